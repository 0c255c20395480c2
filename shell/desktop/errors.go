// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import "errors"

var (
	// ErrManaged means that another window manager runs on the display. The
	// terminal must not go on: that one may have ways out of it.
	ErrManaged = errors.New("another window manager already runs on this display")
	// ErrOwner means that the X server cannot tell whose a window is
	// (X-Resource 1.2 is missing), so none could be refused.
	ErrOwner = errors.New("the display cannot tell which process owns a window")
	// ErrClosed means that the desktop is closed or the display went away.
	ErrClosed = errors.New("the desktop is closed")
	// ErrSelection means that another program keeps taking the clipboard back.
	ErrSelection = errors.New("the clipboard still has an owner")
)
