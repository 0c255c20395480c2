// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// The keyboard on the screen stands between the web page and the bar.

const (
	keyMM      = 20   // height of a key where there is room
	keyLeastMM = 12.7 // [VVSG 2.0 7.2-I]
	keyWideMM  = 32   // beyond, a hand has too far to go
	keyGapMM   = 2.54 // [VVSG 2.0 7.2-I]
	keyRows    = 4    // of most pages
)

// keys lays the keyboard of a tree out, if it has one. The web page ends where
// it begins.
func (l *layouter) keys(tree accessibility.Node) {
	for _, n := range tree.Children {
		if n.Role != accessibility.RoleKeys {
			continue
		}
		gap, rows := l.px(keyGapMM), float32(len(n.Children))
		h := l.keyHeight(rows)
		top := snap(l.out.barTop - rows*(h+gap) - gap)
		l.fixed, l.layer = true, 0
		l.add(item{kind: kindKeys, rect: rect{0, top, l.screen.w, l.out.barTop - top}})
		w := l.keyWidth(n)
		for i, row := range n.Children {
			l.keyRow(row, w, rect{0, top + gap + float32(i)*(h+gap), l.screen.w, h})
		}
		l.out.barTop = top
	}
}

// keyHeight leaves the page as much as the keys, and keeps all pages of keys
// equally high where it can, so that the page stays where it is.
func (l *layouter) keyHeight(rows float32) float32 {
	gap := l.px(keyGapMM)
	usual := min(l.px(keyMM), (l.out.barTop*0.55-gap)/keyRows-gap)
	if rows > keyRows {
		usual = ((usual+gap)*keyRows)/rows - gap
	}
	return snap(max(usual, l.px(keyLeastMM)))
}

// keyWidth is the width of a key: the row with most of them fits.
func (l *layouter) keyWidth(n accessibility.Node) float32 {
	most := 0
	for _, row := range n.Children {
		most = max(most, len(row.Children))
	}
	gap := l.px(keyGapMM)
	return snap(min((l.screen.w-gap)/float32(most)-gap-0.5, l.px(keyWideMM)))
}

// keyRow places the keys of a row in its middle. One on which nothing stands is
// the space bar and takes what the others leave.
func (l *layouter) keyRow(row accessibility.Node, w float32, r rect) {
	gap := l.px(keyGapMM)
	count := float32(len(row.Children))
	spare := min(r.w-count*(w+gap)-gap, 4*(w+gap))
	width := count*(w+gap) - gap
	for _, n := range row.Children {
		if empty(n) {
			width += spare
		}
	}
	x := (r.w - width) / 2
	for _, n := range row.Children {
		k := rect{x, r.y, w, r.h}
		if empty(n) {
			k.w += spare
		}
		l.key(n, k)
		x += k.w + gap
	}
}

func empty(n accessibility.Node) bool { return n.Face == "" && n.Picture == "" }

// key places a key. What stands on it is as large as the visitor's words, as
// far as it fits.
func (l *layouter) key(n accessibility.Node, r rect) {
	it := item{node: n, kind: kindKey, rect: r, picture: n.Picture}
	if n.Picture != "" {
		side := min(l.px(pictureMM), 0.8*r.h, 0.8*r.w)
		it.at = rect{r.x + (r.w-side)/2, r.y + (r.h-side)/2, side, side}
	}
	if n.Face != "" {
		face := n.Face
		if l.rtl {
			face = visual(face)
		}
		size := min(l.body(), r.h/lineRatio)
		if wide := l.measure(face, size, true); wide > 0.9*r.w {
			size *= 0.9 * r.w / wide
		}
		w, h := l.measure(face, size, true), size*lineRatio
		it.texts = []textLine{{face, r.x + (r.w-w)/2, r.y + (r.h-h)/2, w, size, true}}
	}
	l.add(it)
}
