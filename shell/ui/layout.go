// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// layout is a tree laid out on a screen.
type layout struct {
	items    []item
	view     rect    // where the part that can be scrolled is seen
	content  float32 // height of that part
	barTop   float32
	overflow bool
}

// layouter lays one tree out. Its methods that are named after a role come in
// pairs: least returns the least height at a width, and put places the node
// into a rectangle at least that high.
type layouter struct {
	metrics
	measure measure
	rtl     bool
	screen  rect
	out     *layout
	fixed   bool
	layer   int
}

// arrange lays the tree of a screen out.
func arrange(tree accessibility.Node, m metrics, f measure, rtl bool, width, height float32) layout {
	l := &layouter{metrics: m, measure: f, rtl: rtl, screen: rect{0, 0, width, height}, out: &layout{}}
	l.place(tree)
	if rtl {
		l.mirror()
	}
	l.keys(tree) // letters stand where they stand on every keyboard
	return *l.out
}

func (l *layouter) place(tree accessibility.Node) {
	var head, body, foot, bar, status, dialog []accessibility.Node
	for _, c := range tree.Children {
		switch c.Role {
		case accessibility.RoleKeys:
			// They lie over the place that the web page covers; see keys.
		case accessibility.RoleHeading:
			head = append(head, c)
		case accessibility.RoleActions:
			foot = append(foot, c)
		case accessibility.RoleBar:
			bar = append(bar, c)
		case accessibility.RoleStatus:
			status = append(status, c)
		case accessibility.RoleDialog:
			dialog = append(dialog, c)
		default:
			body = append(body, c)
		}
	}
	margin := l.margin()
	inner := rect{margin, margin, l.screen.w - 2*margin, l.screen.h - 2*margin}
	l.fixed = true
	bottom := l.screen.h
	for _, n := range bar {
		bottom = l.bar(n)
		inner.h = bottom - inner.y - margin*0.75
	}
	l.out.barTop = bottom
	body = append(l.top(head, &inner), body...)
	if l.low {
		body = l.lower(body, &inner)
	}
	inner = l.bottom(foot, inner)
	l.fixed = false
	l.middle(body, inner)
	l.fixed = true
	for _, n := range status {
		l.status(n)
	}
	l.layer = 1
	for _, n := range dialog {
		l.dialog(n)
	}
}

// top places the title and takes its room away. A title that would take too
// much is returned, to be scrolled with the rest.
func (l *layouter) top(head []accessibility.Node, room *rect) (scrolled []accessibility.Node) {
	for _, n := range head {
		h := l.least(n, room.w)
		if h > room.h/4 {
			scrolled = append(scrolled, n)
			continue
		}
		l.put(n, rect{room.x, room.y, room.w, h})
		room.y += h + l.gap()*0.75
		room.h -= h + l.gap()*0.75
	}
	return scrolled
}

// bottom places the row above the bar and returns what is left.
func (l *layouter) bottom(foot []accessibility.Node, room rect) rect {
	for _, n := range foot {
		var more []accessibility.Node
		if l.tight() {
			n, more = l.more(n)
		}
		if len(n.Children) > 0 {
			h := l.least(n, room.w)
			l.put(n, rect{room.x, room.y + room.h - h, room.w, h})
			room.h -= h + l.gap()
		}
		room = l.beside(more, room)
	}
	return room
}

// middle places what can be scrolled.
func (l *layouter) middle(nodes []accessibility.Node, r rect) {
	l.out.view = r
	need := l.stackLeast(nodes, r.w)
	l.out.content = max(need, r.h)
	l.out.overflow = need > r.h+0.5
	if l.out.overflow {
		r.h = need
	}
	first := len(l.out.items)
	l.stackPut(nodes, r)
	items := slices.Clone(l.out.items[first:])
	l.out.items = l.out.items[:first]
	for _, it := range items {
		l.out.items = append(l.out.items, it.parts(l.out.view.h)...)
	}
}

// margin is narrower on small screens, where it would take too much.
func (l *layouter) margin() float32 {
	if l.tight() {
		return min(l.px(marginMM), l.screen.h/20)
	}
	return min(l.px(marginMM), l.screen.h/18)
}

// tight reports whether so little fits on the screen that none of it may be
// spent on anything but what the screen is about.
func (l *layouter) tight() bool {
	const plenty = 29.5 // height over the size of words
	return l.screen.h < plenty*l.body()
}

// gap is the room between things below one another. It always leaves more than
// a focus ring takes.
func (l *layouter) gap() float32 {
	if l.tight() {
		return l.px(tightGapMM)
	}
	return l.px(gapMM)
}

// mirror turns everything round for languages that run from right to left.
func (l *layouter) mirror() {
	l.out.view.x = l.screen.w - l.out.view.x - l.out.view.w
	for i := range l.out.items {
		it := &l.out.items[i]
		it.rect.x = l.screen.w - it.rect.x - it.rect.w
		it.at.x = l.screen.w - it.at.x - it.at.w
		it.sheet.x = l.screen.w - it.sheet.x - it.sheet.w
		for j := range it.texts {
			t := &it.texts[j]
			right := l.screen.w - t.x
			t.text = visual(t.text)
			t.w = l.measure(t.text, t.size, t.bold)
			t.x = right - t.w
		}
	}
}

func (l *layouter) add(it item) {
	it.fixed, it.layer = l.fixed, l.layer
	l.out.items = append(l.out.items, it)
}
