// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rule is something that is recognised, and what is said for it.
type rule struct {
	pattern *regexp.Regexp
	phrase  []part
	// numeric rules need a digit, so most texts can do without them.
	numeric bool
}

// part is a piece of a phrase: words as they are, or a group of the pattern
// read in some way.
type part struct {
	words string
	group int // 0 for words
	read  reading
}

// reading says a group; it reports false if it cannot, and then the whole text
// stays as it was written: there is no 13th month.
type reading func(string) (string, bool)

// placeholder is {group} or {group:reading}.
var placeholder = regexp.MustCompile(`\{([a-z]+)(?::([a-z-]+))?\}`)

func newRule(pattern, phrase string, tables map[string]map[string]string) (rule, error) {
	compiled, err := regexp.Compile(pattern)
	if err != nil {
		return rule{}, err
	}
	r := rule{pattern: compiled, numeric: strings.Contains(pattern, `\d`)}
	rest := 0
	for _, at := range placeholder.FindAllStringSubmatchIndex(phrase, -1) {
		r.phrase = append(r.phrase, part{words: phrase[rest:at[0]]})
		rest = at[1]
		group, how := phrase[at[2]:at[3]], ""
		if at[4] >= 0 {
			how = phrase[at[4]:at[5]]
		}
		p := part{group: slices.Index(compiled.SubexpNames(), group)}
		if p.group < 1 {
			return rule{}, fmt.Errorf("the pattern has no group %q", group)
		}
		if p.read, err = readingOf(how, tables); err != nil {
			return rule{}, err
		}
		r.phrase = append(r.phrase, p)
	}
	r.phrase = append(r.phrase, part{words: phrase[rest:]})
	if strings.ContainsAny(placeholder.ReplaceAllString(phrase, ""), "{}") {
		return rule{}, fmt.Errorf("the phrase has a bracket that is none of its own: %s", phrase)
	}
	return r, nil
}

// apply says every place in the text that the rule recognises.
func (r rule) apply(text string) string {
	places := r.pattern.FindAllStringSubmatchIndex(text, -1)
	if places == nil {
		return text
	}
	var b strings.Builder
	rest := 0
	for _, at := range places {
		if !whole(text, at[0], at[1]) {
			continue
		}
		if said, ok := r.say(text, at); ok {
			b.WriteString(text[rest:at[0]])
			b.WriteString(said)
			rest = at[1]
		}
	}
	b.WriteString(text[rest:])
	return b.String()
}

func (r rule) say(text string, at []int) (string, bool) {
	var b strings.Builder
	for _, p := range r.phrase {
		if p.group == 0 {
			b.WriteString(p.words)
			continue
		}
		from, to := at[2*p.group], at[2*p.group+1]
		if from < 0 {
			continue // the group was not needed
		}
		said, ok := p.read(text[from:to])
		if !ok {
			return "", false
		}
		b.WriteString(said)
	}
	return b.String(), true
}

// whole reports whether a place in the text neither begins nor ends within a
// word or a number.
func whole(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:to])
	last, _ := utf8.DecodeLastRuneInString(text[from:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !(wordly(before) && wordly(first)) && !(wordly(last) && wordly(after))
}

func wordly(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
