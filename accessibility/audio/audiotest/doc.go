// SPDX-License-Identifier: GPL-3.0-or-later

// Package audiotest lets tests hear what the terminal plays: a real sound
// server with a sink that goes nowhere, and a tape of that sink.
//
// It is not for programs: only tests may import it.
package audiotest
