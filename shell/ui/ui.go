// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"io"
	"os"
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver"

	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// UI is the window. There is one in a process.
type UI struct {
	app     fyne.App
	window  fyne.Window
	surface *surface

	running, quitting atomic.Bool
	calls             atomic.Int64 // that wait for Fyne's goroutine

	// Of Fyne's goroutine.
	frames int  // since something happened
	fresh  bool // a call has come since the last doze

	mu      sync.Mutex
	waiting *Frame // newest frame that is not drawn yet
}

// New makes the window, on the program's first goroutine; it is shown by Run.
// This takes long, and all else that a start needs can go on beside it. Send
// gets every event, on Fyne's goroutine: it must not block.
func New(keys input.Map, send func(Event)) *UI {
	// One of Fyne's units is one pixel: millimetres are ours to know, and a
	// scale of Fyne's own would blur what is measured.
	_ = os.Setenv("FYNE_SCALE", "1")
	_ = os.Setenv("FYNE_DISABLE_DPI_DETECTION", "1")
	// Xlib reads its table of composed letters for every window, twice, which is
	// a tenth of a start. Keys mean actions here, never letters.
	_ = os.Setenv("XCOMPOSEFILE", os.DevNull)
	u := &UI{app: app.NewWithID("org.lotse.Shell")}
	u.surface = newSurface(usualPerMM, keys, send)
	u.surface.later = u.later
	u.app.Settings().SetTheme(u.surface.ground)
	u.window = u.app.NewWindow("Lotse")
	u.window.SetPadded(false)
	u.window.SetContent(u.surface)
	u.window.SetFullScreen(true)
	u.window.Canvas().Focus(u.surface)
	u.app.Lifecycle().SetOnStarted(func() {
		send(Ready{u.id()})
		u.running.Store(true)
		u.pace()
	})
	return u
}

// Trace writes every screen that is drawn to w, with what stands where: a line
// of JSON each, see [Traced]. It is for tests on a rig and must be called before
// Run.
func (u *UI) Trace(w io.Writer) { u.surface.traced = w }

// Pointer tells where the finger is now, in pixels of the window.
type Pointer func() (x, y float32, ok bool)

// Spell tells what stands on a key, by its number on the keyboard.
type Spell func(code int) input.Spelling

// Keys gives keys their meanings, from what stands on them as s says: Fyne knows
// neither a number pad nor the keys for sound. It must be called before Run.
func (u *UI) Keys(meanings input.Map, s Spell) { u.surface.keys, u.surface.spell = meanings, s }

// Ask makes p say where a finger goes down and up, instead of Fyne, which is
// late. It must be called before Run.
func (u *UI) Ask(p Pointer) { u.surface.pointer = p }

// usualPerMM is how many pixels a millimetre of most screens has.
const usualPerMM = 96 / 25.4

// Fit lays the screen out for a window of that size, in pixels, of which there
// are perMM to a millimetre. It must be called before Run.
func (u *UI) Fit(perMM float64, width, height int) {
	u.surface.perMM = float32(perMM)
	u.window.Resize(fyne.NewSize(float32(width), float32(height)))
}

// Run shows the window and returns when it is closed. It must be called on the
// program's first goroutine.
func (u *UI) Run() { u.window.ShowAndRun() }

// Quit makes Run return, within a second. It leaves a note for the next frame
// instead of calling: Fyne ends by itself when the program is told to end, and
// what is called after that has no window any more and panics.
func (u *UI) Quit() { u.quitting.Store(true) }

// Show draws a frame. It may be called from any goroutine and does not wait; a
// frame that is overtaken by a newer one before it is drawn is left out.
func (u *UI) Show(f Frame) {
	u.mu.Lock()
	idle := u.waiting == nil
	u.waiting = &f
	u.mu.Unlock()
	if idle {
		u.cross(u.draw)
	}
}

// cross runs f on Fyne's goroutine, and wakes it for that.
func (u *UI) cross(f func()) {
	u.calls.Add(1)
	fyne.Do(func() {
		u.fresh = true
		u.calls.Add(-1)
		f()
	})
	u.wake()
}

// later runs f on Fyne's goroutine when that is free. It wakes nobody.
func (u *UI) later(f func()) { fyne.Do(f) }

func (u *UI) draw() {
	u.mu.Lock()
	f := u.waiting
	u.waiting = nil
	u.mu.Unlock()
	if f != nil {
		u.surface.show(*f)
	}
}

// id is the window's X11 id, 0 where there is none.
func (u *UI) id() (id uint32) {
	if n, ok := u.window.(driver.NativeWindow); ok {
		n.RunNative(func(ctx any) {
			if x, ok := ctx.(driver.X11WindowContext); ok {
				id = uint32(x.WindowHandle)
			}
		})
	}
	return id
}
