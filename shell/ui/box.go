// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"strings"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// A notice is a box with a pictogram, what there is to know, and what to do.

func (l *layouter) noticeWords(n accessibility.Node, w float32) (name, more words) {
	w = min(w-l.px(pictureMM)-3*l.px(paddingMM), l.line(l.body()))
	return l.words(n.Name, l.body(), true, w), l.words(n.Description, l.body(), false, w)
}

func (l *layouter) noticeLeast(n accessibility.Node, w float32) float32 {
	name, more := l.noticeWords(n, w)
	return max(name.h+more.h, l.px(pictureMM)) + 2*l.px(paddingMM)*0.75
}

func (l *layouter) noticePut(n accessibility.Node, r rect) {
	name, more := l.noticeWords(n, r.w)
	side := l.px(pictureMM)
	it := item{node: n, kind: kindBox, rect: r, picture: n.Picture}
	it.at = rect{r.x + l.px(paddingMM), r.y + (r.h-side)/2, side, side}
	x, y := it.at.x+side+l.px(paddingMM), r.y+(r.h-name.h-more.h)/2
	it.texts = append(l.at(name, x, y, 0, false), l.at(more, x, y+name.h, 0, false)...)
	l.add(it)
}

// A picture is a large pictogram or a page with its words below.

func (l *layouter) caption(n accessibility.Node, w float32) words {
	s := n.Name
	if n.Description != "" {
		s = strings.TrimSpace(s + "\n" + n.Description)
	}
	return l.words(s, l.body(), false, min(w, l.line(l.body())))
}

func (l *layouter) pictureLeast(n accessibility.Node, w float32) float32 {
	below := l.px(paddingMM) + l.caption(n, w).h
	least := l.px(26)
	if n.Role == accessibility.RoleImage {
		// A page has to be made out, but it must also be seen at once.
		least = max(least, min(l.px(64), l.out.view.h-below))
	}
	return least + below
}

func (l *layouter) picturePut(n accessibility.Node, r rect) {
	r.h = l.atOnce(r.h, l.pictureLeast(n, r.w))
	t := l.caption(n, r.w)
	room := rect{r.x, r.y, r.w, r.h - t.h - l.px(paddingMM)}
	if n.Role == accessibility.RoleImage {
		l.imagePut(n, room, r, t)
		return
	}
	side := min(room.h, room.w, l.px(110))
	top := r.y + (r.h-side-t.h-l.px(paddingMM))/2
	it := item{node: n, rect: r, picture: n.Picture, at: rect{r.x + (r.w-side)/2, top, side, side}}
	it.texts = l.at(t, r.x, top+side+l.px(paddingMM), r.w, true)
	l.add(it)
}

func (l *layouter) imagePut(n accessibility.Node, room, r rect, t words) {
	const a4 = 210.0 / 297.0
	ratio := float32(a4)
	if n.Image != nil {
		b := n.Image.Bounds()
		ratio = float32(b.Dx()) / float32(max(b.Dy(), 1))
	}
	w, h := room.w, room.w/ratio
	if h > room.h {
		w, h = room.h*ratio, room.h
	}
	it := item{node: n, kind: kindBox, rect: r, image: n.Image}
	it.at = rect{room.x + (room.w-w)/2, room.y, w, h}
	it.texts = l.at(t, r.x, it.at.bottom()+l.px(paddingMM), r.w, true)
	l.add(it)
}

// A progress shows the thing itself, with how far it has come as a filling bar
// and as words.

func (l *layouter) progressLeast(n accessibility.Node, w float32) float32 {
	h := l.px(progressMM+paddingMM) + l.words(n.Name+" "+n.Value, l.body(), true, w).h
	if n.Picture != "" {
		h += l.px(26)
	}
	return h
}

func (l *layouter) progressPut(n accessibility.Node, r rect) {
	r.h = l.atOnce(r.h, l.progressLeast(n, r.w))
	label := n.Name
	if n.Value != "" {
		label += " · " + n.Value
	}
	t := l.words(label, l.body(), true, r.w)
	w := min(r.w, l.px(160))
	side := min(r.h-t.h-l.px(progressMM+2*paddingMM), l.px(100), r.w)
	it := item{node: n, rect: r, picture: n.Picture}
	y := r.y
	if n.Picture != "" && side > 0 {
		y = r.y + (r.h-side-t.h-l.px(progressMM+2*paddingMM))/2
		it.at = rect{r.x + (r.w-side)/2, y, side, side}
		y += side + l.px(paddingMM)
	}
	it.texts = l.at(t, r.x, y, r.w, true)
	l.add(it)
	track := rect{r.x + (r.w-w)/2, y + t.h + l.px(paddingMM), w, l.px(progressMM)}
	l.add(item{kind: kindFill, rect: track, at: rect{track.x, track.y, w * min(max(float32(n.Fraction), 0), 1), track.h}})
}
