// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image/color"
	"math"
	"testing"
)

func themes() []string { return []string{standard, dark, light, lowGlare} }

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		f := float64(v) / 0xFF
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// pair is two colours that stand on one another.
type pair struct {
	name        string
	ink, ground color.NRGBA
}

// words are all pairs in which one reads.
func wordPairs(p Palette) []pair {
	return []pair{
		{"words on paper", p.Ink, p.Paper},
		{"words on a tile", p.Ink, p.Tile},
		{"words on a notice", p.Ink, p.Notice},
		{"words of the bar", p.BarInk, p.Bar},
		{"words on the accent", p.Inverse, p.Accent},
		{"pressed go-on", p.Paper, p.Ink},
	}
}

// TestWordsHaveContrast_VVSG_7_1_C holds each theme to its own range.
func TestWordsHaveContrast_VVSG_7_1_C(t *testing.T) {
	ranges := map[string]struct{ least, most float64 }{
		standard: {10, 21}, dark: {15, 21}, light: {20.9, 21}, lowGlare: {4.5, 8},
	}
	for _, theme := range themes() {
		for _, p := range wordPairs(PaletteOf(theme)) {
			r := ranges[theme]
			if got := contrast(p.ink, p.ground); got < r.least || got > r.most+0.01 {
				t.Errorf("%s: %s has a contrast of %.2f:1, want %g to %g", theme, p.name, got, r.least, r.most)
			}
		}
		if theme == dark || theme == light {
			p := PaletteOf(theme)
			if got := contrast(p.Ink, p.Paper); got < 20.9 {
				t.Errorf("%s: words have a contrast of %.2f:1, want 21", theme, got)
			}
		}
	}
}

// What cannot be touched now is still read.
func TestMutedWordsCanBeRead_EN_11_1_4_3(t *testing.T) {
	for _, theme := range themes() {
		p := PaletteOf(theme)
		for _, ground := range []color.NRGBA{p.Tile, p.Paper} {
			if got := contrast(p.Muted, ground); got < 4.5 {
				t.Errorf("%s: muted words have a contrast of %.2f:1, want 4.5", theme, got)
			}
		}
	}
}

func TestShapesHaveContrast_EN_11_1_4_11(t *testing.T) {
	for _, theme := range themes() {
		p := PaletteOf(theme)
		for _, shape := range []pair{
			{"edge of a tile on paper", p.Edge, p.Paper},
			{"edge of a tile on the tile", p.Edge, p.Tile},
			{"edge of a notice", p.Edge, p.Notice},
			{"go-on on paper", p.Accent, p.Paper},
			{"pictogram on paper", p.Accent, p.Paper},
			{"pictogram on a tile", p.Accent, p.Tile},
			{"pictogram on a notice", p.Accent, p.Notice},
			{"filling of a wait", p.Accent, p.Tile},
			{"edge of a chosen option", p.Accent, p.Tile},
		} {
			if got := contrast(shape.ink, shape.ground); got < 3 {
				t.Errorf("%s: %s has a contrast of %.2f:1, want 3", theme, shape.name, got)
			}
		}
	}
}

// TestRingIsSeenEverywhere_WCAG_2_4_13: of its two tones, one stands out from
// whatever it is next to, and they from one another.
func TestRingIsSeenEverywhere_WCAG_2_4_13(t *testing.T) {
	for _, theme := range themes() {
		p := PaletteOf(theme)
		if got := contrast(p.RingIn, p.RingOut); got < 3 {
			t.Errorf("%s: the tones of the ring have a contrast of %.2f:1, want 3", theme, got)
		}
		for name, next := range map[string]color.NRGBA{
			"paper": p.Paper, "bar": p.Bar, "tile": p.Tile, "accent": p.Accent, "notice": p.Notice, "edge": p.Edge,
		} {
			if got := max(contrast(p.RingIn, next), contrast(p.RingOut, next)); got < 3 {
				t.Errorf("%s: the ring has a contrast of %.2f:1 beside %s, want 3", theme, got, name)
			}
		}
	}
}

func TestUnknownThemeIsTheStandard(t *testing.T) {
	if PaletteOf("sepia") != PaletteOf(standard) {
		t.Error("an unknown theme looks different")
	}
}
