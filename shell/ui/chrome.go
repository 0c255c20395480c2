// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// The row above the bar: back at the start, going on at the end, and between
// them the buttons for more of the screen.

func (l *layouter) actionWidth(n accessibility.Node, room float32, count int) float32 {
	before, after := l.buttonSides(n)
	natural := before + after + l.measure(n.Name, l.body(), true) + 2
	return max(min(natural, l.share(room, count)), l.px(40))
}

func (l *layouter) actionsLeast(n accessibility.Node, w float32) float32 {
	var h float32
	for _, c := range n.Children {
		h = max(h, l.buttonLeast(c, l.actionWidth(c, w, len(n.Children))))
	}
	return h
}

func (l *layouter) actionsPut(n accessibility.Node, r rect) {
	left, right := r.x, r.x+r.w
	for _, c := range n.Children {
		w := l.actionWidth(c, r.w, len(n.Children))
		if c.State.Has(accessibility.Primary) {
			right -= w
			l.put(c, rect{right, r.y, w, r.h})
			right -= l.px(gapMM)
			continue
		}
		l.put(c, rect{left, r.y, w, r.h})
		left += w + l.px(gapMM)
	}
}

// bar lays the bar out at the bottom and returns where it begins: in one row if
// the words fit, else in two, and only then in smaller words.
func (l *layouter) bar(n accessibility.Node) float32 {
	rows, size := l.barRows(n)
	count := len(n.Children)
	columns := (count + rows - 1) / rows
	gap, edge := l.px(barGapMM), l.px(barGapMM)
	w := (l.screen.w - 2*edge - float32(columns-1)*gap) / float32(columns)
	icon := l.px(12)
	h := max(icon+size*lineRatio+l.px(4), l.px(targetMM))
	top := l.screen.h - 2*edge - float32(rows)*h - float32(rows-1)*gap
	l.add(item{kind: kindRule, rect: rect{0, top, l.screen.w, l.screen.h - top}})
	for i, c := range n.Children {
		r := rect{edge + float32(i%columns)*(w+gap), top + edge + float32(i/columns)*(h+gap), w, h}
		t := l.words(c.Name, size, true, w)
		y := r.y + (h-icon-t.h-l.px(0.5))/2
		l.add(item{
			node: c, kind: kindBar, rect: r, picture: c.Picture,
			at:    rect{r.x + (w-icon)/2, y, icon, icon},
			texts: l.at(t, r.x, y+icon+l.px(0.5), w, true),
		})
	}
	return top
}

func (l *layouter) barRows(n accessibility.Node) (rows int, size float32) {
	fits := func(columns int, size float32) bool {
		w := (l.screen.w - float32(columns+1)*l.px(barGapMM)) / float32(columns)
		for _, c := range n.Children {
			if l.measure(c.Name, size, true) > w-l.px(2) {
				return false
			}
		}
		return true
	}
	count := len(n.Children)
	for _, try := range []struct {
		rows int
		size float32
	}{{1, l.body()}, {1, l.body() * 0.85}, {2, l.body()}, {2, l.body() * 0.85}} {
		if try.size >= l.small() && fits((count+try.rows-1)/try.rows, try.size) {
			return try.rows, try.size
		}
	}
	return 2, l.small()
}

// dialog lays a question out above the screen.
func (l *layouter) dialog(n accessibility.Node) {
	title := accessibility.Node{ID: n.ID, Role: accessibility.RoleHeading, Name: n.Name}
	w := min(l.px(panelMM), l.screen.w-2*l.margin())
	pad := l.px(gapMM)
	inner := w - 2*pad
	children := append([]accessibility.Node{title}, n.Children...)
	h := l.stackLeast(children, inner) + 2*pad
	l.add(item{kind: kindPanel, rect: rect{0, 0, l.screen.w, l.out.barTop}, fixed: true})
	r := rect{(l.screen.w - w) / 2, max((l.out.barTop-h)/2, 0), w, h}
	l.add(item{kind: kindPanel, node: accessibility.Node{Role: accessibility.RoleDialog}, rect: r})
	l.stackPut(children, r.inset(pad))
}
