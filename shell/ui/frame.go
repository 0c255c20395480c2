// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// Frame is one picture of the screen: the tree and how it is to look.
type Frame struct {
	Tree accessibility.Node
	// Focus is the control that the ring is drawn around; empty for none.
	Focus accessibility.ID
	// Speaking is what is being said now; it is underlined.
	Speaking    accessibility.ID
	Theme       string
	Size        int // 1 to 4
	RightToLeft bool
	// Hear makes a finger say what is under it: see [Explored]. A second touch
	// on the same control presses it.
	Hear bool
	// LowReach puts everything that can be touched into the lower part of the
	// screen, for who sits or does not reach far up.
	LowReach bool
	// Curtain, when it is set, is all that can be seen: a steady note on a dark
	// screen. Everything else stays where it is and can be touched.
	Curtain string
	// Scroll, when it differs from the last frame's, moves the screen by its
	// sign: 1 down, -1 up.
	Scroll ScrollStep
}

// ScrollStep asks for one step of scrolling; Count tells one ask from the next.
type ScrollStep struct {
	Down  bool
	Count int
}
