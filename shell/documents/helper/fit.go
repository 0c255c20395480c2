// SPDX-License-Identifier: GPL-3.0-or-later

package helper

import (
	"image"
	"image/color"
	"image/draw"
)

// fit puts an image on white and, if it has more pixels than a printed A4 page,
// makes it smaller by averaging. It goes by strips: the image package can turn
// any kind into RGBA quickly, but the whole of a large one would not fit.
func fit(m image.Image) *image.RGBA {
	from := m.Bounds()
	width, height := fitted(from.Dx(), from.Dy())
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	tallest := from.Dy()/height + 1
	strip := image.NewRGBA(image.Rect(0, 0, from.Dx(), tallest))
	for y := range height {
		top, bottom := part(y, height, from.Dy())
		area := image.Rect(0, 0, from.Dx(), bottom-top)
		draw.Draw(strip, area, image.White, image.Point{}, draw.Src)
		draw.Draw(strip, area, m, image.Pt(from.Min.X, from.Min.Y+top), draw.Over)
		for x := range width {
			left, right := part(x, width, from.Dx())
			out.SetRGBA(x, y, average(strip, image.Rect(left, 0, right, bottom-top)))
		}
	}
	return out
}

func fitted(width, height int) (int, int) {
	long, short := max(width, height), min(width, height)
	scale := min(1, float64(maxSide)/float64(long), float64(minSide)/float64(short))
	return max(1, int(float64(width)*scale)), max(1, int(float64(height)*scale))
}

// part is what the i-th of n pixels covers of a side of whole pixels.
func part(i, n, whole int) (from, to int) {
	return i * whole / n, (i + 1) * whole / n
}

func average(m *image.RGBA, area image.Rectangle) color.RGBA {
	var r, g, b int
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := m.Pix[m.PixOffset(area.Min.X, y) : m.PixOffset(area.Max.X-1, y)+4]
		for ; len(row) >= 4; row = row[4:] {
			r, g, b = r+int(row[0]), g+int(row[1]), b+int(row[2])
		}
	}
	n := area.Dx() * area.Dy()
	return color.RGBA{uint8(r / n), uint8(g / n), uint8(b / n), 0xff}
}
