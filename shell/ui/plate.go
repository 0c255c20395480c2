// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// plate is a filled rectangle with round corners. Software draws every pixel of
// the toolkit's own five times slower than one of a line, even far from the
// corners, and most of a screen is such pixels. So only the corners are its
// own, in a cap at the top and one at the bottom, and between them stands a
// line as wide as the plate is high.
type plate struct {
	color color.Color
	caps  []*canvas.Rectangle
	body  *canvas.Line // nil where the caps are all there is
	sides []*canvas.Rectangle
}

// edge is the line around a plate, drawn inside of it; the zero value is none.
type edge struct {
	color color.Color
	width float32
}

func newPlate(r rect, corner float32, fill color.Color, e edge) *plate {
	r, e.width = r.snapped(), snap(e.width)
	corner = snap(max(corner, e.width+1))
	p := &plate{}
	if r.h < 5*corner {
		p.cap(r, corner, e)
		p.fill(fill)
		return p
	}
	p.cap(rect{r.x, r.y, r.w, 2 * corner}, corner, e)
	p.cap(rect{r.x, r.bottom() - 2*corner, r.w, 2 * corner}, corner, e)
	// It hides the edges that the caps have towards it.
	p.body = line(rect{r.x + e.width, r.y + corner, r.w - 2*e.width, r.h - 2*corner})
	if e.width > 0 {
		for _, x := range []float32{r.x, r.x + r.w - e.width} {
			side := canvas.NewRectangle(e.color)
			put(side, rect{x, r.y + corner, e.width, r.h - 2*corner})
			p.sides = append(p.sides, side)
		}
	}
	p.fill(fill)
	return p
}

func (p *plate) cap(r rect, corner float32, e edge) {
	c := canvas.NewRectangle(color.Transparent)
	c.CornerRadius, c.StrokeColor, c.StrokeWidth = corner, e.color, e.width
	put(c, r)
	p.caps = append(p.caps, c)
}

// line is a filled rectangle without an edge, an even number of pixels high: a
// line's middle lies between two of them.
func line(r rect) *canvas.Line {
	r = r.snapped()
	r.h -= float32(math.Mod(float64(r.h), 2))
	l := canvas.NewLine(color.Transparent)
	l.StrokeWidth = r.h
	l.Position1 = fyne.NewPos(r.x, r.y+r.h/2)
	l.Position2 = fyne.NewPos(r.x+r.w, r.y+r.h/2)
	return l
}

// fill sets the colour, without drawing it.
func (p *plate) fill(c color.Color) {
	p.color = c
	for _, o := range p.caps {
		o.FillColor = c
	}
	if p.body != nil {
		p.body.StrokeColor = c
	}
}

func (p *plate) refresh() {
	for _, o := range p.objects() {
		o.Refresh()
	}
}

func (p *plate) objects() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range p.caps {
		list = append(list, o)
	}
	if p.body != nil {
		list = append(list, p.body)
	}
	for _, o := range p.sides {
		list = append(list, o)
	}
	return list
}

func snap(v float32) float32 { return float32(math.Round(float64(v))) }

// snapped is the rectangle on whole pixels.
func (r rect) snapped() rect {
	x, y := snap(r.x), snap(r.y)
	return rect{x, y, snap(r.x+r.w) - x, snap(r.bottom()) - y}
}
