// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"fmt"
	"sort"
	"strings"
)

// Names beyond this length are not compared: nobody mistypes that much, and
// the comparison takes the square of it.
const comparedMost = 48

// suggest says which of the known names was probably meant, or which there
// are. It starts with a separator, so that it can follow any sentence.
func suggest(name string, known []string) string {
	if near := nearest(name, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	switch n := len(known); {
	case n == 0:
		return "; there are none"
	case n <= 16:
		sorted := append([]string(nil), known...)
		sort.Strings(sorted)
		return "; known: " + strings.Join(sorted, ", ")
	default:
		return ""
	}
}

// nearest returns the known name that differs least, or "" if none is near.
func nearest(name string, known []string) string {
	name = strings.ToLower(name)
	if len(name) < 3 || len(name) > comparedMost {
		return "" // two letters are near to any two others
	}
	best, least := "", len(name)/3+1
	for _, k := range known {
		if len(k) > comparedMost {
			continue
		}
		if d := distance(name, strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to insert, delete, replace or swap with their
// neighbour to make b out of a.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			change := 1
			if x[i-1] == y[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
