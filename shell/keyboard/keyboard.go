// SPDX-License-Identifier: GPL-3.0-or-later

package keyboard

import (
	"strings"
	"unicode"
)

// Name names a page of keys.
type Name string

// The pages. Letters and Signs are there in every language; More is there where
// Latin letters are written, and Latin where others are.
const (
	Letters Name = "letters"
	Signs   Name = "signs"
	More    Name = "more"
	Latin   Name = "latin"
	Digits  Name = "digits" // for entries of nothing but numbers
)

// Page is the keys that can be seen at once.
type Page struct {
	// Face stands on the key that leads here.
	Face string
	// Rows are what the keys write, and Shifted what they write after the shift
	// key: as many rows. Without a second meaning they are the same.
	Rows, Shifted [][]string
}

// Cased reports whether the shift key means anything here.
func (p Page) Cased() bool {
	for i, row := range p.Rows {
		for j, key := range row {
			if p.Shifted[i][j] != key {
				return true
			}
		}
	}
	return false
}

// Layout is the keys of one language.
type Layout struct {
	pages map[Name]Page
}

// Page returns a page of the layout; where it is not there, the letters.
func (l Layout) Page(n Name) Page {
	if p, ok := l.pages[n]; ok {
		return p
	}
	return l.pages[Letters]
}

// Pages are those that one can go to from the letters, and these first.
func (l Layout) Pages() []Name {
	list := []Name{Letters, Signs}
	for _, n := range []Name{More, Latin} {
		if _, ok := l.pages[n]; ok {
			list = append(list, n)
		}
	}
	return list
}

// Address is the page for addresses of the web and for passwords, which are
// written with Latin letters everywhere.
func (l Layout) Address() Name {
	if _, ok := l.pages[Latin]; ok {
		return Latin
	}
	return Letters
}

// Keyboard is the layouts of all languages. It is immutable.
type Keyboard struct {
	layouts map[string]Layout
}

// In returns the layout of a language by its BCP 47 tag, shortened from its end
// until one fits, or else the Latin letters.
func (k *Keyboard) In(tag string) Layout {
	for tag != "" {
		if l, ok := k.layouts[tag]; ok {
			return l
		}
		tag = tag[:max(0, strings.LastIndexByte(tag, '-'))]
	}
	return k.layouts[latin]
}

// Languages are the tags that there is a layout for.
func (k *Keyboard) Languages() []string {
	var tags []string
	for tag := range k.layouts {
		tags = append(tags, tag)
	}
	return tags
}

// capital is a letter's capital in a language; ß, which has none on any
// keyboard, stays as it is.
func capital(letter, tag string) string {
	switch {
	case letter == "ß":
		return letter
	case tag == "tr":
		return strings.ToUpperSpecial(unicode.TurkishCase, letter)
	}
	return strings.ToUpper(letter)
}
