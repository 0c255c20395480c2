// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed words/*.toml
var files embed.FS

const (
	folder    = "words"
	extension = ".toml"
	// shared is the file with what all languages recognise.
	shared = "all"
)

// Lexicon reads texts in all languages. It is immutable and may be used by
// several goroutines.
type Lexicon struct {
	readers map[string]reader // by BCP 47 tag
	// rest reads what is in a language that there is no file for.
	rest reader
}

// reader is one language.
type reader struct {
	own   words // the installer's
	rules []rule
	words words
	signs map[string]string
}

// Load returns the lexicon with the installer's own words in it: for each
// language what is written and how it is said. They come before all others, so
// that a street may be called after a date.
func Load(own map[string]map[string]string) (*Lexicon, error) {
	common, err := read(shared)
	if err != nil {
		return nil, err
	}
	l := &Lexicon{readers: map[string]reader{}}
	if l.rest, err = common.reader(file{}); err != nil {
		return nil, fmt.Errorf("lexicon %s: %w", shared, err)
	}
	for _, tag := range Languages() {
		f, err := readAll(tag)
		if err != nil {
			return nil, err
		}
		if l.readers[tag], err = common.reader(f); err != nil {
			return nil, fmt.Errorf("lexicon %s: %w", tag, err)
		}
	}
	for tag, list := range own {
		r := l.reader(tag)
		r.own = newWords(list)
		l.readers[tag] = r
	}
	return l, nil
}

// Languages are the BCP 47 tags that there is a file for.
func Languages() []string {
	found, err := fs.Glob(files, path.Join(folder, "*"+extension))
	if err != nil {
		panic("the pattern is a constant: " + err.Error())
	}
	var tags []string
	for _, name := range found {
		if tag := strings.TrimSuffix(path.Base(name), extension); tag != shared {
			tags = append(tags, tag)
		}
	}
	slices.Sort(tags)
	return tags
}

// Spoken returns what is said for a text.
func (l *Lexicon) Spoken(text, lang string) string {
	r := l.reader(lang)
	text = plain(text)
	text = r.own.replace(text)
	numbers := strings.ContainsAny(text, "0123456789")
	for i := range r.rules {
		if numbers || !r.rules[i].numeric {
			text = r.rules[i].apply(text)
		}
	}
	text = r.words.replace(text)
	return tidy(withoutSigns(text, r.signs))
}

// reader finds a language by its tag, shortened from its end until one fits.
func (l *Lexicon) reader(tag string) reader {
	for tag != "" {
		if r, ok := l.readers[tag]; ok {
			return r
		}
		tag = tag[:max(0, strings.LastIndexByte(tag, '-'))]
	}
	return l.rest
}
