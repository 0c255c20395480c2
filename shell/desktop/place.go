// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"slices"

	"github.com/jezek/xgb/xproto"
)

// area is where w belongs: ours over the whole screen, others in the content
// area, dialogs in the middle of that.
func (m *manager) area(w xproto.Window) Rect {
	own := m.windows[w]
	switch {
	case own.ours:
		return m.screen
	case !own.dialog:
		return m.content
	}
	width, height := min(own.width, m.content.Width), min(own.height, m.content.Height)
	return Rect{
		X:     m.content.X + (m.content.Width-width)/2,
		Y:     m.content.Y + (m.content.Height-height)/2,
		Width: width, Height: height,
	}
}

// place puts w where it belongs and tells it so, even when nothing moves: a
// client that asked for something else must learn that it did not get it.
func (m *manager) place(w xproto.Window) {
	r := m.area(w)
	xproto.ConfigureWindow(m.conn, w,
		xproto.ConfigWindowX|xproto.ConfigWindowY|xproto.ConfigWindowWidth|
			xproto.ConfigWindowHeight|xproto.ConfigWindowBorderWidth,
		[]uint32{uint32(int32(r.X)), uint32(int32(r.Y)), uint32(r.Width), uint32(r.Height), 0})
	notify := xproto.ConfigureNotifyEvent{
		Event: w, Window: w,
		X: int16(r.X), Y: int16(r.Y), Width: uint16(r.Width), Height: uint16(r.Height),
	}
	xproto.SendEvent(m.conn, false, w, xproto.EventMaskStructureNotify, string(notify.Bytes()))
}

func (m *manager) placeAll() {
	for w := range m.windows {
		m.place(w)
	}
}

func (m *manager) setContent(r Rect) {
	r.Width, r.Height = max(r.Width, 1), max(r.Height, 1)
	m.content = r
	m.placeAll()
	if m.cloth != 0 { // it hides where pages were
		m.curtain(false)
		m.curtain(true)
	}
}

// resized follows the screen. The content area stays until the shell has laid
// itself out anew and says where it is.
func (m *manager) resized(width, height int) {
	if width == m.screen.Width && height == m.screen.Height {
		return
	}
	if m.content == m.screen {
		m.content = Rect{Width: width, Height: height}
	}
	m.screen = Rect{Width: width, Height: height}
	m.placeAll()
	m.emit(Resized{Width: width, Height: height})
}

func (m *manager) configureRequest(ev xproto.ConfigureRequestEvent) {
	if own := m.windows[ev.Window]; own != nil {
		if own.dialog {
			if ev.ValueMask&xproto.ConfigWindowWidth != 0 {
				own.width = int(ev.Width)
			}
			if ev.ValueMask&xproto.ConfigWindowHeight != 0 {
				own.height = int(ev.Height)
			}
		}
		m.place(ev.Window)
		return
	}
	// Not shown: it may be any size. Stacking is ours alone.
	xproto.ConfigureWindow(m.conn, ev.Window,
		ev.ValueMask&(xproto.ConfigWindowX|xproto.ConfigWindowY|xproto.ConfigWindowWidth|
			xproto.ConfigWindowHeight|xproto.ConfigWindowBorderWidth),
		requested(ev))
}

// requested lists the values that the mask names, in the protocol's order.
func requested(ev xproto.ConfigureRequestEvent) []uint32 {
	var values []uint32
	for _, v := range []struct {
		bit   uint16
		value uint32
	}{
		{xproto.ConfigWindowX, uint32(int32(ev.X))},
		{xproto.ConfigWindowY, uint32(int32(ev.Y))},
		{xproto.ConfigWindowWidth, uint32(ev.Width)},
		{xproto.ConfigWindowHeight, uint32(ev.Height)},
		{xproto.ConfigWindowBorderWidth, uint32(ev.BorderWidth)},
	} {
		if ev.ValueMask&v.bit != 0 {
			values = append(values, v.value)
		}
	}
	return values
}

// clientMessage grants full screen in name: the state is set, because Chromium
// hides its tool bar for it, and the area stays what it is.
func (m *manager) clientMessage(ev xproto.ClientMessageEvent) {
	own := m.windows[ev.Window]
	if own == nil || ev.Format != 32 || ev.Type != m.atoms.state {
		return
	}
	data := ev.Data.Data32
	if data[1] != uint32(m.atoms.fullscreen) && data[2] != uint32(m.atoms.fullscreen) {
		return
	}
	const remove, add = 0, 1
	full := slices.Contains(m.property32(ev.Window, m.atoms.state), uint32(m.atoms.fullscreen))
	var state []uint32
	if data[0] == add || data[0] != remove && !full {
		state = []uint32{uint32(m.atoms.fullscreen)}
	}
	m.setAtoms(ev.Window, m.atoms.state, xproto.AtomAtom, state...)
	m.place(ev.Window)
}
