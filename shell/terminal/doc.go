// SPDX-License-Identifier: GPL-3.0-or-later

// Package terminal puts a real terminal together: it opens the display, the
// sound, the device service and the visitor's tray, and starts the shell with
// them.
//
// It decides nothing about screens and keeps no state of its own. Only the
// program's main imports it.
package terminal
