// SPDX-License-Identifier: GPL-3.0-or-later

package translations

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// Localizer gives the texts of one language. It is immutable and may be used
// from any goroutine.
type Localizer struct {
	tag string
	loc *i18n.Localizer
	// all are the languages beside this one; nobody changes them.
	all *Bundle
}

// Tag is the BCP 47 tag of the language.
func (l *Localizer) Tag() string { return l.tag }

// In returns the texts of another language, for what is written in itself
// whatever the screen speaks: the names of the languages.
func (l *Localizer) In(tag string) *Localizer { return l.all.Localizer(tag) }

// RightToLeft reports whether the language's script runs from right to left.
func (l *Localizer) RightToLeft() bool { return RightToLeft(l.tag) }

// T returns the text of a key. Pairs are the names and values of its
// placeholders. An unknown key comes back as it is, in brackets: a test holds
// that this never happens on a screen.
func (l *Localizer) T(key string, pairs ...any) string {
	return l.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: data(pairs)})
}

// N returns the text of a key in the plural form for n; its placeholder N is n.
func (l *Localizer) N(key string, n int, pairs ...any) string {
	return l.localize(&i18n.LocalizeConfig{
		MessageID:    key,
		PluralCount:  n,
		TemplateData: data(append([]any{"N", n}, pairs...)),
	})
}

// Has reports whether the key exists. It asks without a number: a text that
// does not depend on one has no other plural form, and Arabic wants another.
func (l *Localizer) Has(key string) bool {
	_, err := l.loc.Localize(&i18n.LocalizeConfig{MessageID: key})
	return err == nil
}

func (l *Localizer) localize(c *i18n.LocalizeConfig) string {
	s, err := l.loc.Localize(c)
	if s == "" && err != nil {
		return "[" + c.MessageID + "]"
	}
	return s
}

func data(pairs []any) map[string]any {
	m := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		if name, ok := pairs[i].(string); ok {
			m[name] = pairs[i+1]
		}
	}
	return m
}
