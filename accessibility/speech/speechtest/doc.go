// SPDX-License-Identifier: GPL-3.0-or-later

// Package speechtest holds the suite that every speech engine passes, and an
// engine that does what a test wants.
//
// It is not for programs: only tests may import it.
package speechtest
