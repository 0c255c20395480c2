// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// A tile has its pictogram above its name, and is never lower than its words.

func (l *layouter) tileWords(n accessibility.Node, w float32) (name, more words) {
	w -= 2 * l.px(paddingMM)
	return l.words(n.Name, l.body(), true, w), l.words(n.Description, l.body(), false, w)
}

func (l *layouter) tileLeast(n accessibility.Node, w float32) float32 {
	name, more := l.tileWords(n, w)
	return max(l.px(tileMM)+name.h+more.h+l.px(tilePaddingMM), l.px(targetMM))
}

// tileShape is what the tiles beside one another have in common, so that their
// pictograms and the first lines of their names stand in line.
type tileShape struct {
	side  float32 // of the pictogram
	words float32 // height of the words of the tile with most of them
}

// tileShape makes the pictograms as large as the tile with most words allows.
func (l *layouter) tileShape(tiles []accessibility.Node, w, h float32) tileShape {
	var s tileShape
	for _, n := range tiles {
		name, more := l.tileWords(n, w)
		s.words = max(s.words, name.h+more.h)
	}
	spare := h - s.words - l.px(tilePaddingMM)
	s.side = min(l.px(64), w-2*l.px(paddingMM), max(spare*0.8, l.px(tileMM)))
	return s
}

func (l *layouter) tilePut(n accessibility.Node, r rect) {
	l.tileWith(n, l.tileShape([]accessibility.Node{n}, r.w, r.h), r)
}

func (l *layouter) tileWith(n accessibility.Node, s tileShape, r rect) {
	name, more := l.tileWords(n, r.w)
	between := l.px(tilePaddingMM / 3)
	top := r.y + (r.h-s.side-between-s.words)/2
	it := item{node: n, kind: kindControl, rect: r, picture: n.Picture}
	it.at = rect{r.x + (r.w-s.side)/2, top, s.side, s.side}
	y := top + s.side + between
	it.texts = append(l.at(name, r.x, y, r.w, true), l.at(more, r.x, y+name.h, r.w, true)...)
	l.add(it)
}

// A button has its pictogram before its words; an option has a mark after them.

func (l *layouter) buttonSides(n accessibility.Node) (before, after float32) {
	before, after = l.px(paddingMM), l.px(paddingMM)
	if n.Picture != "" {
		before += l.px(pictureMM + paddingMM)
	}
	if n.Role == accessibility.RoleOption {
		after += l.px(10)
	}
	return before, after
}

// buttonWidest is the least width at which no word of a button is broken.
func (l *layouter) buttonWidest(n accessibility.Node) float32 {
	before, after := l.buttonSides(n)
	return before + after + l.measure.widest(n.Name, l.body(), true) + 1
}

func (l *layouter) buttonLeast(n accessibility.Node, w float32) float32 {
	before, after := l.buttonSides(n)
	t := l.words(n.Name, l.body(), true, w-before-after)
	return max(t.h+2*l.px(2.5), l.px(targetMM))
}

func (l *layouter) buttonPut(n accessibility.Node, r rect) {
	before, after := l.buttonSides(n)
	t := l.words(n.Name, l.body(), true, r.w-before-after)
	it := item{node: n, kind: kindControl, rect: r, picture: n.Picture}
	if n.Picture != "" {
		side := l.px(pictureMM)
		it.at = rect{r.x + l.px(paddingMM), r.y + (r.h-side)/2, side, side}
	}
	it.texts = l.at(t, r.x+before, r.y+(r.h-t.h)/2, 0, false)
	if n.Picture == "" {
		it.texts = l.at(t, r.x, r.y+(r.h-t.h)/2, r.w, true)
	}
	l.add(it)
}

// A stepper is its name and value, and at the end less and more.

func (l *layouter) stepperButtons() float32 { return 2*l.px(targetMM+4) + l.px(gapMM) }

func (l *layouter) stepperWidest(n accessibility.Node) float32 {
	return l.measure.widest(n.Name, l.body(), false) + l.px(paddingMM) +
		l.measure("00", l.title(), true) + l.px(gapMM) + l.stepperButtons()
}

func (l *layouter) stepperLeast(n accessibility.Node, w float32) float32 {
	t := l.words(n.Name, l.body(), false, w-l.stepperButtons()-l.px(2*gapMM)-l.measure("00", l.title(), true))
	return max(t.h, l.px(targetMM))
}

func (l *layouter) stepperPut(n accessibility.Node, r rect) {
	value := l.words(n.Value, l.title(), true, r.w)
	valueWidth := l.measure("00", l.title(), true)
	buttons := r.x + r.w - l.stepperButtons()
	name := l.words(n.Name, l.body(), false, buttons-r.x-valueWidth-l.px(2*gapMM))
	it := item{node: n, rect: r}
	it.texts = append(l.at(name, r.x, r.y+(r.h-name.h)/2, 0, false),
		l.at(value, buttons-valueWidth-l.px(gapMM), r.y+(r.h-value.h)/2, valueWidth, true)...)
	l.add(it)
	w := l.px(targetMM + 4)
	for i, c := range n.Children {
		side := l.px(pictureMM)
		b := rect{buttons + float32(i)*(w+l.px(gapMM)), r.y, w, r.h}
		l.add(item{
			node: c, kind: kindControl, rect: b, picture: c.Picture,
			at: rect{b.x + (b.w-side)/2, b.y + (b.h-side)/2, side, side},
		})
	}
}
