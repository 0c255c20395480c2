// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// tileForm is where the pictogram of a tile stands. Above the name it can be
// larger; before the name more tiles fit on a low screen. A bare tile has none.
type tileForm uint8

const (
	above tileForm = iota
	before
	bare
)

// bared reports whether none of the tiles has anything but words on it.
func bared(tiles []accessibility.Node) bool {
	return !slices.ContainsFunc(tiles, func(n accessibility.Node) bool { return n.Picture != "" || n.Image != nil })
}

// aside is the room that a pictogram takes from the words of a tile.
func (l *layouter) aside(f tileForm) float32 {
	if f == before {
		return l.px(besideMM + paddingMM)
	}
	return 0
}

func (l *layouter) tileWords(n accessibility.Node, w float32, f tileForm) (name, more words) {
	w -= 2*l.px(paddingMM) + l.aside(f)
	return l.words(n.Name, l.body(), true, w), l.words(n.Description, l.body(), false, w)
}

// tileLeast is the height below which a tile's words do not fit.
func (l *layouter) tileLeast(n accessibility.Node, w float32, f tileForm) float32 {
	name, more := l.tileWords(n, w, f)
	h := name.h + more.h
	if f != above {
		return max(h+l.px(2*paddingMM)*0.75, l.px(targetMM))
	}
	return max(l.px(tileMM)+h+l.px(tilePaddingMM), l.px(targetMM))
}

func (l *layouter) tallestTile(tiles []accessibility.Node, w float32, f tileForm) float32 {
	var h float32
	for _, n := range tiles {
		h = max(h, l.tileLeast(n, w, f))
	}
	return h
}

// tileShape is what the tiles beside one another have in common, so that their
// pictograms and the first lines of their names stand in line.
type tileShape struct {
	form  tileForm
	side  float32 // of the pictogram
	words float32 // height of the words of the tile with most of them
}

// tileShape makes the pictograms as large as the tile with most words allows.
func (l *layouter) tileShape(tiles []accessibility.Node, w, h float32, f tileForm) tileShape {
	s := tileShape{form: f, side: l.px(besideMM)}
	for _, n := range tiles {
		name, more := l.tileWords(n, w, f)
		s.words = max(s.words, name.h+more.h)
	}
	if f == above {
		spare := h - s.words - l.px(tilePaddingMM)
		s.side = min(l.px(64), w-2*l.px(paddingMM), max(spare*0.8, l.px(tileMM)))
	}
	return s
}

// tilePut places a tile that stands alone.
func (l *layouter) tilePut(n accessibility.Node, r rect) {
	l.tileWith(n, l.tileShape([]accessibility.Node{n}, r.w, r.h, above), r)
}

func (l *layouter) tileWith(n accessibility.Node, s tileShape, r rect) {
	if s.form != above {
		l.tileBeside(n, s, r)
		return
	}
	name, more := l.tileWords(n, r.w, above)
	between := l.px(tilePaddingMM / 3)
	top := r.y + (r.h-s.side-between-s.words)/2
	it := item{node: n, kind: kindControl, rect: r, picture: n.Picture}
	it.at = rect{r.x + (r.w-s.side)/2, top, s.side, s.side}
	l.sheetAbove(&it)
	y := top + s.side + between
	it.texts = append(l.at(name, r.x, y, r.w, true), l.at(more, r.x, y+name.h, r.w, true)...)
	l.add(it)
}

func (l *layouter) tileBeside(n accessibility.Node, s tileShape, r rect) {
	name, more := l.tileWords(n, r.w, s.form)
	it := item{node: n, kind: kindControl, rect: r, picture: n.Picture}
	it.at = rect{r.x + l.px(paddingMM), r.y + (r.h-s.side)/2, s.side, s.side}
	x := it.at.x + l.aside(s.form)
	l.sheetBeside(&it)
	y := r.y + (r.h-name.h-more.h)/2
	it.texts = append(l.at(name, x, y, 0, false), l.at(more, x, y+name.h, 0, false)...)
	l.add(it)
}
