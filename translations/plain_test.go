// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

const (
	plainWords   = 12 // the longest sentence of plain German
	plainLetters = 14 // the longest word, or part of a word between mid-dots
)

var (
	sentenceEnd  = regexp.MustCompile(`[.!?](\s|$)`)
	plainPassive = regexp.MustCompile(`(?i)\b(wird|werden|wurde|wurden|worden)\b`)
	plainSub     = regexp.MustCompile(`(?i), (dass|damit|weil|wenn|ob|die|der|das)\b`)
	plainGen     = regexp.MustCompile(`(?i)\b(des|eines|unseres|ihres)\b`)
	plainNumber  = regexp.MustCompile(`(?i)\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b`)
)

func TestPlainGermanKeepsItsRules(t *testing.T) {
	readFile(t, "de-x-leicht").each(func(where, text string) {
		for rule, found := range map[string]string{
			"a passive":          plainPassive.FindString(text),
			"a genitive":         plainGen.FindString(text),
			"a second statement": plainSub.FindString(text),
			"a number in words":  plainNumber.FindString(text),
		} {
			if found != "" {
				t.Errorf("%q has %s, %q: %s", where, rule, found, text)
			}
		}
		for _, sentence := range sentenceEnd.Split(text, -1) {
			words := strings.Fields(sentence)
			if len(words) > plainWords {
				t.Errorf("%q has a sentence of %d words: %s", where, len(words), sentence)
			}
			for _, word := range words {
				for _, part := range strings.Split(strings.Trim(word, "„“:,"), "·") {
					if utf8.RuneCountInString(part) > plainLetters {
						t.Errorf("%q has a long word, %s: split it with a mid-dot", where, part)
					}
				}
			}
		}
	})
}

// The mid-dot belongs to plain German; elsewhere it is a slip.
func TestOnlyPlainGermanSplitsWords(t *testing.T) {
	for _, f := range readFiles(t) {
		f.each(func(where, text string) {
			if f.tag != "de-x-leicht" && strings.Contains(text, "·") {
				t.Errorf("%s: %q has a mid-dot: %s", f.tag, where, text)
			}
		})
	}
}
