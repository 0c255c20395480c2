// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"time"

	"github.com/jezek/xgb/xproto"
)

// pace is how far apart a person's presses are: the same key again within a
// fifth of a second counts as a trembling hand.
const pace = 250 * time.Millisecond

// tap presses a key as a person does, who needs a moment from one to the next.
func (k *kiosk) tap(sym xproto.Keysym) {
	k.t.Helper()
	<-time.After(pace)
	k.press(sym)
}

// listener is a visitor who has keys and ears, and looks at nothing: nothing is
// chosen before it was said.
type listener struct {
	*kiosk
	since int // where in the transcript the answer to the last key begins
	asked int // up to where things were said again on request
}

// hears waits until something is said about a node, and returns it.
func (l *listener) hears(node string) transcript {
	l.t.Helper()
	var said transcript
	eventually(l.t, "to hear "+node, func() bool {
		said = l.trace.heard()[l.since:].of(node)
		return len(said) > 0
	})
	return said
}

// hearsAnything waits until anything is said.
func (l *listener) hearsAnything() {
	l.t.Helper()
	eventually(l.t, "to hear anything", func() bool { return len(l.trace.heard()) > l.since })
}

// follows presses a key and forgets what was said before.
func (l *listener) follows(sym xproto.Keysym) {
	l.t.Helper()
	l.since = len(l.trace.heard())
	l.tap(sym)
}

// next goes on to the next thing and listens to what it is.
func (l *listener) next() {
	l.t.Helper()
	now := l.trace.latest().Focus
	l.follows(keyTab)
	l.hears(l.see("the focus move", func(s seen) bool { return s.Focus != now }).Focus)
}

// reach goes on until a thing of a screen was said, to its next page too.
func (l *listener) reach(screen, id string) {
	l.t.Helper()
	for range 60 {
		s := l.at(screen)
		if s.Focus == id {
			l.hears(id)
			return
		}
		if s.Focus == "page/next" && s.node("page/next").Enabled && !s.has(id) {
			l.follows(keyReturn)
			l.see("the next page", func(now seen) bool { return now.Screen != s.Screen || now.Focus != s.Focus })
			continue
		}
		l.next()
	}
	l.t.Fatalf("the keys do not lead to %s on %s:\n%s", id, screen, l.trace.heard())
}

// takes chooses a thing of a screen by the keys alone, once its name was said.
func (l *listener) takes(screen, id string) {
	l.t.Helper()
	l.reach(screen, id)
	if name := l.trace.latest().node(id).Name; name == "" || !l.hears(id).says(name) {
		l.t.Errorf("of %q is said: %s", name, l.hears(id))
	}
	l.follows(keyReturn)
}
