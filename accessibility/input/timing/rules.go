// SPDX-License-Identifier: GPL-3.0-or-later

package timing

import (
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// SameKey is how long the same key is not taken again after a stroke
// [EN 301 549 5.8]: what it usually is, at least and at most.
const (
	SameKey      = 200 * time.Millisecond
	SameKeyLeast = 50 * time.Millisecond
	SameKeyMost  = 500 * time.Millisecond
)

const (
	// A held key acts again after repeatAfter, and then once in repeatEvery
	// [EN 301 549 5.7].
	repeatAfter = 2 * time.Second
	repeatEvery = 2 * time.Second
	// repeatMost ends it: a minute long nobody holds a key, but something has
	// been put down on it, and a visit must be able to come to its end.
	repeatMost = 30
	// holdEnd is how long End is held before it acts.
	holdEnd = 2 * time.Second
	// holdHelp is how long Help is held, with no other key, before keys are
	// explained after it is let go, too.
	holdHelp = 2 * time.Second
	// An explanation stays for explained, and keys are explained for
	// listening, counted from the last key.
	explained = 10 * time.Second
	listening = 30 * time.Second
)

// repeats reports whether holding a key may do it again: only what is undone as
// easily.
func repeats(a input.Action) bool {
	switch a {
	case input.Next, input.Previous, input.Louder, input.Quieter, input.Faster, input.Slower:
		return true
	}
	return false
}

// Kind is what is to become of a press.
type Kind uint8

const (
	// Act: do what the key asks for.
	Act Kind = iota
	// Explain: say what the key would do, and do not do it.
	Explain
	// Listen: from now on keys are explained, although none is held.
	Listen
	// Fade: what was explained has been shown long enough; keys act again.
	Fade
)

// Outcome is one thing to do.
type Outcome struct {
	Kind   Kind
	Action input.Action // of Act and Explain; empty for a key without a meaning
}
