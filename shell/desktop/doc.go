// SPDX-License-Identifier: GPL-3.0-or-later

// Package desktop is the X11 window manager of the terminal: it decides which
// windows show, where they stand, which of them is on top and which one has
// the keyboard. There is no other window manager, so nobody else has keys or
// menus to leave by.
//
// One window is ours and fills the screen. Windows of programs that the shell
// started get the content area of it and stand above or below it; windows of
// anybody else are never shown. Whose a window is comes from the X server's own
// knowledge of the socket's peer, not from what the window says about itself.
//
// It is not a desktop environment: no decorations, no workspaces, no menus. It
// starts no programs and draws nothing. Only the shell's root package may
// import it; it imports nothing of ours.
package desktop
