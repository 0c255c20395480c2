// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// ground is the part of a Fyne theme that a canvas without Fyne's widgets
// uses: the colour behind everything, and the typeface. Fyne asks for the
// colour each time it draws, on its own goroutine, and clears the screen with
// it; a rectangle of that size would take half the time of a drawing.
type ground struct {
	fyne.Theme
	paper color.NRGBA
}

func newGround() *ground { return &ground{theme.DefaultTheme(), PaletteOf(standard).Paper} }

// Color is [fyne.Theme.Color].
func (g *ground) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameBackground {
		return cleared(g.paper)
	}
	return g.Theme.Color(name, v)
}

// cleared is a colour as Fyne clears a window with it: it takes 255*255 for the
// whole of a colour, not 65535, and so would clear it too light.
type cleared color.NRGBA

// RGBA is [color.Color.RGBA].
func (c cleared) RGBA() (r, g, b, a uint32) {
	return uint32(c.R) * 255, uint32(c.G) * 255, uint32(c.B) * 255, 0xffff
}

// Font is Noto Sans, which Fyne brings along; other scripts come from the
// system's Noto fonts, letter by letter.
func (g *ground) Font(s fyne.TextStyle) fyne.Resource {
	if s.Bold {
		return theme.DefaultTextBoldFont()
	}
	return theme.DefaultTextFont()
}

// loadTypefaces loads them beside the making of the window, which takes as long
// and needs none. Nobody may measure a text before the channel is closed.
func loadTypefaces() <-chan struct{} {
	loaded := make(chan struct{})
	go func() {
		defer close(loaded)
		for _, bold := range []bool{false, true} {
			measureText("Lotse", 1, bold)
		}
	}()
	return loaded
}
