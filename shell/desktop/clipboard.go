// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"

	"github.com/jezek/xgb/xproto"
)

// clearClipboard takes each selection, so that its owner is told to drop it,
// and then leaves it without any. The cut buffers are the clipboard of programs
// older than selections: properties of the root that outlive their writers.
func (m *manager) clearClipboard() error {
	selections := []xproto.Atom{xproto.AtomPrimary, xproto.AtomSecondary, m.atoms.clipboard}
	for _, s := range selections {
		xproto.SetSelectionOwner(m.conn, m.check, s, xproto.TimeCurrentTime)
		xproto.SetSelectionOwner(m.conn, xproto.WindowNone, s, xproto.TimeCurrentTime)
	}
	for buffer := xproto.Atom(xproto.AtomCutBuffer0); buffer <= xproto.AtomCutBuffer7; buffer++ {
		xproto.DeleteProperty(m.conn, m.root, buffer)
	}
	for _, s := range selections {
		reply, err := xproto.GetSelectionOwner(m.conn, s).Reply()
		if err != nil {
			return fmt.Errorf("ask for clipboard owner: %w", err)
		}
		if reply.Owner != xproto.WindowNone {
			return ErrSelection
		}
	}
	return nil
}
