// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import "errors"

// What callers branch on. The screens have a sentence for each.
var (
	// ErrEncrypted is a PDF that nobody can open without its password.
	ErrEncrypted = errors.New("the document needs a password")
	// ErrBroken is a file that says it is a PDF or an image, but of which
	// nothing can be saved.
	ErrBroken = errors.New("the document is broken beyond repair")
	// ErrEmpty is a file without any content, or a scan without pages.
	ErrEmpty = errors.New("the document is empty")
	// ErrTooLarge is a document that takes more pages, memory or time than the
	// terminal gives to one.
	ErrTooLarge = errors.New("the document is too large")
	// ErrFull is returned when the tray's quota or its storage is used up.
	ErrFull = errors.New("the tray is full")
	// ErrUnknown is returned for an ID or a page that is not in the tray.
	ErrUnknown = errors.New("no such document in the tray")
	// ErrNotPrintable is a document of a kind that has no pages here.
	ErrNotPrintable = errors.New("the document has no pages to show")
	// ErrNotFile is returned for a folder, a link or a device.
	ErrNotFile = errors.New("not an ordinary file")
	// ErrOffered is returned when a file that the tray itself laid out is
	// brought to it.
	ErrOffered = errors.New("the file was offered by the tray")
	// ErrClosed is returned while the tray is being wiped, for scans of a visit
	// that is over, and for a tray whose wipe failed.
	ErrClosed = errors.New("the tray is closed")
	// ErrLeft is returned when something is left after wiping.
	ErrLeft = errors.New("something is left in the tray")
	// ErrStorage is a folder that the tray must not use.
	ErrStorage = errors.New("the folder is not fit for a tray")
)
