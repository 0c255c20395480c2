// SPDX-License-Identifier: GPL-3.0-or-later

// Package contain runs a program that has to open a file which nobody vouches
// for: in a bubblewrap sandbox without network, with nothing to see but /usr,
// the fonts and the files it is given, and with an end to its time, memory and
// output.
//
// It is not the browser's sandbox, which lives for a whole visit and may talk
// to the display. Package documents imports it.
package contain
