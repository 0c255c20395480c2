// SPDX-License-Identifier: GPL-3.0-or-later

// Bare is the smallest full-screen window that the toolkit can draw: a
// rectangle and a line of words. It is what the start of the shell is measured
// beside, and nothing else.
package main

import (
	"image/color"
	"os"

	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

func main() {
	_ = os.Setenv("FYNE_SCALE", "1")
	w := app.NewWithID("org.lotse.Bare").NewWindow("Bare")
	w.SetPadded(false)
	words := canvas.NewText("Lotse", color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF})
	words.TextSize = 60
	w.SetContent(container.NewStack(
		canvas.NewRectangle(color.NRGBA{0x0B, 0x3A, 0x82, 0xFF}), container.NewCenter(words),
	))
	w.SetFullScreen(true)
	w.ShowAndRun()
}
