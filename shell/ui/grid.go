// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// columns is how many tiles stand side by side, so that the longest word of a
// name fits on one line, the rows are as even as can be, and no tile is higher
// than what can be seen at once.
func (l *layouter) columns(n accessibility.Node, w float32) int {
	var word float32
	for _, c := range n.Children {
		name := l.measure.widest(c.Name, l.body(), true)
		if c.State.Has(accessibility.Private) {
			// What a visitor calls a document is not to narrow the others.
			name = min(name, 7*l.body())
		}
		word = max(word, name)
	}
	need := word + 2*l.px(paddingMM)
	most := min(max(int((w+l.px(gapMM))/(need+l.px(gapMM))), 1), 4)
	count := max(len(n.Children), 1)
	rows := (count + most - 1) / most
	columns := (count + rows - 1) / rows
	for columns > 1 && l.tallest(n.Children, l.share(w, columns)) > l.out.view.h {
		columns--
	}
	return columns
}

func (l *layouter) tilesLeast(n accessibility.Node, w float32) float32 {
	h := -l.gap()
	for _, row := range l.tileRows(n, w) {
		h += l.tallest(row, l.share(w, l.columns(n, w))) + l.gap()
	}
	return max(h, 0)
}

// tileRows are the tiles that stand side by side.
func (l *layouter) tileRows(n accessibility.Node, w float32) [][]accessibility.Node {
	return slices.Collect(slices.Chunk(n.Children, l.columns(n, w)))
}

// tilesPut makes all rows the same height where there is room for it; else each
// has what its words need, and what is left over is shared out.
func (l *layouter) tilesPut(n accessibility.Node, r rect) {
	rows := l.tileRows(n, r.w)
	count := float32(max(len(rows), 1))
	w := l.share(r.w, l.columns(n, r.w))
	even := (r.h - (count-1)*l.gap()) / count
	even = min(even, max(l.tallest(n.Children, w), l.px(110)))
	spare := max(r.h-l.tilesLeast(n, r.w), 0) / count
	fits := even >= l.tallest(n.Children, w)
	y := r.y
	for _, row := range rows {
		h := even
		if !fits {
			h = l.tallest(row, w) + spare
		}
		shape := l.tileShape(row, w, h)
		if fits {
			shape.side = l.tileShape(n.Children, w, h).side
		}
		for i, c := range row {
			l.tileWith(c, shape, rect{r.x + float32(i)*(w+l.px(gapMM)), y, w, h})
		}
		y += h + l.gap()
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
		if l.narrowest(c) > half || l.cut(c, half) {
			return 1
		}
	}
	return 0.5
}

// cut reports whether one thing of a side would be higher than what can be seen
// at once.
func (l *layouter) cut(n accessibility.Node, w float32) bool {
	if n.Role != accessibility.RoleList {
		return l.least(n, w) > l.out.view.h
	}
	for _, c := range n.Children {
		if l.cut(c, w) {
			return true
		}
	}
	return false
}

// narrowest is the least width at which no word of a node needs to be broken.
func (l *layouter) narrowest(n accessibility.Node) float32 {
	switch n.Role {
	case accessibility.RoleButton, accessibility.RoleOption:
		return l.buttonWidest(n)
	case accessibility.RoleStepper:
		return l.stepperWidest(n)
	}
	w := l.readable(n)
	switch {
	case n.Role == accessibility.RoleNotice:
		w += l.px(pictureMM + 3*paddingMM)
	case n.Picture != "" && n.Role == accessibility.RoleText:
		w += l.px(pictureMM + paddingMM)
	}
	for _, c := range n.Children {
		w = max(w, l.narrowest(c))
	}
	return w
}

// readable is the least width of words: the longest one fits, and a few stand
// beside one another.
func (l *layouter) readable(n accessibility.Node) float32 {
	const fewWords = 9 // over the size
	var w float32
	for _, s := range []string{n.Name, n.Description} {
		word := l.measure.widest(s, l.body(), true)
		w = max(w, word, min(l.measure(s, l.body(), true), fewWords*l.body()))
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
		l.put(c, rect{r.x + float32(i)*(w+l.px(gapMM)), r.y, w, l.atOnce(r.h, l.least(c, w))})
	}
}
