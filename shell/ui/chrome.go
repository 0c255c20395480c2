// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// more takes the buttons for more of the screen out of the row above the bar:
// they are neither the way back nor the way on.
func (l *layouter) more(row accessibility.Node) (rest accessibility.Node, more []accessibility.Node) {
	rest = row
	rest.Children = nil
	for _, c := range row.Children {
		if c.State.Has(accessibility.Way) || c.State.Has(accessibility.Primary) {
			rest.Children = append(rest.Children, c)
		} else {
			more = append(more, c)
		}
	}
	return rest, more
}

// beside puts the buttons for more at the end of what they move, by their
// pictograms alone, and returns what is left.
func (l *layouter) beside(nodes []accessibility.Node, r rect) rect {
	if len(nodes) == 0 {
		return r
	}
	w, count := l.px(targetMM+4), float32(len(nodes))
	h := min((r.h-(count-1)*l.px(gapMM))/count, l.px(2*targetMM))
	side := l.px(pictureMM)
	for i, n := range nodes {
		y := r.y
		if i > 0 {
			y += float32(i) * (r.h - h) / (count - 1)
		}
		b := rect{r.x + r.w - w, y, w, h}
		l.add(item{
			node: n, kind: kindControl, rect: b, picture: n.Picture,
			at: rect{b.x + (w-side)/2, b.y + (h-side)/2, side, side},
		})
	}
	r.w -= w + l.px(gapMM)
	return r
}

// The row above the bar: back at the start, going on at the end, and where
// there is room the buttons for more of the screen between them.

// actionWidths are the widths of the buttons in a row: what their words need,
// and if that is too much an equal share for those that need more than one.
func (l *layouter) actionWidths(nodes []accessibility.Node, room float32) []float32 {
	widths := make([]float32, len(nodes))
	share, spare, wide := l.share(room, len(nodes)), float32(0), 0
	for i, n := range nodes {
		before, after := l.buttonSides(n)
		widths[i] = max(before+after+l.measure(n.Name, l.body(), true)+2, l.px(40))
		if widths[i] > share {
			wide++
		} else {
			spare += share - widths[i]
		}
	}
	for i := range widths {
		if widths[i] > share {
			widths[i] = min(widths[i], share+spare/float32(wide))
		}
	}
	return widths
}

func (l *layouter) actionsLeast(n accessibility.Node, w float32) float32 {
	var h float32
	for i, width := range l.actionWidths(n.Children, w) {
		h = max(h, l.buttonLeast(n.Children[i], width))
	}
	return h
}

func (l *layouter) actionsPut(n accessibility.Node, r rect) {
	left, right := r.x, r.x+r.w
	widths := l.actionWidths(n.Children, r.w)
	for i, c := range n.Children {
		w := widths[i]
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

// bar lays the bar out at the bottom and returns where it begins.
func (l *layouter) bar(n accessibility.Node) float32 {
	rows, size := l.barRows(n)
	columns := (len(n.Children) + rows - 1) / rows
	gap, w, h := l.px(barGapMM), l.barWidth(columns), l.barHeight(size)
	icon := l.px(12)
	top := l.screen.h - l.barDepth(rows, size)
	l.add(item{kind: kindRule, rect: rect{0, top, l.screen.w, l.screen.h - top}})
	for i, c := range n.Children {
		r := rect{gap + float32(i%columns)*(w+gap), top + gap + float32(i/columns)*(h+gap), w, h}
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

// barRows is one row in the largest words that fit. Where they would be much
// smaller than the others and the screen is high, it is two.
func (l *layouter) barRows(n accessibility.Node) (rows int, size float32) {
	count := len(n.Children)
	one, two := l.barSize(n, count), l.barSize(n, (count+1)/2)
	if one < l.small() || one < l.body()*0.7 && l.barDepth(2, two) < l.screen.h/5 {
		return 2, max(two, l.small())
	}
	return 1, one
}

// barSize is the size at which the words of the bar fit beside one another.
func (l *layouter) barSize(n accessibility.Node, columns int) float32 {
	var widest float32
	for _, c := range n.Children {
		widest = max(widest, l.measure(c.Name, l.body(), true))
	}
	return l.body() * min(1, 0.98*(l.barWidth(columns)-l.px(2))/max(widest, 1))
}

func (l *layouter) barWidth(columns int) float32 {
	return (l.screen.w - float32(columns+1)*l.px(barGapMM)) / float32(columns)
}

func (l *layouter) barHeight(size float32) float32 {
	return max(l.px(12+4)+size*lineRatio, l.px(targetMM))
}

func (l *layouter) barDepth(rows int, size float32) float32 {
	return float32(rows)*l.barHeight(size) + float32(rows+1)*l.px(barGapMM)
}

// status stands above the bar and hides what is there for a moment.
func (l *layouter) status(n accessibility.Node) {
	pad := l.px(paddingMM)
	t := l.words(n.Name, l.body(), true, l.screen.w-2*l.margin()-4*pad)
	var w float32
	for _, line := range t.lines {
		w = max(w, l.measure(line, t.size, t.bold))
	}
	r := rect{(l.screen.w - w) / 2, l.out.barTop - t.h - 3*pad, w, t.h}
	l.add(item{node: n, kind: kindStatus, rect: r.inset(-pad), texts: l.at(t, r.x, r.y, r.w, true)})
}

// dialog lays a question out above the screen: as narrow as reads well, and
// wider where it would be too high.
func (l *layouter) dialog(n accessibility.Node) {
	title := accessibility.Node{ID: n.ID, Role: accessibility.RoleHeading, Name: n.Name}
	children := append([]accessibility.Node{title}, n.Children...)
	pad := l.px(gapMM)
	w, h := l.px(panelMM), float32(0)
	for most := l.screen.w - 2*l.margin(); ; w += l.px(gapMM) {
		w = min(w, most)
		h = l.stackLeast(children, w-2*pad) + 2*pad
		if w == most || h <= l.out.barTop-2*pad {
			break
		}
	}
	l.add(item{kind: kindPanel, rect: rect{0, 0, l.screen.w, l.out.barTop}, fixed: true})
	r := rect{(l.screen.w - w) / 2, max((l.out.barTop-h)/2, 0), w, h}
	if l.low {
		r.y = max(l.out.barTop-h-pad, 0)
	}
	l.add(item{kind: kindPanel, node: accessibility.Node{Role: accessibility.RoleDialog}, rect: r})
	l.stackPut(children, r.inset(pad))
}
