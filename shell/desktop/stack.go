// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import "github.com/jezek/xgb/xproto"

func (m *manager) cover(covered bool) {
	m.covered = covered
	m.restack()
}

// restack puts every window at its height: ours at the bottom with the others
// above it, or the other way round.
func (m *manager) restack() {
	raise := func(w xproto.Window) {
		xproto.ConfigureWindow(m.conn, w, xproto.ConfigWindowStackMode, []uint32{xproto.StackModeAbove})
	}
	if m.covered {
		m.raiseOurs(raise)
	}
	for _, w := range m.stack {
		raise(w)
	}
	if !m.covered {
		m.raiseOurs(raise)
	}
	m.drape()
	m.focus()
}

func (m *manager) raiseOurs(raise func(xproto.Window)) {
	if m.windows[m.shell] != nil {
		raise(m.shell)
	}
	for w, own := range m.windows {
		if own.ours && w != m.shell {
			raise(w)
		}
	}
}

// focus gives the keyboard to the top foreign window of a covered desktop and
// to our own window otherwise. Nobody else can have it: without a focus window
// the X server would send keys to whatever is below the pointer.
func (m *manager) focus() {
	target := m.shell
	if m.covered && len(m.stack) > 0 {
		target = m.stack[len(m.stack)-1]
	}
	if target == 0 || m.windows[target] == nil {
		return
	}
	xproto.SetInputFocus(m.conn, xproto.InputFocusPointerRoot, target, xproto.TimeCurrentTime)
	m.setAtoms(m.root, m.atoms.activeWindow, xproto.AtomWindow, uint32(target))
	for _, protocol := range m.property32(target, m.atoms.protocols) {
		if protocol == uint32(m.atoms.takeFocus) {
			m.askToTakeFocus(target)
		}
	}
}

func (m *manager) askToTakeFocus(w xproto.Window) {
	message := xproto.ClientMessageEvent{
		Format: 32, Window: w, Type: m.atoms.protocols,
		Data: xproto.ClientMessageDataUnionData32New([]uint32{
			uint32(m.atoms.takeFocus), xproto.TimeCurrentTime, 0, 0, 0,
		}),
	}
	xproto.SendEvent(m.conn, false, w, xproto.EventMaskNoEvent, string(message.Bytes()))
}
