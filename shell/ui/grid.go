// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

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
	if flows(n) {
		_, h := l.flow(n, rect{w: w})
		return h
	}
	if !l.rowFits(n, w) {
		return l.stackLeast(n.Children, w)
	}
	return l.tallest(n.Children, l.share(w, len(n.Children)))
}

func (l *layouter) rowPut(n accessibility.Node, r rect) {
	if flows(n) {
		places, _ := l.flow(n, r)
		for i, c := range n.Children {
			l.put(c, places[i])
		}
		return
	}
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
