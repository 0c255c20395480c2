// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"time"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// Fyne's loop asks for events sixty times a second, whether or not there are
// any, which costs a terminal that nobody uses 4 to 5 % of a core, and makes a
// touch wait for the next of these moments. So between two events we hold the
// loop in GLFW's own wait, which ends at once when something happens.
const (
	// dozeSeconds is how long a doze lasts when nothing happens.
	dozeSeconds = 1.0
	// awake is how long the loop then runs by itself: a few frames, to draw
	// what has come of the event.
	awake = 60 * time.Millisecond
)

// doze holds Fyne's loop until something happens, and again after that. It runs
// on Fyne's goroutine.
func (u *UI) doze() {
	if u.quitting.Load() {
		return
	}
	glfw.WaitEventsTimeout(dozeSeconds)
	u.after(awake, func() { u.cross(u.doze) })
}

// wake ends a doze. It may be called from any goroutine.
func (u *UI) wake() {
	if u.running.Load() && !u.quitting.Load() {
		glfw.PostEmptyEvent()
	}
}
