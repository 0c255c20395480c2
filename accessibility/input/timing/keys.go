// SPDX-License-Identifier: GPL-3.0-or-later

package timing

import (
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// Keys is all keys of a terminal. It belongs to one goroutine. Times must not
// go back.
type Keys struct {
	same time.Duration
	last stroke
	held *held // what the key that went down last may still do; nil: nothing
	help *help // the Help key while it is down; nil: it is up
	// listening: keys are explained although Help is up.
	listening bool
	fade      time.Time // when to stop explaining; zero: nothing is explained
}

// key is one key of one device.
type key struct {
	device string
	code   int
}

// stroke is the last press that counted.
type stroke struct {
	key
	down, up time.Time // up is zero while the key is down
	some     bool      // there was one
}

// held is a key that acts while it is down.
type held struct {
	key
	action input.Action
	due    time.Time
	left   int // how often it may still act
}

// help is the Help key while it is down.
type help struct {
	key
	since time.Time
	used  bool // another key was explained meanwhile
}

// New returns keys that ignore the same key for that long; see [SameKey].
func New(same time.Duration) *Keys {
	if same == 0 {
		same = SameKey
	}
	return &Keys{same: min(max(same, SameKeyLeast), SameKeyMost)}
}

// Take takes a press, and returns what is to be done because of it.
func (k *Keys) Take(p input.Press, now time.Time) []Outcome {
	due := k.Due(now)
	which := key{p.Device, p.Code}
	if !p.Down {
		return append(due, k.up(which, now)...)
	}
	if k.again(which, now) {
		return due
	}
	k.last = stroke{key: which, down: now, some: true}
	k.held = nil
	return append(due, k.down(which, p, now)...)
}

// again reports whether a press is a tremble of the one before. Counted from
// when the key came up it is less time: whoever taps quickly on purpose lifts
// the finger late [EN 301 549 5.8].
func (k *Keys) again(which key, now time.Time) bool {
	if !k.last.some || k.last.key != which {
		return false
	}
	return now.Sub(k.last.down) < k.same || !k.last.up.IsZero() && now.Sub(k.last.up) < k.same/4
}

func (k *Keys) down(which key, p input.Press, now time.Time) []Outcome {
	other := k.help != nil && k.help.key != which
	switch {
	case other:
		k.help.used = true
		return k.explain(p.Action, now)
	case p.Action == input.Help && !p.Aside:
		if k.listening {
			return k.stop()
		}
		k.help = &help{key: which, since: now}
	case k.listening:
		return k.explain(p.Action, now)
	case p.Aside || p.Action == "":
	case p.Action == input.End:
		k.held = &held{which, p.Action, now.Add(holdEnd), 1}
		return k.explain(p.Action, now)
	default:
		if repeats(p.Action) {
			k.held = &held{which, p.Action, now.Add(repeatAfter), repeatMost}
		}
		return []Outcome{{Act, p.Action}}
	}
	return nil
}

// up ends what a key does while it is down. Help acts now: until now it could
// have been the key help.
func (k *Keys) up(which key, now time.Time) []Outcome {
	if k.last.key == which {
		k.last.up = now
	}
	if k.held != nil && k.held.key == which {
		k.held = nil
	}
	if k.help == nil || k.help.key != which {
		return nil
	}
	used := k.help.used
	k.help = nil
	switch {
	case used && k.listening: // was held long, but with another key
		k.listening = false
	case !used && !k.listening:
		return []Outcome{{Act, input.Help}}
	}
	return nil
}

func (k *Keys) explain(a input.Action, now time.Time) []Outcome {
	k.fade = now.Add(explained)
	if k.listening {
		k.fade = now.Add(listening)
	}
	return []Outcome{{Explain, a}}
}

// stop makes keys act again.
func (k *Keys) stop() []Outcome {
	k.listening, k.help, k.fade = false, nil, time.Time{}
	return []Outcome{{Kind: Fade}}
}

// Due returns what is to be done because time has passed. However late it is
// asked, a held key acts once.
func (k *Keys) Due(now time.Time) []Outcome {
	var due []Outcome
	if h := k.held; h != nil && !now.Before(h.due) {
		due = append(due, Outcome{Act, h.action})
		h.due, k.last.down = now.Add(repeatEvery), now
		if h.left--; h.left == 0 {
			k.held = nil
		}
	}
	if h := k.help; h != nil && !h.used && !k.listening && !now.Before(h.since.Add(holdHelp)) {
		k.listening, k.fade = true, now.Add(listening)
		due = append(due, Outcome{Kind: Listen})
	}
	if !k.fade.IsZero() && !now.Before(k.fade) {
		due = append(due, k.stop()...)
	}
	return due
}

// Next is when to ask for Due again; false: not before the next press.
func (k *Keys) Next() (at time.Time, ok bool) {
	earlier := func(t time.Time) {
		if !ok || t.Before(at) {
			at, ok = t, true
		}
	}
	if k.held != nil {
		earlier(k.held.due)
	}
	if k.help != nil && !k.help.used && !k.listening {
		earlier(k.help.since.Add(holdHelp))
	}
	if !k.fade.IsZero() {
		earlier(k.fade)
	}
	return at, ok
}

// Explaining reports whether a key that goes down now is only explained.
func (k *Keys) Explaining() bool { return k.help != nil || k.listening }

// Settle ends the repeating of a held key: what it would repeat is not there
// any more. The key counts again when it has come up.
func (k *Keys) Settle() {
	if k.held != nil && k.held.action != input.End {
		k.held = nil
	}
}

// Forget ends everything that has begun, at the end of a visit.
func (k *Keys) Forget() {
	k.held, k.help, k.listening, k.fade = nil, nil, false, time.Time{}
}
