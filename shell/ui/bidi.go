// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// visual puts the runs of a line in the order in which they stand from left to
// right. Fyne shapes each run rightly but sets the runs of a line in their
// logical order, as if every line ran from left to right; so Arabic with
// digits or Latin in it comes out in the wrong order unless it is put right
// before. It is for drawing only: speech and the bus take the text as it is.
func visual(line string, rtl bool) string {
	direction := bidi.LeftToRight
	if rtl {
		direction = bidi.RightToLeft
	}
	var p bidi.Paragraph
	if _, err := p.SetString(line, bidi.DefaultDirection(direction)); err != nil {
		return line
	}
	order, err := p.Order()
	if err != nil || order.NumRuns() < 2 {
		return line
	}
	runs := make([]string, order.NumRuns())
	for i := range runs {
		run := order.Run(i)
		runs[i] = run.String()
		if rtl {
			runs[i] = swapEdges(runs[i])
		}
	}
	if rtl {
		slices.Reverse(runs)
	}
	// The mark keeps the shaper from joining what stands beside one another
	// now into one run of its own.
	const leftToRightMark = "\u200e"
	return strings.Join(runs, leftToRightMark)
}

// swapEdges exchanges the spaces before and after a run, because its
// neighbours change sides.
func swapEdges(s string) string {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return s
	}
	start := strings.Index(s, trimmed)
	return s[start+len(trimmed):] + trimmed + s[:start]
}
