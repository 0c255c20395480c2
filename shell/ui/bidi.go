// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// The marks that make a shaper take what is between two of them as one run.
const (
	leftToRightMark = "\u200e"
	rightToLeftMark = "\u200f"
)

// visual puts the runs of a line of a right-to-left language in the order in
// which they stand from left to right. Fyne shapes each run rightly but sets
// the runs of a line in their logical order, as if every line ran from left to
// right. It is for drawing only: speech and the bus take the text as it is.
//
// It is the Unicode Bidirectional Algorithm (UAX #9) without explicit
// embeddings, which no text here has. The library's own forgets brackets and
// takes the direction of a line from its first letter.
func visual(line string) string {
	p := newParagraph(line)
	if p.foreign() {
		return line
	}
	p.weak()
	p.brackets()
	p.neutrals()
	return p.order()
}

// numbered is what is read from left to right as one thing though it has spaces
// and signs in it: a telephone number.
var numbered = regexp.MustCompile(`\+?\b[0-9]+(?:[ /-][0-9]+)+\b`)

// paragraph is a line with the class of each letter, which the steps refine.
type paragraph struct {
	runes   []rune
	classes []bidi.Class
}

func newParagraph(line string) *paragraph {
	p := &paragraph{runes: []rune(line)}
	for _, r := range p.runes {
		properties, _ := bidi.LookupRune(r)
		p.classes = append(p.classes, properties.Class())
	}
	for _, at := range numbered.FindAllStringIndex(line, -1) {
		number := line[at[0]:at[1]]
		if number[0] != '+' && number[0] != '0' {
			continue // a range or a row of numbers runs as the language does
		}
		first := utf8.RuneCountInString(line[:at[0]])
		for i := range utf8.RuneCountInString(number) {
			p.classes[first+i] = bidi.EN
		}
	}
	return p
}

// foreign reports whether a line is in another script alone, as the name of a
// file is: it keeps that script's direction.
func (p *paragraph) foreign() bool {
	own := slices.ContainsFunc(p.classes, func(c bidi.Class) bool { return c == bidi.R || c == bidi.AL || c == bidi.AN })
	return !own && slices.Contains(p.classes, bidi.L)
}

// weak settles marks, numbers and the signs in them (W1 to W7).
func (p *paragraph) weak() {
	c := p.classes
	strong, previous := bidi.R, bidi.R
	for i := range c {
		switch c[i] {
		case bidi.NSM:
			c[i] = previous
		case bidi.L, bidi.R, bidi.AL:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.AL {
				c[i] = bidi.AN
			}
		}
		previous = c[i]
	}
	p.signs()
	strong = bidi.R
	for i := range c {
		switch c[i] {
		case bidi.AL:
			c[i], strong = bidi.R, bidi.R
		case bidi.L, bidi.R:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.L {
				c[i] = bidi.L
			}
		}
	}
}

// signs makes the signs in and around numbers part of them (W4 to W6).
func (p *paragraph) signs() {
	c := p.classes
	for i := 1; i < len(c)-1; i++ {
		same := c[i-1] == c[i+1]
		if same && (c[i] == bidi.CS && (c[i-1] == bidi.EN || c[i-1] == bidi.AN) || c[i] == bidi.ES && c[i-1] == bidi.EN) {
			c[i] = c[i-1]
		}
	}
	for i := 0; i < len(c); i++ {
		end := i
		for end < len(c) && c[end] == bidi.ET {
			end++
		}
		if end > i {
			beside := i > 0 && c[i-1] == bidi.EN || end < len(c) && c[end] == bidi.EN
			fill(c[i:end], beside)
			i = end
		}
	}
	for i := range c {
		if c[i] == bidi.ES || c[i] == bidi.CS {
			c[i] = bidi.ON
		}
	}
}

func fill(c []bidi.Class, number bool) {
	for i := range c {
		c[i] = bidi.ON
		if number {
			c[i] = bidi.EN
		}
	}
}

// direction is the class as neutrals see it: numbers count as right to left.
// Only L and R have one.
func direction(c bidi.Class) (d bidi.Class, ok bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return 0, false
}

// brackets gives a pair of brackets one direction (N0).
func (p *paragraph) brackets() {
	var open []int
	for i, r := range p.runes {
		properties, _ := bidi.LookupRune(r)
		if p.classes[i] != bidi.ON || !properties.IsBracket() {
			continue
		}
		if properties.IsOpeningBracket() {
			open = append(open, i)
			continue
		}
		if len(open) > 0 {
			first := open[len(open)-1]
			open = open[:len(open)-1]
			p.pair(first, i)
		}
	}
}

// pair settles the brackets at two places by what is in them, and where that
// runs the other way by what is before them.
func (p *paragraph) pair(first, last int) {
	inside, found := bidi.L, false
	for _, c := range p.classes[first+1 : last] {
		if d, ok := direction(c); ok {
			found = true
			if d == bidi.R {
				inside = bidi.R
			}
		}
	}
	if !found {
		return
	}
	if inside == bidi.L {
		inside = p.before(first)
	}
	p.classes[first], p.classes[last] = inside, inside
}

// before is the direction of what stands before a place; a line begins right
// to left.
func (p *paragraph) before(i int) bidi.Class {
	for i--; i >= 0; i-- {
		if d, ok := direction(p.classes[i]); ok {
			return d
		}
	}
	return bidi.R
}

// neutrals between two of the same direction take it, others run right to left
// (N1, N2); so does space at the end (L1).
func (p *paragraph) neutrals() {
	c := p.classes
	for i := 0; i < len(c); i++ {
		end := i
		for end < len(c) {
			if _, ok := direction(c[end]); ok {
				break
			}
			end++
		}
		if end == i {
			continue
		}
		side := bidi.R
		if end < len(c) && p.before(i) == bidi.L && c[end] == bidi.L {
			side = bidi.L
		}
		for ; i < end; i++ {
			c[i] = side
		}
	}
}

// order returns the runs from left to right.
func (p *paragraph) order() string {
	var runs []string
	for i := 0; i < len(p.runes); {
		rtl := p.classes[i] == bidi.R
		end := i
		for end < len(p.runes) && (p.classes[end] == bidi.R) == rtl {
			end++
		}
		if rtl {
			runs = append(runs, pieces(p.runes[i:end])...)
		} else {
			runs = append(runs, leftToRightMark+string(p.runes[i:end])+leftToRightMark)
		}
		i = end
	}
	slices.Reverse(runs)
	return strings.Join(runs, "")
}

// pieces divides a right-to-left run at everything that is not a letter. Fyne
// takes spaces and stops from another font than the letters and sets the parts
// of different fonts from left to right, whichever way they run.
func pieces(run []rune) []string {
	var out []string
	for len(run) > 0 {
		end := 1
		for letter(run[0]) && end < len(run) && letter(run[end]) {
			end++
		}
		out = append(out, leftToRightMark+rightToLeftMark+string(run[:end])+rightToLeftMark+leftToRightMark)
		run = run[end:]
	}
	return out
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
