// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"

	"github.com/jezek/xgb/xproto"
)

// Pointer is where the pointer, or the finger on the screen, is now, in pixels
// from the top left.
func (d *Desktop) Pointer() (x, y int, err error) {
	at, err := xproto.QueryPointer(d.conn, d.root).Reply()
	if err != nil {
		return 0, 0, fmt.Errorf("query pointer: %w", err)
	}
	if at == nil {
		return 0, 0, ErrClosed
	}
	return int(at.RootX), int(at.RootY), nil
}
