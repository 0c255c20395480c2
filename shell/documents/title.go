// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	titleRunes = 60
	tailRunes  = 24 // of a shortened title: the end tells versions apart
	markRunes  = 3  // more marks on one letter than any script here needs
)

// Title turns a file name into something that may stand on a screen and be
// read aloud: one line of at most 60 runes, valid UTF-8, without control
// characters, invisible characters or marks that turn the text around. Longer
// names lose their middle. What has nothing to show becomes "".
func Title(name string) string {
	var b strings.Builder
	space, marks := false, 0
	for _, r := range norm.NFC.String(strings.ToValidUTF8(name, "")) {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case !shown(r):
			continue
		case unicode.Is(unicode.M, r):
			if marks++; marks > markRunes || space || b.Len() == 0 {
				continue
			}
		default:
			marks = 0
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return shorten(norm.NFC.String(b.String()))
}

// shown leaves out format characters, which carry the bidirectional overrides,
// but keeps the two joiners that Arabic and Indic spelling needs.
func shown(r rune) bool {
	const zeroWidthNonJoiner, zeroWidthJoiner = 0x200c, 0x200d
	if r == zeroWidthNonJoiner || r == zeroWidthJoiner {
		return true
	}
	return r != utf8.RuneError && unicode.IsGraphic(r) && !unicode.In(r, unicode.Cf, unicode.Co)
}

func shorten(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return !joiner(r) }) {
		return ""
	}
	runes := []rune(s)
	if len(runes) <= titleRunes {
		return s
	}
	head := runes[:titleRunes-tailRunes-1]
	tail := runes[len(runes)-tailRunes:]
	for len(tail) > 0 && loose(tail[0]) {
		tail = tail[1:]
	}
	return strings.TrimSpace(string(head)) + "…" + strings.TrimSpace(string(tail))
}

func joiner(r rune) bool { return r == 0x200c || r == 0x200d }

// loose reports whether a rune needs the letter before it.
func loose(r rune) bool { return unicode.Is(unicode.M, r) || joiner(r) }
