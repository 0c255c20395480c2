// SPDX-License-Identifier: GPL-3.0-or-later

// Package sane scans through SANE, with a process of its own for every scan.
//
// SANE's backends are foreign C code: they crash, hang, and end the process
// that loaded them, and Go cannot recover from any of it. So libsane is loaded
// only in a worker (package worker), which writes the page straight into the
// client's pipe; this package starts it, ends it, and says what its end means.
//
// It holds no C. Only lotse-devices imports it.
package sane
