// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// Plug hands over that headphones were plugged in or pulled out. It does not
// wait.
func (s *Shell) Plug(in bool) {
	if in {
		s.mail.put(screen.HeadphonesIn{})
		return
	}
	s.mail.put(screen.HeadphonesOut{})
}

// say says what may be said here: nothing while the headphones are out, and of
// what is private only that it is, unless nobody else hears it or the visitor
// has agreed [EN 301 549 5.1.3.9].
func (s *Shell) say(class speech.Class, said []accessibility.Utterance) {
	if s.state.Hushed() || len(said) == 0 {
		return
	}
	s.Voice.Say(class, s.discreet(said))
}

// discreet puts one word in place of each thing that is private.
func (s *Shell) discreet(said []accessibility.Utterance) []accessibility.Utterance {
	if s.state.Confides() || !private(said) {
		return said
	}
	l := s.Translations.Localizer(s.state.Settings().Language)
	var open []accessibility.Utterance
	for _, u := range said {
		if u.Private {
			s.mail.put(screen.PrivateKept{}) // so that Read aloud asks about it
			u = accessibility.Utterance{Text: l.T("speech.private"), Lang: l.Tag(), Node: u.Node}
		}
		if last := len(open) - 1; last < 0 || open[last] != u {
			open = append(open, u)
		}
	}
	return open
}

func private(said []accessibility.Utterance) bool {
	return slices.ContainsFunc(said, func(u accessibility.Utterance) bool { return u.Private })
}

// stopSpeech silences the voice. When it is because the headphones are out, a
// repeat must not bring up aloud what was for them alone.
func (s *Shell) stopSpeech() {
	if s.state.Hushed() {
		s.Voice.Hush()
		return
	}
	s.Voice.Stop()
}

// readScreen reads everything, and first asks when there is something that
// others must not hear.
func (s *Shell) readScreen() {
	all := s.everything()
	if private(all) && !s.state.Confides() && !s.state.Hushed() && s.state.Visited() {
		s.do(screen.PrivateHeld{})
		return
	}
	s.say(speech.Now, all)
}

// greet says hello, how to use the terminal by ear, and where one is.
func (s *Shell) greet() {
	l := s.Translations.Localizer(s.state.Settings().Language)
	key := "speech.hello.touch"
	if s.state.Settings().Touch == screen.TouchActs {
		key = "speech.hello.keys"
	}
	s.say(speech.Now, []accessibility.Utterance{{Text: l.T(key), Lang: l.Tag()}})
	s.say(speech.After, s.place())
}

// sayPlace says where the visitor is.
func (s *Shell) sayPlace() { s.say(speech.Now, s.place()) }

// place is the screen as one arrives on it, and what the focus is on.
func (s *Shell) place() []accessibility.Utterance {
	lang, words := s.words()
	return append(accessibility.Narrate(s.tree, lang, words),
		accessibility.NarrateNode(s.tree, s.focus.on, lang, words)...)
}

// explore says what is under a finger. What can be chosen takes the focus, so
// that the ring shows it and the keys go on from there; a key of the keyboard on
// the screen does not, or the ring would tell what is written.
func (s *Shell) explore(id accessibility.ID) {
	n, ok := s.tree.Find(id)
	if id == "" || !ok {
		s.Voice.Stop()
		s.Voice.Sound(audio.Pressed) // the screen feels the finger, and nothing is there
		return
	}
	if n.Control() && n.Role != accessibility.RoleKey {
		s.focus.on = id
	}
	lang, words := s.words()
	s.say(speech.Now, accessibility.NarrateNode(s.tree, id, lang, words))
	s.say(speech.After, accessibility.Hint(s.tree, id, lang))
	s.draw()
}

// tune passes on how the visitor wants to hear.
func (s *Shell) tune(before screen.Settings) {
	now := s.state.Settings()
	if now.Rate != before.Rate {
		s.Voice.SetRate(speech.Rate(now.Rate))
	}
	if now.Volume != before.Volume {
		s.Voice.SetVolume(audio.Volume(now.Volume))
	}
	if now.Curtain != before.Curtain {
		s.Desk.Curtain(now.Curtain)
	}
}

// curtain is the note on the dark screen; empty where the screen is light.
func (s *Shell) curtain() string {
	set := s.state.Settings()
	if !set.Curtain {
		return ""
	}
	return s.Translations.Localizer(set.Language).T("curtain.note")
}
