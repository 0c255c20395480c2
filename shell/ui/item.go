// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// kind is how a node looks.
type kind uint8

const (
	kindPlain   kind = iota // words on the paper
	kindControl             // a tile, button or option
	kindBar                 // a button of the bar
	kindBox                 // a notice, a picture's or preview's frame
	kindPanel               // the ground of a dialog
	kindFill                // how far a wait has come
	kindRule                // the ground of the bar
	kindStatus              // what was just set
	kindKeys                // the ground of the keys
	kindKey                 // a key
)

// item is one node, laid out: where it stands and what is drawn in it.
type item struct {
	node    accessibility.Node
	kind    kind
	rect    rect
	texts   []textLine
	picture string // pictogram
	at      rect   // where the pictogram or the image stands
	image   image.Image
	sheet   rect // where the image stands beside a pictogram
	fixed   bool // does not move when the screen is scrolled
	layer   int  // 1 for what belongs to a dialog
}

// textLine is one line of words.
type textLine struct {
	text string
	x, y float32 // top left
	w    float32
	size float32
	bold bool
}

// rect is the place of the line, from above its marks to below its descenders.
func (t textLine) rect() rect { return rect{t.x, t.y, t.w, t.size * lineRatio} }

// parts divides words that are higher than what can be seen at once into items
// that are not. Anything else is one part.
func (it item) parts(most float32) []item {
	if it.kind != kindPlain || it.rect.h <= most || len(it.texts) < 2 {
		return []item{it}
	}
	var parts []item
	for rest := it.texts; len(rest) > 0; {
		part := it
		top := rest[0].y
		n := 1
		for n < len(rest) && rest[n].rect().bottom()-top <= most {
			n++
		}
		part.texts, rest = rest[:n], rest[n:]
		part.rect.y, part.rect.h = top, part.texts[n-1].rect().bottom()-top
		if len(parts) > 0 {
			part.picture, part.at = "", rect{}
		}
		parts = append(parts, part)
	}
	return parts
}

// control reports whether the item can be touched now.
func (it item) control() bool { return it.node.Control() }
