// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// columns is how many tiles stand side by side, so that the longest word of a
// name fits on one line and the rows are as even as can be.
func (l *layouter) columns(n accessibility.Node, w float32) int {
	var word float32
	for _, c := range n.Children {
		word = max(word, l.measure.widest(c.Name, l.body(), true))
	}
	need := word + 2*l.px(paddingMM)
	most := min(max(int((w+l.px(gapMM))/(need+l.px(gapMM))), 1), 4)
	count := max(len(n.Children), 1)
	rows := (count + most - 1) / most
	return (count + rows - 1) / rows
}

func (l *layouter) tilesLeast(n accessibility.Node, w float32) float32 {
	columns := l.columns(n, w)
	rows := (len(n.Children) + columns - 1) / columns
	return float32(rows)*l.tallest(n.Children, l.share(w, columns)) + float32(rows-1)*l.px(gapMM)
}

func (l *layouter) tilesPut(n accessibility.Node, r rect) {
	columns := l.columns(n, r.w)
	rows := max((len(n.Children)+columns-1)/columns, 1)
	w := l.share(r.w, columns)
	h := (r.h - float32(rows-1)*l.px(gapMM)) / float32(rows)
	h = min(h, max(l.tallest(n.Children, w), l.px(110)))
	for i, c := range n.Children {
		l.put(c, rect{
			r.x + float32(i%columns)*(w+l.px(gapMM)),
			r.y + float32(i/columns)*(h+l.px(gapMM)), w, h,
		})
	}
}

// share is the width of one of several columns.
func (l *layouter) share(w float32, columns int) float32 {
	return (w - float32(columns-1)*l.px(gapMM)) / float32(columns)
}

func (l *layouter) tallest(nodes []accessibility.Node, w float32) float32 {
	var h float32
	for _, n := range nodes {
		h = max(h, l.least(n, w))
	}
	return h
}

// rowFits reports whether children can stand side by side without breaking a
// word; otherwise a row becomes a stack.
func (l *layouter) rowFits(n accessibility.Node, w float32) bool {
	share := l.share(w, len(n.Children))
	for _, c := range n.Children {
		if l.buttonWidest(c) > share {
			return false
		}
	}
	return true
}

func (l *layouter) rowLeast(n accessibility.Node, w float32) float32 {
	if !l.rowFits(n, w) {
		return l.stackLeast(n.Children, w)
	}
	return l.tallest(n.Children, l.share(w, len(n.Children)))
}

func (l *layouter) rowPut(n accessibility.Node, r rect) {
	if !l.rowFits(n, r.w) {
		l.stackPut(n.Children, r)
		return
	}
	w := l.share(r.w, len(n.Children))
	for i, c := range n.Children {
		l.put(c, rect{r.x + float32(i)*(w+l.px(gapMM)), r.y, w, r.h})
	}
}

// splitAt is how much of the width the first side takes; 1 where the two do
// not fit side by side.
func (l *layouter) splitAt(n accessibility.Node, w float32) float32 {
	if len(n.Children) != 2 {
		return 1
	}
	half := l.share(w, 2)
	for _, c := range n.Children {
		if l.narrowest(c) > half {
			return 1
		}
	}
	return 0.5
}

// narrowest is the least width at which no word of a node needs to be broken.
func (l *layouter) narrowest(n accessibility.Node) float32 {
	switch n.Role {
	case accessibility.RoleButton, accessibility.RoleOption:
		return l.buttonWidest(n)
	case accessibility.RoleStepper:
		return l.stepperWidest(n)
	}
	w := l.measure.widest(n.Name, l.body(), true)
	if n.Picture != "" && n.Role == accessibility.RoleText {
		w += l.px(pictureMM)
	}
	for _, c := range n.Children {
		w = max(w, l.narrowest(c))
	}
	return w
}

func (l *layouter) splitLeast(n accessibility.Node, w float32) float32 {
	if l.splitAt(n, w) == 1 {
		return l.stackLeast(n.Children, w)
	}
	return l.tallest(n.Children, l.share(w, 2))
}

func (l *layouter) splitPut(n accessibility.Node, r rect) {
	if l.splitAt(n, r.w) == 1 {
		l.stackPut(n.Children, r)
		return
	}
	w := l.share(r.w, 2)
	for i, c := range n.Children {
		l.put(c, rect{r.x + float32(i)*(w+l.px(gapMM)), r.y, w, r.h})
	}
}
