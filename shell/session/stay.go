// SPDX-License-Identifier: GPL-3.0-or-later

// Package session is one visitor's stay: when it has been quiet for so long
// that a warning is due, when it is over, and what has to be erased then.
//
// It reads no clock and starts no goroutine: the time is a parameter, and the
// shell decides when to ask. It knows nothing of screens. Only package shell
// and the program's main import it.
package session

import "time"

// Stay tells how long a visitor has been quiet. The zero value is of no use;
// see [NewStay].
type Stay struct {
	idle, warning time.Duration
	last          time.Time // of the latest activity
}

// NewStay begins a stay. After idle without activity comes the warning, which
// lasts for warning [EN 301 549 11.2.2.1; VVSG 2.0: 2–5 min, then 20–45 s].
func NewStay(idle, warning time.Duration, now time.Time) Stay {
	return Stay{idle: idle, warning: warning, last: now}
}

// Within is the same stay with other times: a visitor may need more of it.
func (s Stay) Within(idle, warning time.Duration) Stay {
	s.idle, s.warning = idle, warning
	return s
}

// Active notes that somebody is there. It can be said without limit.
func (s Stay) Active(now time.Time) Stay {
	s.last = now
	return s
}

// Left is how long the warning still lasts: zero or less means that the stay
// is over, and more than the warning that none is due.
func (s Stay) Left(now time.Time) time.Duration {
	return s.last.Add(s.idle + s.warning).Sub(now)
}

// Warned reports whether the warning is due.
func (s Stay) Warned(now time.Time) bool { return s.Left(now) <= s.warning }
