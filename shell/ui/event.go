// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// Event is what a person does at the window, or what the window finds out.
// Events are sent from Fyne's goroutine and must not block it.
type Event interface{ event() }

type (
	// Pressed tells that a finger was lifted inside the control it went down on.
	Pressed struct{ ID accessibility.ID }
	// Explored tells what a finger has come to that listens; empty for nothing.
	Explored struct{ ID accessibility.ID }
	// Key tells that a key went down or came up, whatever it means.
	Key struct{ input.Press }
	// Touched tells that somebody is there: any touch, also beside a control.
	Touched struct{}
	// Overflowed tells in which directions there is more of the screen.
	Overflowed struct{ Up, Down bool }
	// Sized tells the size of the window in millimetres, and in pixels how much
	// of it from the top is above the bar.
	Sized struct {
		WidthMM, HeightMM float64
		Width, BarTop     int
	}
	// Ready tells that the window is on the screen, with its X11 id.
	Ready struct{ Window uint32 }
)

func (Pressed) event()    {}
func (Explored) event()   {}
func (Key) event()        {}
func (Touched) event()    {}
func (Overflowed) event() {}
func (Sized) event()      {}
func (Ready) event()      {}
