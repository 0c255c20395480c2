// SPDX-License-Identifier: GPL-3.0-or-later

// Package timing tells which presses of keys count, and when: what trembles,
// rests or leans on a key must not do things twice.
//
// It has no clock; whoever owns a [Keys] says what time it is and asks again
// when [Keys.Next] says so. It does not know what an action does, and nothing
// in it needs two keys at once: the chord for the key help has a way without
// one [EN 301 549 5.9]. The shell and its parts may import it.
package timing
