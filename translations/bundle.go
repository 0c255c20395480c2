// SPDX-License-Identifier: GPL-3.0-or-later

package translations

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

//go:embed active.*.toml
var files embed.FS

// Bundle holds all languages.
type Bundle struct {
	tags       []string
	localizers map[string]*Localizer
}

// Load reads the embedded files. An error is a fault of the build.
func Load() (*Bundle, error) {
	names, err := fs.Glob(files, "active.*.toml")
	if err != nil {
		return nil, fmt.Errorf("list translations: %w", err)
	}
	b := &Bundle{localizers: make(map[string]*Localizer, len(names))}
	for _, name := range names {
		tag := strings.TrimSuffix(strings.TrimPrefix(name, "active."), ".toml")
		l, err := load(name, tag)
		if err != nil {
			return nil, fmt.Errorf("load translation %s: %w", name, err)
		}
		l.all = b
		b.tags = append(b.tags, tag)
		b.localizers[tag] = l
	}
	return b, nil
}

// load reads one file into a bundle of its own. In a common bundle the library
// takes the language that is most alike, and for it plain German is German.
func load(name, tag string) (*Localizer, error) {
	lang, err := language.Parse(tag)
	if err != nil {
		return nil, err
	}
	bundle := i18n.NewBundle(lang)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	if _, err := bundle.LoadMessageFileFS(files, name); err != nil {
		return nil, err
	}
	return &Localizer{tag: tag, loc: i18n.NewLocalizer(bundle, tag)}, nil
}

// Tags returns the BCP 47 tags of all languages, sorted.
func (b *Bundle) Tags() []string { return append([]string(nil), b.tags...) }

// Localizer returns the language with the tag, or German if there is none.
func (b *Bundle) Localizer(tag string) *Localizer {
	if l, ok := b.localizers[tag]; ok {
		return l
	}
	return b.localizers["de"]
}

// Fallback is the language whose texts stand in for missing ones of the town:
// plain German takes German's. The files here are complete and need none.
func Fallback(tag string) string {
	base, _, _ := strings.Cut(tag, "-x-")
	return base
}

// RightToLeft reports whether a language is written from right to left.
func RightToLeft(tag string) bool {
	switch base, _, _ := strings.Cut(tag, "-"); base {
	case "ar", "fa", "he", "ur":
		return true
	}
	return false
}
