// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// keys is what is pressed, and how far the loop has looked at it.
type keys struct {
	*timing.Keys
	seen time.Time
}

// stroke is a press with the time at which it came. A loop that draws a large
// screen is late, and must not take two strokes for one that trembles.
type stroke struct {
	input.Press
	at time.Time
}

// at makes sure that time does not go back: the loop may have looked at the
// clock since a stroke came.
func (k *keys) at(t time.Time) time.Time {
	if t.After(k.seen) {
		k.seen = t
	}
	return k.seen
}

// arm sets the alarm to when something is due that no key will bring.
func (k *keys) arm(alarm *time.Timer, now time.Time) {
	if at, ok := k.Next(); ok {
		alarm.Reset(max(at.Sub(now), 0))
		return
	}
	alarm.Stop()
}

// pressed takes a key that goes down or comes up.
func (s *Shell) pressed(p stroke) {
	if p.Down {
		s.byKey = true
		if !s.means() {
			return
		}
	}
	// A web page hides the words that End is to be held. The question that comes
	// says what it does, too.
	if p.Down && p.Action == input.End && s.state.ShowsPage() && !s.keys.Explaining() {
		s.key(p.Action)
		return
	}
	s.obey(s.keys.Take(p.Press, s.keys.at(p.at)))
}

// due does what keys ask for by being held.
func (s *Shell) due() { s.obey(s.keys.Due(s.keys.at(s.Now()))) }

func (s *Shell) obey(outcomes []timing.Outcome) {
	for _, o := range outcomes {
		switch o.Kind {
		case timing.Act:
			s.key(o.Action)
		case timing.Explain:
			s.explain(screen.KeyExplained{Action: string(o.Action)})
		case timing.Listen:
			s.explain(screen.KeysAsked{})
		case timing.Fade:
			s.do(screen.Faded{})
		}
	}
}

// explain tells about keys. Who asks for the same key again wants to hear it
// again, although nothing on the screen is new then.
func (s *Shell) explain(in screen.Intent) {
	before := s.tree
	s.do(in)
	if s.state.Settings().Speech && len(accessibility.Changes(before, s.tree)) == 0 {
		lang, words := s.words()
		s.say(speech.Now, accessibility.NarrateNode(s.tree, screen.StatusID, lang, words))
	}
}
