// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

// Event is something the shell may want to act on: one of [WindowShown],
// [WindowGone], [Refused], [KeyPressed] and [Resized].
type Event interface{ event() }

// WindowShown says that an accepted program has its first window in the content
// area. PID is the process that owns it, as the X server's host sees it.
type WindowShown struct{ PID int }

// WindowGone says that the last such window of the process is gone.
type WindowGone struct{ PID int }

// Refused says that a window was kept off the screen because nobody answers for
// its owner. Class is what the window calls itself, for the log only.
type Refused struct {
	PID   int
	Class string
}

// KeyPressed is a key that goes down or comes up again, by its number on the
// keyboard. Key is spelled as it was asked for with [Desktop.Grab]; empty for
// one that nobody asked for: while another one is held these come here, too.
type KeyPressed struct {
	Key  string
	Code int
	Down bool
}

// Resized says that the screen now has another size, in pixels.
type Resized struct{ Width, Height int }

func (WindowShown) event() {}
func (WindowGone) event()  {}
func (Refused) event()     {}
func (KeyPressed) event()  {}
func (Resized) event()     {}

// maxPending bounds what is kept for a shell that does not listen. A program
// that maps windows in a loop must not eat the terminal's memory.
const maxPending = 1024
