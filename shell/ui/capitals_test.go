// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"bytes"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// capitals are the heights of capital letters, in mm, that were promised.
func capitals() map[int]float64 { return map[int]float64{1: 4.0, 2: 5.2, 3: 6.8, 4: 8.8} }

// TestCapitalsAreHighEnough_EN_5_1_4 measures the letter that is drawn.
func TestCapitalsAreHighEnough_EN_5_1_4(t *testing.T) {
	newDemo(t)
	const perMM = 20 // many pixels, for a fine measure
	for size, want := range capitals() {
		m := metrics{perMM: perMM, size: size}
		h := canvas.NewText("H", color.Black)
		h.TextSize = m.body()
		const side = 600
		paper := canvas.NewRectangle(color.White)
		paper.Resize(fyne.NewSquareSize(side))
		c := software.NewCanvas()
		c.SetContent(container.NewWithoutLayout(paper, h))
		c.Resize(fyne.NewSquareSize(side))
		img := c.Capture()
		first, last := -1, -1
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				if r, _, _, a := img.At(x, y).RGBA(); a > 0x8000 && r < 0x8000 {
					if first < 0 {
						first = y
					}
					last = y
				}
			}
		}
		if got := float64(last-first+1) / perMM; got < want-0.1 || got > want+0.1 {
			t.Errorf("size %d: the H is %.2f mm high, want %.1f", size, got, want)
		}
	}
}

// TestCapRatioIsTheTypefaces holds the constant to the font file.
func TestCapRatioIsTheTypefaces(t *testing.T) {
	for _, font := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		f, err := sfnt.ParseReaderAt(bytes.NewReader(font.Content()))
		if err != nil {
			t.Fatal(err)
		}
		const em = 1000
		face, err := f.Metrics(&sfnt.Buffer{}, fixed.I(em), 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := float64(face.CapHeight) / 64 / em; got < capRatio-0.005 || got > capRatio+0.005 {
			t.Errorf("capitals are %.3f of the size, want %.3f", got, capRatio)
		}
	}
}
