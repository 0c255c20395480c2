// SPDX-License-Identifier: GPL-3.0-or-later

package virtual

import (
	"context"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
)

// A4 in tenths of a millimetre.
const (
	a4Width  = 2100
	a4Height = 2970
)

// drawing is a page with a frame, bars as many as its number, and a ramp from
// black to white, so that cut, mirrored and swapped pages are seen.
type drawing devices.PageInfo

func drawn(number int, o devices.ScanOptions) drawing {
	dpi := o.DPI
	if dpi == 0 {
		dpi = 300
	}
	return drawing{
		Number: number, DPI: dpi, Color: o.Color,
		Width: a4Width * dpi / 254, Height: a4Height * dpi / 254,
	}
}

func (d drawing) send(ctx context.Context, w *frame.Writer) error {
	page := devices.PageInfo(d)
	if err := w.Begin(page); err != nil {
		return err
	}
	row := make([]byte, page.RowBytes())
	for y := range d.Height {
		if err := ctx.Err(); err != nil {
			return &devices.Problem{Reason: devices.ReasonCancelled, Detail: err.Error()}
		}
		if y%d.unit() == 0 {
			d.row(row, y)
		}
		if _, err := w.Write(row); err != nil {
			return err
		}
	}
	return w.End()
}

// unit is the size of what is drawn: all rows of one unit are alike.
func (d drawing) unit() int { return d.Width / 40 }

// row draws row y. Colour pages have blue bars, grey ones black.
func (d drawing) row(row []byte, y int) {
	samples := 1
	if d.Color {
		samples = 3
	}
	for x := range d.Width {
		shade, bar := d.at(x, y)
		for i := range samples {
			v := shade
			if bar && i == 2 {
				v = 0xc0
			}
			row[x*samples+i] = v
		}
	}
}

func (d drawing) at(x, y int) (shade byte, bar bool) {
	unit := d.unit()
	column, line := x/unit, y/unit
	switch {
	case column == 1 || column == 38 || line == 1 || line == d.Height/unit-2:
		return 0x40, false
	case line >= 6 && line < 12 && column >= 4 && column < 4+2*d.Number && column%2 == 0 && column < 36:
		return 0, true
	case line >= 16 && line < 20 && column >= 4 && column < 36:
		return byte((column - 4) * 8), false
	}
	return 0xff, false
}
