// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

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
	return *l.out
}

func (l *layouter) place(tree accessibility.Node) {
	var head, body, foot, bar, dialog []accessibility.Node
	for _, c := range tree.Children {
		switch c.Role {
		case accessibility.RoleHeading:
			head = append(head, c)
		case accessibility.RoleActions:
			foot = append(foot, c)
		case accessibility.RoleBar:
			bar = append(bar, c)
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
	for _, n := range head {
		h := l.least(n, inner.w)
		l.put(n, rect{inner.x, inner.y, inner.w, h})
		inner.y += h + l.px(gapMM)*0.75
		inner.h -= h + l.px(gapMM)*0.75
	}
	for _, n := range foot {
		h := l.least(n, inner.w)
		l.put(n, rect{inner.x, inner.y + inner.h - h, inner.w, h})
		inner.h -= h + l.px(gapMM)
	}
	l.fixed = false
	l.middle(body, inner)
	l.fixed, l.layer = true, 1
	for _, n := range dialog {
		l.dialog(n)
	}
}

// middle places what can be scrolled.
func (l *layouter) middle(nodes []accessibility.Node, r rect) {
	need := l.stackLeast(nodes, r.w)
	l.out.view, l.out.content = r, max(need, r.h)
	l.out.overflow = need > r.h+1
	if l.out.overflow {
		r.h = need
	}
	l.stackPut(nodes, r)
}

// margin is narrower on small screens, where it would take too much.
func (l *layouter) margin() float32 {
	return min(l.px(marginMM), l.screen.h/18)
}

// mirror turns everything round for languages that run from right to left.
func (l *layouter) mirror() {
	for i := range l.out.items {
		it := &l.out.items[i]
		it.rect.x = l.screen.w - it.rect.x - it.rect.w
		it.at.x = l.screen.w - it.at.x - it.at.w
		for j := range it.texts {
			t := &it.texts[j]
			t.x = l.screen.w - t.x - t.w
			t.text = visual(t.text, true)
		}
	}
}

func (l *layouter) add(it item) {
	it.fixed, it.layer = l.fixed, l.layer
	l.out.items = append(l.out.items, it)
}
