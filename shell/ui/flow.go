// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// A row of nothing but words flows: each stands behind the one before, in as
// many lines as they take.

func flows(n accessibility.Node) bool {
	return !slices.ContainsFunc(n.Children, func(c accessibility.Node) bool {
		return c.Role != accessibility.RoleText || c.Picture != "" || c.Description != ""
	})
}

// flow is where the words of a row stand, and the height that they take.
func (l *layouter) flow(n accessibility.Node, r rect) (places []rect, h float32) {
	line := l.body() * lineRatio
	x, y := float32(0), float32(0)
	for _, c := range n.Children {
		w := min(l.measure(c.Name, l.body(), false), r.w)
		if x > 0 && x+w > r.w {
			x, y = 0, y+line
		}
		h := l.least(c, w)
		places = append(places, rect{r.x + x, r.y + y, w, h})
		x, y = x+w+l.px(gapMM), y+h-line
	}
	return places, y + line
}
