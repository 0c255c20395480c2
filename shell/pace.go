// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import "github.com/lotse-kiosk/lotse/shell/screen"

// pace counts the seconds of what goes on by itself.
type pace struct {
	rested int // since the focus came to where it is
	shown  int // that a status has been to be seen
}

// statusShown is long enough to read three words.
const statusShown = 6

// fade takes away what was just set when it has been to be seen for a while.
func (s *Shell) fade() {
	if !s.state.Told() {
		s.pace.shown = 0
		return
	}
	if s.pace.shown++; s.pace.shown >= statusShown {
		s.pace.shown = 0
		s.do(screen.Faded{})
	}
}

// scanFocus moves the focus on for who has one switch only, after the rest that
// they have chosen, counted from the end of what is said about it. It is no
// sign that anybody is there.
func (s *Shell) scanFocus() {
	rest := s.state.Settings().Pace
	if rest == 0 || s.said.speaking || s.state.ShowsPage() {
		s.pace.rested = 0
		return
	}
	if s.pace.rested++; s.pace.rested >= rest {
		s.pace.rested = 0
		s.moveFocus(1)
	}
}
