// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// reachPart is how much of the screen's height, from below, is within reach of
// who sits in front of it [EN 301 549 8.3.3].
const reachPart = 0.6

// reachMM is within reach too, by text size: on a small screen large words need
// more than that part.
var reachMM = [...]float32{1: 110, 2: 120, 3: 140, 4: 160}

// border is where the lower part begins.
func (m metrics) border(height float32) float32 {
	return max(height-max(height*reachPart, m.px(reachMM[m.size])), 0)
}

// lower keeps the upper part of the screen for what is only read. What comes
// first there stands above; all else is left, and the room for it is the lower
// part.
func (l *layouter) lower(body []accessibility.Node, room *rect) []accessibility.Node {
	border := l.border(l.screen.h)
	for len(body) > 0 && onlyRead(body[0]) {
		h := l.least(body[0], room.w)
		if room.y+h > border {
			break
		}
		l.put(body[0], rect{room.x, room.y, room.w, h})
		room.y += h + l.gap()*0.75
		room.h -= h + l.gap()*0.75
		body = body[1:]
	}
	if below := border - room.y; below > 0 {
		room.y += below
		room.h -= below
	}
	return body
}

// onlyRead reports whether a node is words that nobody needs to touch.
func onlyRead(n accessibility.Node) bool {
	switch n.Role {
	case accessibility.RoleHeading, accessibility.RoleText, accessibility.RoleItem, accessibility.RoleNotice:
		return true
	}
	return false
}
