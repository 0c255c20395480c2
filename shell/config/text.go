// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// text reads what visitors are told, in every language that the town's texts
// must be there in and in others where they are;
// most is its longest length in characters. It returns nil where it is not
// there, which is only a problem if it must be.
func (t *table) text(key string, must bool, most int) Text {
	n := t.take(key)
	if n == nil {
		if must {
			t.lacks(key, "a text in "+list(t.doc.languages, "every language of the town"))
		}
		return nil
	}
	if !n.isTable() {
		t.wrong(n, key, "a table with one text for each language, such as "+key+`.de = "…"`)
		return nil
	}
	return t.at(key, key, n).translations(key, most)
}

// translations reads a table whose keys are languages.
func (t *table) translations(name string, most int) Text {
	text := Text{}
	for _, tag := range t.node.keys {
		n := t.node.table[tag]
		if !slices.Contains(t.doc.languages, tag) && !slices.Contains(t.doc.known.Languages, tag) {
			t.doc.problem(n.key, "unknown language %s in %s%s", quoted(tag), quoted(name), suggest(tag, t.doc.known.Languages))
			continue
		}
		text[tag] = n.raw
		if t.sound(n, tag, most) {
			t.record(tag, n, "%q", n.raw)
		}
	}
	t.complete(text, name)
	return text
}

// sound checks one translation.
func (t *table) sound(n *node, tag string, most int) bool {
	if n.kind != unstable.String {
		t.wrong(n, tag, "a text")
		return false
	}
	length := utf8.RuneCountInString(n.raw)
	switch {
	case strings.TrimSpace(n.raw) == "":
		t.doc.problem(n.at, "the text for %s is empty", quoted(tag))
	case length > most:
		t.doc.problem(n.at, "the text for %s has %d characters; at most %d fit at the largest text size", quoted(tag), length, most)
	case strings.IndexFunc(n.raw, unicode.IsControl) >= 0:
		t.doc.problem(n.at, "the text for %s has a line break, tab or other control character; the screen breaks lines by itself", quoted(tag))
	default:
		return true
	}
	return false
}

// complete reports the languages of the town that a text is not there in.
func (t *table) complete(text Text, name string) {
	var missing []string
	for _, tag := range t.doc.languages {
		_, here := text[tag]
		if base := Base(tag); !here && base != "" {
			_, here = text[base]
			// The base is reported by itself where the town offers it.
			here = here || slices.Contains(t.doc.languages, base)
		}
		if !here {
			missing = append(missing, tag)
		}
	}
	if len(missing) > 0 {
		t.doc.problem(t.node.key, "%s is missing in %s; every text must be there in every language that the town offers",
			quoted(name), strings.Join(missing, ", "))
	}
}

// Base returns the language that a way of writing it falls back to, as plain
// German (de-x-leicht) does to German (de), or "" for any other language.
func Base(tag string) string {
	base, _, private := strings.Cut(tag, "-x-")
	if !private {
		return ""
	}
	return base
}

// list names the things, or says what else to call them if there are none.
func list(things []string, otherwise string) string {
	if len(things) == 0 {
		return otherwise
	}
	return strings.Join(things, ", ")
}
