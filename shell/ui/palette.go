// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "image/color"

// Palette is the colours of one theme. Contrast of ink on paper, and of
// inverse on accent: standard ≥ 10:1, dark and light about 21:1, low glare
// 4.5–8:1 [VVSG 2.0 7.1-C]. Edges and ring ≥ 3:1 [EN 301 549 11.1.4.11].
type Palette struct {
	Paper   color.NRGBA // ground of the screen
	Ink     color.NRGBA // words
	Accent  color.NRGBA // pictograms, go-on, pressed
	Inverse color.NRGBA // words on accent
	Tile    color.NRGBA // ground of what can be touched
	Edge    color.NRGBA // edge of what can be touched
	EdgeMM  float32
	Bar     color.NRGBA // ground of the bar
	BarInk  color.NRGBA // words and pictograms on the bar's ground
	Muted   color.NRGBA // what cannot be touched now
	Notice  color.NRGBA // ground of a notice
	RingOut color.NRGBA // outer tone of the focus ring
	RingIn  color.NRGBA // inner tone
	Shade   color.NRGBA // over the screen behind a dialog
}

// The names of the themes, as the settings have them.
const (
	standard = "standard"
	dark     = "dark"
	light    = "light"
	lowGlare = "low-glare"
)

// PaletteOf returns the colours of a theme; an unknown one has the standard's.
func PaletteOf(theme string) Palette {
	switch theme {
	case dark:
		return Palette{
			Paper: rgb(0x000000), Ink: rgb(0xFFFFFF), Accent: rgb(0xFFE600), Inverse: rgb(0x000000),
			Tile: rgb(0x000000), Edge: rgb(0xFFFFFF), EdgeMM: 1, Bar: rgb(0x000000), BarInk: rgb(0xFFFFFF),
			Muted: rgb(0xA0A0A0), Notice: rgb(0x000000), RingOut: rgb(0xFFE600), RingIn: rgb(0x000000),
			Shade: rgba(0x000000, 0xE0),
		}
	case light:
		return Palette{
			Paper: rgb(0xFFFFFF), Ink: rgb(0x000000), Accent: rgb(0x000000), Inverse: rgb(0xFFFFFF),
			Tile: rgb(0xFFFFFF), Edge: rgb(0x000000), EdgeMM: 1, Bar: rgb(0xFFFFFF), BarInk: rgb(0x000000),
			Muted: rgb(0x595959), Notice: rgb(0xFFFFFF), RingOut: rgb(0x000000), RingIn: rgb(0xFFFFFF),
			Shade: rgba(0xFFFFFF, 0xE0),
		}
	case lowGlare:
		return Palette{
			Paper: rgb(0x2E2E2E), Ink: rgb(0xC4BDAD), Accent: rgb(0xC4BDAD), Inverse: rgb(0x2E2E2E),
			Tile: rgb(0x383836), Edge: rgb(0xA39D90), EdgeMM: edgeMM, Bar: rgb(0x282828), BarInk: rgb(0xC4BDAD),
			Muted: rgb(0xA8A295), Notice: rgb(0x383836), RingOut: rgb(0xC4BDAD), RingIn: rgb(0x2E2E2E),
			Shade: rgba(0x1C1C1C, 0xD0),
		}
	}
	return Palette{
		Paper: rgb(0xFAF7F0), Ink: rgb(0x1B1B1B), Accent: rgb(0x0B3A82), Inverse: rgb(0xFFFFFF),
		Tile: rgb(0xFFFFFF), Edge: rgb(0x8A8C92), EdgeMM: edgeMM, Bar: rgb(0x122747), BarInk: rgb(0xFFFFFF),
		Muted: rgb(0x6B6B6B), Notice: rgb(0xFFF3D1), RingOut: rgb(0x1B1B1B), RingIn: rgb(0xFFC400),
		Shade: rgba(0x0A1220, 0xB0),
	}
}

func rgb(v uint32) color.NRGBA { return rgba(v, 0xFF) }

func rgba(v uint32, a uint8) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: a}
}
