// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "image"

// A tile with an image shows a page in the place of its pictogram, which stays
// beside it, small, where there is room: it tells where the page comes from.

func (l *layouter) sheetAbove(it *item) {
	if it.node.Image == nil {
		return
	}
	it.image, it.sheet = it.node.Image, fitted(it.node.Image, it.at)
	side, apart := l.px(tileMM), l.px(sheetGapMM)
	it.at = rect{it.sheet.x - apart - side, it.sheet.bottom() - side, side, side}
	if it.at.x < it.rect.x+l.px(sheetGapMM) {
		it.picture, it.at = "", rect{}
	}
}

// sheetBeside makes the page as high as the tile lets it.
func (l *layouter) sheetBeside(it *item) {
	if it.node.Image == nil {
		return
	}
	room := it.rect.inset(l.px(sheetGapMM))
	room.x, room.w = it.at.x, it.at.w
	it.image, it.sheet = it.node.Image, fitted(it.node.Image, room)
	it.picture, it.at = "", rect{}
}

// fitted is the largest place for an image in the middle of the room.
func fitted(img image.Image, room rect) rect {
	b := img.Bounds()
	ratio := float32(b.Dx()) / float32(max(b.Dy(), 1))
	w, h := room.w, room.w/ratio
	if h > room.h {
		w, h = room.h*ratio, room.h
	}
	return rect{room.x + (room.w-w)/2, room.y + (room.h-h)/2, w, h}
}
