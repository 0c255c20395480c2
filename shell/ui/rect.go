// SPDX-License-Identifier: GPL-3.0-or-later

package ui

// rect is a place on the screen in pixels, from the top left.
type rect struct{ x, y, w, h float32 }

func (r rect) inset(d float32) rect { return rect{r.x + d, r.y + d, r.w - 2*d, r.h - 2*d} }

func (r rect) contains(x, y float32) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

func (r rect) bottom() float32 { return r.y + r.h }

// overlaps reports whether two places share more than a touching edge.
func (r rect) overlaps(o rect) bool {
	const touch = 0.5
	return r.x+touch < o.x+o.w && o.x+touch < r.x+r.w && r.y+touch < o.y+o.h && o.y+touch < r.y+r.h
}
