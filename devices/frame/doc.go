// SPDX-License-Identifier: GPL-3.0-or-later

// Package frame is the format in which the pages of a scan travel through a
// pipe: records of a kind, a length and a payload, closed by an explicit end.
//
// A scanner driver may vanish at any byte, and some leave with exit code 0, so
// a stream is complete only if it says so. The reader trusts nothing: sizes
// are checked against what the page's head announced.
//
// It is not an image format; nothing is compressed or stored. Scanner drivers
// write it, package client reads it.
//
// Nobody else imports it.
package frame
