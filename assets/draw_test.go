// SPDX-License-Identifier: GPL-3.0-or-later

package assets_test

import (
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/lotse-kiosk/lotse/assets"
)

// small and large are sides in pixels of a pictogram 12 mm wide on a coarse
// screen, and of one that shows what to do.
const (
	small = 45
	large = 180
)

func draw(t *testing.T, name string, size int, ink color.Color) *image.RGBA {
	t.Helper()
	picture, drawn := assets.Draw(name, size, ink)
	if !drawn {
		t.Fatalf("%s is not drawn at %d pixels", name, size)
	}
	return picture
}

// coverage returns the share of the square that is inked.
func coverage(picture *image.RGBA) float64 {
	var sum float64
	bounds := picture.Bounds()
	for alpha := 3; alpha < len(picture.Pix); alpha += 4 {
		sum += float64(picture.Pix[alpha]) / 0xff
	}
	return sum / float64(bounds.Dx()*bounds.Dy())
}

func TestDrawInksEveryPictogram(t *testing.T) {
	for _, name := range assets.Pictograms() {
		share := coverage(draw(t, name, small, color.Black))
		if share < 0.05 || share > 0.40 {
			t.Errorf("%s inks %.0f %% of its square; the family inks 5 to 40", name, 100*share)
		}
	}
}

func TestDrawScalesStrokesWithShapes(t *testing.T) {
	for _, name := range assets.Pictograms() {
		a := coverage(draw(t, name, small, color.Black))
		b := coverage(draw(t, name, large, color.Black))
		if math.Abs(a-b) > 0.01 {
			t.Errorf("%s inks %.3f of its square when small, %.3f when large", name, a, b)
		}
	}
}

func TestDrawKeepsTheMarginClear(t *testing.T) {
	const size, margin = 256, 14 // four units, less half a unit for curves that lean out
	inner := image.Rect(margin, margin, size-margin, size-margin)
	for _, name := range assets.Pictograms() {
		picture := draw(t, name, size, color.Black)
		if at, stray := inkOutside(picture, inner); stray {
			t.Errorf("%s has ink in its margin at %.1f, %.1f units", name, float64(at.X)/4, float64(at.Y)/4)
		}
	}
}

func inkOutside(picture *image.RGBA, inner image.Rectangle) (image.Point, bool) {
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			at := image.Pt(x, y)
			if !at.In(inner) && picture.RGBAAt(x, y).A > 0 {
				return at, true
			}
		}
	}
	return image.Point{}, false
}

func TestDrawUsesTheInk(t *testing.T) {
	ink := color.NRGBA{R: 0x0b, G: 0x3a, B: 0x82, A: 0xff}
	middle := draw(t, "minus", 64, ink).RGBAAt(32, 32)
	if got := color.NRGBAModel.Convert(middle); got != ink {
		t.Errorf("a stroke is %v, not %v", got, ink)
	}
	if ground := draw(t, "minus", 64, ink).RGBAAt(1, 1); ground.A != 0 {
		t.Errorf("the ground is %v, not clear", ground)
	}
	ink.A = 0x80
	if got := draw(t, "minus", 64, ink).RGBAAt(32, 32).A; got < 0x7e || got > 0x82 {
		t.Errorf("a half clear ink has alpha %#x", got)
	}
}

func TestDrawMirrorsTheWayOnAndBack(t *testing.T) {
	for back, on := range map[string]string{"back": "go-on", "previous": "next"} {
		left, right := draw(t, back, 64, color.Black), draw(t, on, 64, color.Black)
		for y := range 64 {
			for x := range 64 {
				a, b := left.RGBAAt(x, y).A, right.RGBAAt(63-x, y).A
				if math.Abs(float64(a)-float64(b)) > 8 {
					t.Fatalf("%s and %s differ at %d, %d: %d and %d", back, on, x, y, a, b)
				}
			}
		}
	}
}

func TestDrawRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		size int
	}{{"no-such-picture", 64}, {"home", 0}, {"home", -1}} {
		if picture, drawn := assets.Draw(c.name, c.size, color.Black); drawn || picture != nil {
			t.Errorf("Draw(%q, %d) drew something", c.name, c.size)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	for b.Loop() {
		assets.Draw("town-hall", large, color.Black)
	}
}
