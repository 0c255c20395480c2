// SPDX-License-Identifier: GPL-3.0-or-later

package frame

// HeadBytes is the length of a record's head: the kind, then the payload's
// length, 32 bit, most significant byte first.
const HeadBytes = 5

// MaxData is the largest payload of a record in bytes.
const MaxData = 256 << 10

// Limits of a page: A3 at 1200 dpi, with room.
const (
	maxWidth  = 1 << 15
	maxHeight = 1 << 15
)

// Kinds of records, in the order in which a scan sends them.
const (
	kindPage = 'P' // number, width, height, dpi (32 bit each), colour (8 bit)
	kindData = 'D' // bytes of rows
	kindDone = 'E' // the page is complete
	kindEnd  = 'Z' // the scan is over: reason "" or a devices.Reason, 0, detail
)

const pageBytes = 17
