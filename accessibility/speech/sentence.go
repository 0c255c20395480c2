// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// enough is from how many bytes on a text is said sentence by sentence:
	// the first is heard while the next is made.
	enough = 160
	// most is how long one may be. A text without full stops, such as a
	// table, is divided between words.
	most = 400
)

// sentences divides a text for speaking. Nothing is lost but space.
func sentences(text string) []string {
	var list []string
	for text = strings.TrimSpace(text); len(text) > enough; {
		n := sentenceEnd(text)
		if n == len(text) {
			break
		}
		list = append(list, strings.TrimSpace(text[:n]))
		text = strings.TrimSpace(text[n:])
	}
	if text != "" {
		list = append(list, text)
	}
	return list
}

// sentenceEnd is where the first sentence ends, or else the last word that
// fits.
func sentenceEnd(text string) int {
	space, last := 0, ' '
	for i, r := range text {
		if i > most {
			break
		}
		if r == '\n' || unicode.IsSpace(r) && strings.ContainsRune(".!?…:;؟؛。", last) && i > enough/4 {
			return i
		}
		if unicode.IsSpace(r) {
			space = i
		}
		last = r
	}
	if len(text) <= most {
		return len(text)
	}
	if space > 0 {
		return space
	}
	n := most
	for !utf8.RuneStart(text[n]) {
		n--
	}
	return n
}
