// SPDX-License-Identifier: GPL-3.0-or-later

package input

// Press is a key that goes down or comes up again. Who delivers presses leaves
// out what a keyboard repeats by itself, and tells of every key that it will
// hear no more of that it has come up.
type Press struct {
	// Device and Code tell which key it is, so that two keypads do not get in
	// each other's way. The keyboard of the display has no name.
	Device string
	Code   int
	// Action is what the key asks for; empty for nothing.
	Action Action
	Down   bool
	// Aside: the key belongs to somebody else, such as a web page, and is only
	// ever explained.
	Aside bool
}
