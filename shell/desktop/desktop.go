// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"
	"log/slog"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/screensaver"
	"github.com/jezek/xgb/xproto"
)

// Desktop manages the windows of one display. All methods may be called from
// any goroutine; each returns when the X server has been told, and does nothing
// once the desktop is closed.
type Desktop struct {
	conn     *xgb.Conn
	root     xproto.Window
	commands chan func(*manager)
	events   chan Event
	stop     chan struct{} // closed by Close
	done     chan struct{} // closed when the loop is gone
	stopOnce chan struct{} // holds one token: who takes it closes stop
}

// Manage becomes the window manager of display (":0"; empty means $DISPLAY).
// It wraps [ErrManaged] and [ErrOwner]; any other error means that the display
// cannot be reached. Screen blanking is switched off on it.
func Manage(display string, log *slog.Logger) (*Desktop, error) {
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return nil, fmt.Errorf("connect to display: %w", err)
	}
	m, err := newManager(conn, log)
	if err != nil {
		conn.Close()
		return nil, fmt.Errorf("manage display: %w", err)
	}
	d := &Desktop{
		conn:     conn,
		root:     m.root,
		commands: make(chan func(*manager)),
		events:   make(chan Event),
		stop:     make(chan struct{}),
		done:     make(chan struct{}),
		stopOnce: make(chan struct{}, 1),
	}
	d.stopOnce <- struct{}{}
	go d.loop(m)
	return d, nil
}

// Events delivers what happened, in order. It is closed when the desktop is
// closed or the display goes away.
func (d *Desktop) Events() <-chan Event { return d.events }

// SetShell names our own full-screen window. Windows of this process are taken
// for it anyway, so nothing flickers before the call.
func (d *Desktop) SetShell(window uint32) {
	d.do(func(m *manager) { m.setShell(xproto.Window(window)) })
}

// SetContent gives foreign windows the area at x, y of w by h pixels and moves
// those that are shown.
func (d *Desktop) SetContent(x, y, w, h int) {
	d.do(func(m *manager) { m.setContent(Rect{X: x, Y: y, Width: w, Height: h}) })
}

// Accept sets who answers for a process. A window shows when owner says yes to
// its process or to one of the processes that started it. Windows refused
// before are asked about again. The function runs on the desktop's goroutine
// and must not call back into it.
func (d *Desktop) Accept(owner func(pid int) bool) {
	d.do(func(m *manager) { m.accept(owner) })
}

// Cover puts foreign windows above our own one and gives them the keyboard, or
// below it and gives the keyboard to ours. A desktop begins uncovered.
func (d *Desktop) Cover(covered bool) {
	d.do(func(m *manager) { m.cover(covered) })
}

// Grab takes keys away from foreign windows and delivers them as [KeyPressed].
// A key is a keysym name ("F1", "Escape", "Super"), which is taken with every
// modifier, or a chord ("Ctrl+Shift+I"). Each call replaces the keys before.
// Unknown names are an error and leave the old keys in place.
func (d *Desktop) Grab(keys ...string) error {
	err := ErrClosed
	d.do(func(m *manager) { err = m.grab(keys) })
	return err
}

// Idle is the time since any key, touch or pointer movement on the display,
// whichever window got it.
func (d *Desktop) Idle() (time.Duration, error) {
	info, err := screensaver.QueryInfo(d.conn, xproto.Drawable(d.root)).Reply()
	if err != nil {
		return 0, fmt.Errorf("query idle time: %w", err)
	}
	if info == nil {
		return 0, ErrClosed
	}
	return time.Duration(info.MsSinceUserInput) * time.Millisecond, nil
}

// ClearClipboard makes every owner of copied text let go of it. It returns
// [ErrSelection] when somebody has taken it again.
func (d *Desktop) ClearClipboard() error {
	err := ErrClosed
	d.do(func(m *manager) { err = m.clearClipboard() })
	return err
}

// Screen tells how large the screen is.
func (d *Desktop) Screen() (Screen, error) {
	var s Screen
	err := ErrClosed
	d.do(func(m *manager) { s, err = m.readScreen() })
	return s, err
}

// Close gives up the display. Foreign windows stay as they are, so end their
// programs first. It returns when nothing of the desktop runs any more.
func (d *Desktop) Close() {
	select {
	case <-d.stopOnce:
		close(d.stop)
	default:
	}
	<-d.done
}

// do runs f on the loop's goroutine and waits for it.
func (d *Desktop) do(f func(*manager)) {
	ran := make(chan struct{})
	select {
	case d.commands <- func(m *manager) { f(m); m.conn.Sync(); close(ran) }:
	case <-d.done:
		return
	}
	select {
	case <-ran:
	case <-d.done:
	}
}
