// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Fyne's loop asks for events sixty times a second, whether or not there are
// any, which costs a terminal that nobody uses 4 to 5 % of a core, and makes a
// touch wait for the next of these moments. So between two events we hold the
// loop in GLFW's own wait, which ends at once when something happens.
const (
	// dozeSeconds is how long a doze lasts when nothing happens.
	dozeSeconds = 1.0
	// awakeFrames is how many times the loop then comes round by itself. At
	// each it draws what has changed, so that none is ever left undrawn.
	awakeFrames = 3
)

// pace lets Fyne's loop doze after a few frames in which nothing has happened.
// An animation that moves nothing is the one thing that Fyne calls on every
// frame, before it draws.
func (u *UI) pace() {
	const anyLength = time.Hour
	frames := fyne.NewAnimation(anyLength, func(float32) {
		if u.quitting.Load() {
			u.app.Quit()
			return
		}
		if u.frames++; u.frames >= awakeFrames {
			u.frames = 0
			u.later(u.doze)
		}
	})
	frames.RepeatCount = fyne.AnimationRepeatForever
	frames.Start()
}

// doze holds Fyne's loop until something happens. It does not when something
// has happened already: the event that should end the doze may be gone.
func (u *UI) doze() {
	if u.calls.Load() > 0 || u.fresh || u.quitting.Load() {
		u.fresh = false
		return
	}
	glfw.WaitEventsTimeout(dozeSeconds)
	u.frames = 0
}

// wake ends a doze. It may be called from any goroutine.
func (u *UI) wake() {
	if u.running.Load() && !u.quitting.Load() {
		glfw.PostEmptyEvent()
	}
}
