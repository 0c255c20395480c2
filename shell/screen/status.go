// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// status is what a key has just set, in a word: whoever turns the voice up by
// the keypad must see it as well as hear it. It goes with the next thing that
// the visitor does.
type status struct {
	key     string // of its text; empty for none
	n, most int    // "6 of 9"
	stays   bool   // until the keys are done with it, however long that is
}

// updateVoice handles what sets the sound and the curtain; it is the same on
// every screen, and in front of every dialog.
func (s State) updateVoice(in Intent) (State, bool) {
	switch in.(type) {
	case Louder:
		return s.volume(1), true
	case Quieter:
		return s.volume(-1), true
	case Faster:
		return s.rate(1), true
	case Slower:
		return s.rate(-1), true
	case Curtain:
		return s.curtain(), true
	}
	return s, false
}

func (s State) volume(by int) State {
	s.settings.Volume = min(max(s.settings.Volume+by, 1), Volumes)
	s.status = status{key: "status.volume", n: s.settings.Volume, most: Volumes}
	return s
}

func (s State) rate(by int) State {
	s.settings.Rate = min(max(s.settings.Rate+by, 1), Rates)
	s.status = status{key: "status.rate", n: s.settings.Rate, most: Rates}
	return s
}

// curtain is for who hears the terminal: for anybody else a dark screen would
// be the end.
func (s State) curtain() State {
	switch {
	case s.settings.Curtain:
		s.settings.Curtain = false
		s.status = status{key: "status.light"}
	case s.settings.Speech:
		s.settings.Curtain = true
		s.status = status{key: "status.dark"}
	default:
		s.status = status{key: "status.listen-first"}
	}
	return s
}

// updateKeyHelp tells what keys do. That never does anything else, and works
// wherever there are keys: before the visit, in front of a dialog.
func (s State) updateKeyHelp(in Intent) (State, bool) {
	switch in := in.(type) {
	case KeyExplained:
		action := in.Action
		if action == "" {
			action = "none"
		}
		s.status = status{key: "key." + action, stays: true}
	case KeysAsked:
		s.status = status{key: "key.ask", stays: true}
	case Faded:
		s.status = status{}
	default:
		return s, false
	}
	return s, true
}

// Told reports whether a status is to be seen that goes by itself.
func (s State) Told() bool { return s.status.key != "" && !s.status.stays }

// StatusID is the node of the status.
const StatusID accessibility.ID = "status"

// view is the node of the status, if there is one.
func (s status) view(v view) []accessibility.Node {
	if s.key == "" {
		return nil
	}
	return []accessibility.Node{{
		ID: StatusID, Role: accessibility.RoleStatus, Name: v.T(s.key, "N", s.n, "Of", s.most),
	}}
}
