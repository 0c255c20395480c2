// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// status is what a key has just set, in a word: whoever turns the voice up by
// the keypad must see it as well as hear it. It goes with the next thing that
// the visitor does.
type status struct {
	key     string // of its text; empty for none
	n, most int    // "6 of 9"
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
	case Faded:
		s.status = status{}
		return s, true
	}
	return s, false
}

func (s State) volume(by int) State {
	s.settings.Volume = min(max(s.settings.Volume+by, 1), Volumes)
	s.status = status{"status.volume", s.settings.Volume, Volumes}
	return s
}

func (s State) rate(by int) State {
	s.settings.Rate = min(max(s.settings.Rate+by, 1), Rates)
	s.status = status{"status.rate", s.settings.Rate, Rates}
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

// Told reports whether a status is to be seen.
func (s State) Told() bool { return s.status.key != "" }

// view is the node of the status, if there is one.
func (s status) view(v view) []accessibility.Node {
	if s.key == "" {
		return nil
	}
	return []accessibility.Node{{
		ID: "status", Role: accessibility.RoleStatus, Name: v.T(s.key, "N", s.n, "Of", s.most),
	}}
}
