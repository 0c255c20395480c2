// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

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
