// SPDX-License-Identifier: GPL-3.0-or-later

// Package keyboard holds what stands on the keys of the keyboard on the screen:
// for each language the letters in the order in which its people know them, the
// digits and signs, and the letters of neighbours' names.
//
// It says neither how keys look nor what they do, and holds nothing of what is
// typed. Only the packages shell, shell/screen and shell/terminal import it.
package keyboard
