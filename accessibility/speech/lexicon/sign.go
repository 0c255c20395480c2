// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon

import (
	"strings"
	"unicode"
)

const (
	middleDot  = '·'
	softHyphen = '\u00ad'
)

// plain undoes what is only for the eye: dots and hyphens that show how a long
// word is made up, marks for the direction of writing, spaces of many widths,
// digits of other scripts.
func plain(text string) string {
	var b strings.Builder
	before := ' '
	letters := []rune(text)
	for i, r := range letters {
		switch {
		case r == softHyphen || unicode.Is(unicode.Cf, r) && !joins(r):
			continue
		case r == middleDot || r == '\u2022' || r == '\u2027':
			if i+1 < len(letters) && unicode.IsLetter(before) && unicode.IsLetter(letters[i+1]) {
				continue
			}
		case r == '\u2011':
			r = '-'
		case r != '\n' && unicode.IsSpace(r):
			r = ' '
		case unicode.Is(unicode.Nd, r):
			r = asciiDigit(r)
		}
		before = r
		b.WriteRune(r)
	}
	return b.String()
}

// joins reports whether the mark changes how letters are read: in Persian it
// parts a word from its ending.
func joins(r rune) bool { return r == '\u200c' || r == '\u200d' }

// asciiDigit turns the Arabic and the Persian digits into those that the rules
// know.
func asciiDigit(r rune) rune {
	for _, zero := range []rune{'٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}

// withoutSigns says the signs that mean something, and drops those that voices
// read out by their names, as "quotation mark" or "rightwards arrow".
func withoutSigns(text string, signs map[string]string) string {
	var b strings.Builder
	for _, r := range text {
		name, named := signs[string(r)]
		switch {
		case named:
			b.WriteString(" " + name + " ")
		case strings.ContainsRune("\"„“”‟«»‹›‚‛", r):
		case pointsOn(r):
			b.WriteString(", ")
		case r == middleDot || r == '|' || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || unicode.Is(unicode.Co, r):
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// pointsOn reports whether the sign is an arrow or stands before a point of a
// list: the voice rests there.
func pointsOn(r rune) bool {
	arrows := r >= 0x2190 && r <= 0x21ff || r >= 0x27f0 && r <= 0x27ff || r >= 0x2900 && r <= 0x297f || r >= 0x2b00 && r <= 0x2bff
	return arrows || r == '•' || r == '‣' || r == '◦' || r >= 0x25a0 && r <= 0x25ff
}

// tidy leaves one space between words, and none before a comma or a stop.
func tidy(text string) string {
	var b strings.Builder
	var last rune
	space := false
	for _, r := range text {
		switch {
		case r == ' ':
			space = true
			continue
		case r == ',' && (last == 0 || last == '\n' || strings.ContainsRune(",.:;!?،؟", last)):
			space = false
			continue // two rests are one
		case space && last != 0 && last != '\n' && r != '\n' && !strings.ContainsRune(",.:;!?،؛؟", r):
			b.WriteByte(' ')
		}
		space = false
		last = r
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), ", ")
}
