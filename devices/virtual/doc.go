// SPDX-License-Identifier: GPL-3.0-or-later

// Package virtual has paper-free twins of a printer, a scanner and a card
// reader. They implement the drivers' interfaces and pass the same conformance
// suite, so what works with them is meant to work with the real ones; the
// tests of the shell and the demo without devices use them.
//
// They are not mocks: they do not record calls, and they keep every rule of
// the interfaces.
//
// Tests of every package may import it; of the programs none does.
package virtual
