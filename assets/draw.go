// SPDX-License-Identifier: GPL-3.0-or-later

package assets

import (
	"bytes"
	"fmt"
	"image"
	"image/color"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// grid is the side of the square that every pictogram is drawn on.
const grid = 64

// Draw paints a pictogram in one ink on a clear ground, size pixels wide and
// high. It reports false for an unknown name and for a size below one. The
// image belongs to the caller; Draw may be called from any goroutine.
func Draw(name string, size int, ink color.Color) (*image.RGBA, bool) {
	svg, known := Pictogram(name)
	if !known || size < 1 {
		return nil, false
	}
	shade := color.NRGBAModel.Convert(ink).(color.NRGBA)
	hex := fmt.Sprintf("#%02x%02x%02x", shade.R, shade.G, shade.B)
	svg = bytes.ReplaceAll(svg, []byte("#000000"), []byte(hex))
	icon, err := oksvg.ReadIconStream(bytes.NewReader(svg), oksvg.StrictErrorMode)
	if err != nil {
		return nil, false
	}
	icon.SetTarget(0, 0, float64(size), float64(size))
	// The target scales the shapes but not the strokes, which would be a
	// blob at 12 mm and a hair on a large picture.
	for i := range icon.SVGPaths {
		icon.SVGPaths[i].LineWidth *= float64(size) / grid
	}
	picture := image.NewRGBA(image.Rect(0, 0, size, size))
	scanner := rasterx.NewScannerGV(size, size, picture, picture.Bounds())
	icon.Draw(rasterx.NewDasher(size, size, scanner), float64(shade.A)/0xff)
	return picture, true
}
