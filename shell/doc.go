// SPDX-License-Identifier: GPL-3.0-or-later

// Package shell runs a visitor's stay: its one goroutine owns the state, takes
// intents, shows and speaks the tree, and has effects carried out. It is the
// one place that knows all areas.
//
// It holds no text, no colour and no rule about what a screen does: those are
// in shell/screen and shell/ui. Only the program's main imports it.
package shell
