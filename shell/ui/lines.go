// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// measure returns the width of a text in pixels.
type measure func(text string, size float32, bold bool) float32

// lines breaks a text so that each line fits the width: at spaces, else at a
// joint inside a word, else inside the word. Nothing is ever cut off.
func (m measure) lines(text string, size float32, bold bool, width float32) []string {
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		out = append(out, m.paragraph(paragraph, size, bold, width)...)
	}
	return out
}

func (m measure) paragraph(text string, size float32, bold bool, width float32) []string {
	var out []string
	line := ""
	for word := range strings.FieldsFuncSeq(text, blank) {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if m(joined, size, bold) <= width {
			line = joined
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		line = word
		for m(line, size, bold) > width && utf8.RuneCountInString(line) > 1 {
			head, tail := m.split(line, size, bold, width)
			out = append(out, head)
			line = tail
		}
	}
	return append(out, line)
}

// blank reports whether a line may end at a letter and leave it out. The space
// that French sets before a question mark is none: it holds them together.
func blank(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }

// split breaks a word that is wider than a line.
func (m measure) split(word string, size float32, bold bool, width float32) (head, tail string) {
	runes := []rune(word)
	n := len(runes) - 1
	for n > 1 && m(string(runes[:n])+"-", size, bold) > width {
		n--
	}
	for i := n; i > 1; i-- {
		if breaks(runes[i-1]) {
			return string(runes[:i]), string(runes[i:])
		}
	}
	return string(runes[:n]) + "-", string(runes[n:])
}

// breaks reports whether a word may go on in the next line after a letter: at
// the joints of compounds, addresses and names of files.
func breaks(r rune) bool {
	switch r {
	case '-', '·', '/', '_', '.', '@', '\u00ad':
		return true
	}
	return false
}

// widest returns the width of the longest word or part of one, which is the
// least width at which no word needs to be broken but at a joint.
func (m measure) widest(text string, size float32, bold bool) float32 {
	var w float32
	for word := range strings.FieldsFuncSeq(text, blank) {
		for word != "" {
			end := strings.IndexFunc(word, breaks)
			if end < 0 {
				end = len(word)
			} else {
				_, n := utf8.DecodeRuneInString(word[end:])
				end += n
			}
			w = max(w, m(word[:end], size, bold))
			word = word[end:]
		}
	}
	return w
}
