// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// columns is how many tiles stand side by side, so that the longest word of a
// name fits on one line, the rows are as even as can be, and no tile is higher
// than what can be seen at once.
func (l *layouter) columns(n accessibility.Node, w float32, f tileForm) int {
	var word float32
	for _, c := range n.Children {
		name := l.measure.widest(c.Name, l.body(), true)
		if f == bare {
			name = l.measure(c.Name, l.body(), true) // nothing else tells it from the others
		}
		if c.State.Has(accessibility.Private) {
			// What a visitor calls a document is not to narrow the others.
			name = min(name, 7*l.body())
		}
		word = max(word, name)
	}
	need := word + 2*l.px(paddingMM) + l.aside(f)
	most := min(max(int((w+l.px(gapMM))/(need+l.px(gapMM))), 1), 4)
	count := max(len(n.Children), 1)
	rows := (count + most - 1) / most
	columns := (count + rows - 1) / rows
	for columns > 1 && l.tallestTile(n.Children, l.share(w, columns), f) > l.out.view.h {
		columns--
	}
	return columns
}

// tilesNeed is the least height of a group of tiles in one form.
func (l *layouter) tilesNeed(n accessibility.Node, w float32, f tileForm) float32 {
	columns := l.columns(n, w, f)
	h := -l.gap()
	for row := range slices.Chunk(n.Children, columns) {
		h += l.tallestTile(row, l.share(w, columns), f) + l.gap()
	}
	return max(h, 0)
}

func (l *layouter) tilesLeast(n accessibility.Node, w float32) float32 {
	if bared(n.Children) {
		return l.tilesNeed(n, w, bare)
	}
	return min(l.tilesNeed(n, w, above), l.tilesNeed(n, w, before))
}

// tileForm is bare where there is no pictogram, and above where all rows can be of the same height with pictograms
// that are worth it, or where before would not save room.
func (l *layouter) tileForm(n accessibility.Node, r rect) tileForm {
	if bared(n.Children) {
		return bare
	}
	columns := l.columns(n, r.w, above)
	rows := float32((len(n.Children) + columns - 1) / columns)
	even := (r.h - (rows-1)*l.gap()) / rows
	comfortable := l.tallestTile(n.Children, l.share(r.w, columns), above) + l.px(besideMM-tileMM)
	if even >= comfortable || l.tilesNeed(n, r.w, above) <= l.tilesNeed(n, r.w, before) {
		return above
	}
	return before
}

// tilesPut places a group of tiles. All rows are of the same height where there
// is room for it; else each has what its words need, and what is left over is
// shared out.
func (l *layouter) tilesPut(n accessibility.Node, r rect) {
	form := l.tileForm(n, r)
	columns := l.columns(n, r.w, form)
	w := l.share(r.w, columns)
	rows := slices.Collect(slices.Chunk(n.Children, columns))
	count := float32(max(len(rows), 1))
	tallest := l.tallestTile(n.Children, w, form)
	even := min((r.h-(count-1)*l.gap())/count, max(tallest, l.px(110)))
	spare := max(r.h-l.tilesNeed(n, r.w, form), 0) / count
	y := r.y
	for _, row := range rows {
		h, alike := even, n.Children
		if even < tallest {
			h, alike = l.tallestTile(row, w, form)+spare, row
		}
		shape := l.tileShape(row, w, h, form)
		shape.side = l.tileShape(alike, w, h, form).side
		for i, c := range row {
			l.tileWith(c, shape, rect{r.x + float32(i)*(w+l.px(gapMM)), y, w, h})
		}
		y += h + l.gap()
	}
}
