// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon

import (
	"fmt"
	"strings"
	"unicode"
)

// The names of tables that readings of the code's own use.
const (
	digitTable   = "digit"   // "0" to "9"
	addressTable = "address" // the signs in addresses of pages and mail
	centuryTable = "century" // "19" as it is said before the rest of a year
)

// readingOf returns the reading of a name: one of the code's own, or a table
// in which the group is looked up.
func readingOf(name string, tables map[string]map[string]string) (reading, error) {
	digits := tables[digitTable]
	switch name {
	case "":
		return func(s string) (string, bool) { return s, true }, nil
	case "number":
		return func(s string) (string, bool) { return number(s), true }, nil
	case "whole":
		return func(s string) (string, bool) { return onlyDigits(s), true }, nil
	case "digits", "fours":
		if len(digits) != 10 {
			return nil, fmt.Errorf("table %s has %d entries, not 10", digitTable, len(digits))
		}
		if name == "fours" {
			return func(s string) (string, bool) { return singly(inFours(s), digits), true }, nil
		}
		return func(s string) (string, bool) { return singly(s, digits), true }, nil
	case "year":
		return func(s string) (string, bool) { return year(s, tables[centuryTable]), true }, nil
	case "address":
		return func(s string) (string, bool) { return address(s, tables[addressTable]), true }, nil
	}
	table, there := tables[name]
	if !there {
		return nil, fmt.Errorf("there is no table %q", name)
	}
	return func(s string) (string, bool) {
		said, ok := table[s]
		if !ok {
			said, ok = table[number(s)]
		}
		return said, ok
	}, nil
}

// year says a year by its century where the language does.
func year(s string, centuries map[string]string) string {
	century, there := centuries[s[:len(s)/2]]
	rest := number(s[len(s)/2:])
	switch {
	case !there:
		return s
	case rest == "0":
		return century
	}
	return century + " " + rest
}

// number is a number without the zeros before it, which some voices read.
func number(s string) string {
	if short := strings.TrimLeft(s, "0"); short != "" {
		return short
	}
	return "0"
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// singly says digits and letters one by one, with a rest where they are
// grouped: nobody can note down "a hundred and twenty-three thousand".
func singly(s string, digits map[string]string) string {
	var b strings.Builder
	rest := false
	for _, r := range s {
		word := string(unicode.ToUpper(r))
		switch {
		case r == '+':
			word = "+"
		case unicode.IsDigit(r):
			word = digits[word]
		case !unicode.IsLetter(r):
			rest = true
			continue
		}
		if b.Len() > 0 {
			if rest {
				b.WriteByte(',')
			}
			b.WriteByte(' ')
		}
		rest = false
		b.WriteString(word)
	}
	return b.String()
}

// inFours groups an account number as it is printed on a card.
func inFours(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if n > 0 && n%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// address says an address of a page or of mail: its signs by name, and what is
// no word letter by letter.
func address(s string, signs map[string]string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	s = strings.TrimSuffix(s, "/")
	var said []string
	word := func(w string) {
		if len(w) > 0 && len(w) <= 3 {
			w = strings.Join(strings.Split(w, ""), " ")
		}
		if w != "" {
			said = append(said, w)
		}
	}
	from := 0
	for i, r := range s {
		if name, ok := signs[string(r)]; ok {
			word(s[from:i])
			said = append(said, name)
			from = i + len(string(r))
		}
	}
	word(s[from:])
	return strings.Join(said, " ")
}
