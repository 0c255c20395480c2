// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import "errors"

var (
	// ErrRoot means that the shell runs as root. Chromium would then run
	// without its own sandbox, so it does not run at all.
	ErrRoot = errors.New("the browser never runs as root")
	// ErrMissing means that a program the browser is made of is not installed.
	ErrMissing = errors.New("a program of the browser is missing")
	// ErrTooLong means that the name of the runtime folder leaves no room for
	// the name of a socket.
	ErrTooLong = errors.New("the path of the runtime folder is too long")
	// ErrCrashed means that Chromium ended though nobody ended it.
	ErrCrashed = errors.New("the browser ended unexpectedly")
	// ErrClosed means that the browser is closed.
	ErrClosed = errors.New("the browser is closed")
	// ErrOutside means that a file to hand over is not in the documents folder.
	ErrOutside = errors.New("the file is outside the documents folder")
	// ErrUnanswered means that nobody asked for the files that were offered.
	ErrUnanswered = errors.New("no such question")
	// ErrSilent means that there is no page on the accessibility bus to read.
	ErrSilent = errors.New("the page says nothing")
	// ErrLeft means that something of the visit is left after closing.
	ErrLeft = errors.New("something of the browser is left")
	// ErrNoEntry means that no entry of the page has the keyboard.
	ErrNoEntry = errors.New("no entry has the focus")
)
