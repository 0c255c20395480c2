// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"encoding/binary"

	"github.com/jezek/xgb/xproto"
)

// atoms are the names the desktop speaks of. Without the first group Chromium
// takes it that nobody could make it full screen, and shows its tool bar.
type atoms struct {
	supported, check, state, fullscreen, activeWindow xproto.Atom

	name, utf8, manager, protocols, takeFocus, wmState xproto.Atom
	kind, dialog, clipboard                            xproto.Atom
}

func (m *manager) intern() error {
	for name, to := range map[string]*xproto.Atom{
		"_NET_SUPPORTED":             &m.atoms.supported,
		"_NET_SUPPORTING_WM_CHECK":   &m.atoms.check,
		"_NET_WM_STATE":              &m.atoms.state,
		"_NET_WM_STATE_FULLSCREEN":   &m.atoms.fullscreen,
		"_NET_ACTIVE_WINDOW":         &m.atoms.activeWindow,
		"_NET_WM_NAME":               &m.atoms.name,
		"UTF8_STRING":                &m.atoms.utf8,
		"WM_S0":                      &m.atoms.manager,
		"WM_PROTOCOLS":               &m.atoms.protocols,
		"WM_TAKE_FOCUS":              &m.atoms.takeFocus,
		"WM_STATE":                   &m.atoms.wmState,
		"_NET_WM_WINDOW_TYPE":        &m.atoms.kind,
		"_NET_WM_WINDOW_TYPE_DIALOG": &m.atoms.dialog,
		"CLIPBOARD":                  &m.atoms.clipboard,
	} {
		reply, err := xproto.InternAtom(m.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return err
		}
		*to = reply.Atom
	}
	return nil
}

func (m *manager) announce() error {
	if err := m.intern(); err != nil {
		return err
	}
	w, err := xproto.NewWindowId(m.conn)
	if err != nil {
		return err
	}
	m.check = w
	err = xproto.CreateWindowChecked(m.conn, 0, w, m.root, -1, -1, 1, 1, 0,
		xproto.WindowClassInputOnly, 0, xproto.CwOverrideRedirect, []uint32{1}).Check()
	if err != nil {
		return err
	}
	a := m.atoms
	m.setAtoms(w, a.check, xproto.AtomWindow, uint32(w))
	m.setAtoms(m.root, a.check, xproto.AtomWindow, uint32(w))
	m.setAtoms(m.root, a.supported, xproto.AtomAtom,
		uint32(a.state), uint32(a.fullscreen), uint32(a.activeWindow), uint32(a.check))
	const name = "lotse"
	xproto.ChangeProperty(m.conn, xproto.PropModeReplace, w, a.name, a.utf8, 8, uint32(len(name)), []byte(name))
	return xproto.SetSelectionOwnerChecked(m.conn, w, a.manager, xproto.TimeCurrentTime).Check()
}

// setAtoms replaces a property of 32-bit values; none of them empties it.
func (m *manager) setAtoms(w xproto.Window, property, kind xproto.Atom, values ...uint32) {
	data := make([]byte, 0, 4*len(values))
	for _, v := range values {
		data = binary.LittleEndian.AppendUint32(data, v)
	}
	xproto.ChangeProperty(m.conn, xproto.PropModeReplace, w, property, kind, 32, uint32(len(values)), data)
}

// property32 reads a property of 32-bit values; nil when there is none.
func (m *manager) property32(w xproto.Window, property xproto.Atom) []uint32 {
	reply, err := xproto.GetProperty(m.conn, false, w, property, xproto.GetPropertyTypeAny, 0, 64).Reply()
	if err != nil || reply.Format != 32 {
		return nil
	}
	values := make([]uint32, 0, reply.ValueLen)
	for b := reply.Value; len(b) >= 4; b = b[4:] {
		values = append(values, binary.LittleEndian.Uint32(b))
	}
	return values
}
