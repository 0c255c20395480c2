// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image"

	"golang.org/x/image/draw"
)

// copies hands out images at the very size at which they are drawn. The toolkit
// would make each smaller anew whenever the screen is drawn, which is between a
// tap and what is seen of it. It keeps those of the last drawing only.
type copies struct{ last, now map[sized]image.Image }

type sized struct {
	of   image.Image
	w, h int
}

func newCopies() *copies { return &copies{now: map[sized]image.Image{}} }

// begin starts a drawing.
func (c *copies) begin() { c.last, c.now = c.now, map[sized]image.Image{} }

func (c *copies) get(of image.Image, w, h float32) image.Image {
	key := sized{of, max(int(w+0.5), 1), max(int(h+0.5), 1)}
	made, ok := c.last[key]
	if !ok {
		small := image.NewRGBA(image.Rect(0, 0, key.w, key.h))
		draw.CatmullRom.Scale(small, small.Rect, of, of.Bounds(), draw.Src, nil)
		made = small
	}
	c.now[key] = made
	return made
}
