// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/session"
)

// greetEvery is how many seconds each language has on the start screen.
const greetEvery = 5

// tick is one second.
func (s *Shell) tick() {
	now := s.Now()
	s.due()
	if s.state.Greeting() {
		if now.Unix()%greetEvery == 0 {
			s.do(screen.Turn{})
		}
		return
	}
	s.fade()
	s.scanFocus()
	if s.state.Working() || s.said.speaking || s.touchedPage() {
		s.stay = s.stay.Active(now)
	}
	switch left := s.stay.Left(now); {
	case left <= 0:
		s.do(screen.Expired{})
	case s.stay.Warned(now):
		s.warn(int((left + time.Second - 1) / time.Second))
	}
}

// warn shows the seconds that are left, and makes itself heard once.
func (s *Shell) warn(seconds int) {
	if s.warned() == 0 {
		s.Voice.Sound(audio.Warning)
	}
	s.do(screen.Resting{Seconds: seconds})
}

func (s *Shell) warned() int { return s.state.Resting() }

// touchedPage reports whether the visitor has just done something in the web
// page, whose touches never reach our window.
func (s *Shell) touchedPage() bool {
	if !s.state.ShowsPage() {
		return false
	}
	idle, err := s.Desk.Idle()
	return err == nil && idle < 2*time.Second
}

// means reports whether what a person does means more than "I am still here":
// whoever answers the warning could not see what it covered.
func (s *Shell) means() bool {
	woken := s.woken || s.warned() > 0
	s.woken = false
	s.awake()
	return !woken
}

// awake notes that somebody is there.
func (s *Shell) awake() {
	s.stay = s.stay.Active(s.Now())
	s.pace.rested = 0
	if s.warned() > 0 {
		s.do(screen.Awake{})
	}
}

// beginStay starts the time of a visit.
func (s *Shell) beginStay() {
	set := s.state.Settings()
	idle, warning := s.Town.Terminal.Stay(set.Times, set.Speech)
	s.stay = session.NewStay(idle, warning, s.Now())
}

// device takes what the device service reports.
func (s *Shell) device(e devices.Event) {
	switch e := e.(type) {
	case devices.State:
		s.do(screen.DevicesChanged{State: e})
	case devices.Job:
		s.do(screen.JobChanged{Job: e})
	}
}
