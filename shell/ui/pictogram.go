// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image"
	"image/color"
	"slices"

	"github.com/lotse-kiosk/lotse/assets"
)

// pictograms hands out pictograms at the very size and in the ink they are
// needed, each drawn once.
type pictograms struct{ drawn map[pictogram]image.Image }

type pictogram struct {
	name     string
	side     int // pixels
	ink      color.NRGBA
	mirrored bool
}

// keptPictograms bounds the memory: four themes at four sizes of one home.
const keptPictograms = 600

func newPictograms() *pictograms { return &pictograms{drawn: map[pictogram]image.Image{}} }

// pointing are the pictograms that point along the reading direction, and so
// point the other way where one reads from right to left.
func pointing(name string) bool {
	return slices.Contains([]string{"back", "next", "previous", "end", "go-on", "use", "move-house", "again"}, name)
}

// get returns the pictogram, or nil if there is none of that name.
func (p *pictograms) get(name string, side float32, ink color.NRGBA, rtl bool) image.Image {
	key := pictogram{name, max(int(side+0.5), 1), ink, rtl && pointing(name)}
	if img, ok := p.drawn[key]; ok {
		return img
	}
	img, ok := assets.Draw(name, key.side, ink)
	if !ok {
		return nil
	}
	if key.mirrored {
		mirror(img)
	}
	if len(p.drawn) >= keptPictograms {
		clear(p.drawn)
	}
	p.drawn[key] = img
	return img
}

// mirror turns a picture round from left to right.
func mirror(img *image.RGBA) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	for y := range h {
		for a, b := 0, w-1; a < b; a, b = a+1, b-1 {
			left, right := img.RGBAAt(a, y), img.RGBAAt(b, y)
			img.SetRGBA(a, y, right)
			img.SetRGBA(b, y, left)
		}
	}
}
