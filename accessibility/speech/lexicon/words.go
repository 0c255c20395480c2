// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// words are whole words, or several in a row, that are said otherwise than
// they are written. Capitals count: "SIE" may be an abbreviation.
type words struct {
	first map[rune][]entry // by their first letter, long ones before short ones
}

type entry struct{ written, spoken string }

func newWords(list map[string]string) words {
	w := words{first: map[rune][]entry{}}
	for written, spoken := range list {
		r, _ := utf8.DecodeRuneInString(written)
		w.first[r] = append(w.first[r], entry{written, spoken})
	}
	for _, entries := range w.first {
		slices.SortFunc(entries, func(a, b entry) int {
			return cmp.Or(cmp.Compare(len(b.written), len(a.written)), strings.Compare(a.written, b.written))
		})
	}
	return w
}

// replace says the words that are in the list.
func (w words) replace(text string) string {
	if len(w.first) == 0 {
		return text
	}
	var b strings.Builder
	rest, next := 0, 0
	for i, r := range text {
		if i < next {
			continue
		}
		for _, e := range w.first[r] {
			if end := i + len(e.written); strings.HasPrefix(text[i:], e.written) && whole(text, i, end) {
				b.WriteString(text[rest:i])
				b.WriteString(e.spoken)
				rest, next = end, end
				break
			}
		}
	}
	b.WriteString(text[rest:])
	return b.String()
}
