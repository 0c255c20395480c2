// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// words are the lines of a text at a width, with their height.
type words struct {
	lines []string
	size  float32
	bold  bool
	h     float32
}

func (l *layouter) words(text string, size float32, bold bool, w float32) words {
	if text == "" {
		return words{}
	}
	lines := l.measure.lines(text, size, bold, w)
	return words{lines, size, bold, float32(len(lines)) * size * lineRatio}
}

// at places words at the top left of a width; centered sets each line in its
// middle.
func (l *layouter) at(t words, x, y, w float32, centered bool) []textLine {
	out := make([]textLine, len(t.lines))
	for i, s := range t.lines {
		width := l.measure(s, t.size, t.bold)
		left := x
		if centered {
			left += (w - width) / 2
		}
		out[i] = textLine{s, left, y + float32(i)*t.size*lineRatio, width, t.size, t.bold}
	}
	return out
}

// textParts are a pictogram, bold words if there is more below them, and what
// is below.
func (l *layouter) textParts(n accessibility.Node, w float32) (side float32, name, more words) {
	size, bold := l.body(), n.Description != ""
	switch {
	case n.Role == accessibility.RoleHeading:
		size, bold = l.title(), true
	case n.Role == accessibility.RoleItem:
		side = 0.75 * l.body()
	}
	if n.Picture != "" {
		side = l.px(pictureMM) + l.px(paddingMM)
	}
	w = min(w, side+l.line(size))
	return side, l.words(n.Name, size, bold, w-side), l.words(n.Description, l.body(), false, w-side)
}

func (l *layouter) textLeast(n accessibility.Node, w float32) float32 {
	if n.Role == accessibility.RoleHeading {
		w -= l.stepWidth(n)
	}
	side, name, more := l.textParts(n, w)
	h := name.h + more.h
	if side > 0 && n.Role != accessibility.RoleItem {
		h = max(h, l.px(pictureMM))
	}
	return h
}

func (l *layouter) textPut(n accessibility.Node, r rect) {
	step := l.stepWidth(n)
	side, name, more := l.textParts(n, r.w-step)
	it := item{node: n, rect: r, picture: n.Picture}
	y := r.y
	if n.Picture != "" {
		it.at = rect{r.x, r.y, l.px(pictureMM), l.px(pictureMM)}
		if h := name.h + more.h; h < it.at.h {
			y += (it.at.h - h) / 2
		}
	}
	it.texts = append(l.at(name, r.x+side, y, 0, false), l.at(more, r.x+side, y+name.h, 0, false)...)
	if n.Role == accessibility.RoleItem {
		it.texts = append(it.texts, l.at(l.words("•", l.body(), true, side), r.x, y, 0, false)...)
	}
	if step > 0 {
		w := l.measure(n.Value, l.body(), false)
		// On the title's line, which is larger.
		down := (l.title() - l.body()) * (lineRatio + capRatio) / 2
		it.texts = append(it.texts, l.at(l.words(n.Value, l.body(), false, w+1), r.x+r.w-w, y+down, 0, false)...)
	}
	l.add(it)
}

// stepWidth is the room that "step 2 of 3" takes beside a title.
func (l *layouter) stepWidth(n accessibility.Node) float32 {
	if n.Role != accessibility.RoleHeading || n.Value == "" {
		return 0
	}
	return l.measure(n.Value, l.body(), false) + l.px(gapMM)
}
