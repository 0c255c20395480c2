// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"slices"

	"github.com/jezek/xgb/xproto"
)

// Rect is an area of the screen in pixels.
type Rect struct{ X, Y, Width, Height int }

// window is one that shows.
type window struct {
	pid    int
	ours   bool
	dialog bool // keeps the size it asked for
	width  int  // what a dialog asked for
	height int
}

// mapRequest decides whether w may show, and where.
func (m *manager) mapRequest(w xproto.Window) {
	pid := m.ownerOf(w)
	if pid == m.self && pid != 0 {
		m.showOurs(w)
		return
	}
	if !m.answered(pid) {
		m.refuse(w, pid)
		return
	}
	delete(m.refused, w)
	m.showForeign(w, pid)
}

// mapNotify sees the windows that ask nobody: menus and tooltips, which go
// where they like as long as their owner may show anything at all.
func (m *manager) mapNotify(ev xproto.MapNotifyEvent) {
	if !ev.OverrideRedirect || ev.Window == m.check {
		return
	}
	if pid := m.ownerOf(ev.Window); pid == 0 || pid != m.self && !m.answered(pid) {
		m.refuse(ev.Window, pid)
	}
}

func (m *manager) refuse(w xproto.Window, pid int) {
	xproto.UnmapWindow(m.conn, w)
	m.refused[w] = true
	m.emit(Refused{PID: pid, Class: m.class(w)})
}

func (m *manager) accept(owner func(int) bool) {
	m.owner = owner
	for w := range m.refused {
		if attr, err := xproto.GetWindowAttributes(m.conn, w).Reply(); err != nil || attr.OverrideRedirect {
			delete(m.refused, w)
			continue
		}
		if pid := m.ownerOf(w); m.answered(pid) {
			delete(m.refused, w)
			m.showForeign(w, pid)
		}
	}
}

func (m *manager) showOurs(w xproto.Window) {
	m.windows[w] = &window{pid: m.self, ours: true}
	if m.shell == 0 {
		m.shell = w
	}
	m.present(w)
	m.restack()
}

func (m *manager) setShell(w xproto.Window) {
	m.shell = w
	if own := m.windows[w]; own != nil {
		m.place(w)
	}
	m.restack()
}

func (m *manager) showForeign(w xproto.Window, pid int) {
	if m.windows[w] != nil {
		return
	}
	first := !m.has(pid)
	own := &window{pid: pid}
	if geometry, err := xproto.GetGeometry(m.conn, xproto.Drawable(w)).Reply(); err == nil {
		if geometry.X < 0 && geometry.Y < 0 && geometry.Width <= 20 && geometry.Height <= 20 {
			// Chromium's helper windows; what it does with them is its own affair.
			xproto.MapWindow(m.conn, w)
			return
		}
		own.width, own.height = int(geometry.Width), int(geometry.Height)
	}
	own.dialog = m.isDialog(w)
	m.windows[w] = own
	m.stack = append(m.stack, w)
	m.grabOn(w)
	m.present(w)
	m.restack()
	if first {
		m.emit(WindowShown{PID: pid})
	}
}

// present places and shows w.
func (m *manager) present(w xproto.Window) {
	const normal = 1
	m.place(w)
	m.setAtoms(w, m.atoms.wmState, m.atoms.wmState, normal, 0)
	xproto.MapWindow(m.conn, w)
}

func (m *manager) forget(w xproto.Window) {
	own := m.windows[w]
	if own == nil {
		return
	}
	m.letGo(w)
	delete(m.windows, w)
	m.stack = slices.DeleteFunc(m.stack, func(x xproto.Window) bool { return x == w })
	if w == m.shell {
		m.shell = 0
	}
	if !own.ours && !m.has(own.pid) {
		m.emit(WindowGone{PID: own.pid})
	}
	m.focus()
}

// has reports whether a foreign window of pid shows.
func (m *manager) has(pid int) bool {
	for _, own := range m.windows {
		if !own.ours && own.pid == pid {
			return true
		}
	}
	return false
}

func (m *manager) isDialog(w xproto.Window) bool {
	if parent := m.property32(w, xproto.AtomWmTransientFor); len(parent) > 0 && parent[0] != 0 {
		return true
	}
	return slices.Contains(m.property32(w, m.atoms.kind), uint32(m.atoms.dialog))
}

// class is the second string of WM_CLASS.
func (m *manager) class(w xproto.Window) string {
	reply, err := xproto.GetProperty(m.conn, false, w, xproto.AtomWmClass, xproto.AtomString, 0, 64).Reply()
	if err != nil {
		return ""
	}
	parts := slices.Collect(splitZero(reply.Value))
	if len(parts) == 0 {
		return ""
	}
	return parts[len(parts)-1]
}
