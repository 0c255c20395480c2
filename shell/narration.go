// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// narration is what the voice is doing.
type narration struct {
	node     accessibility.ID // being said now
	speaking bool
	progress time.Time // when a wait was last told
}

// progressEvery is how often a wait says how far it is.
const progressEvery = 10 * time.Second

func (n narration) learn(e speech.Event) narration {
	switch e.Moment {
	case speech.Started:
		n.node, n.speaking = e.Node, true
	case speech.Ended:
		n.node = ""
	case speech.Quiet:
		n.node, n.speaking = "", false
	}
	return n
}

func (s *Shell) words() (string, screen.Words) {
	l := s.Translations.Localizer(s.state.Settings().Language)
	return l.Tag(), screen.Words{Localizer: l}
}

// sayChanges says what has become of the screen, if speech is on.
func (s *Shell) sayChanges(before accessibility.Node) {
	if !s.state.Settings().Speech || s.onlyProgress(before) {
		return
	}
	lang, words := s.words()
	s.say(speech.Now, accessibility.NarrateChanges(before, s.tree, lang, words))
	s.warm(lang, words)
}

// warm has ready what the visitor may hear next: every control of the screen.
func (s *Shell) warm(lang string, words screen.Words) {
	var next []accessibility.Utterance
	for _, c := range s.tree.Controls() {
		next = append(next, accessibility.NarrateNode(s.tree, c.ID, lang, words)...)
	}
	s.Voice.Warm(next)
}

// onlyProgress reports whether nothing but a wait has moved on, and it was told
// a short time ago.
func (s *Shell) onlyProgress(before accessibility.Node) bool {
	changes := accessibility.Changes(before, s.tree)
	for _, c := range changes {
		if c.Kind != accessibility.Advanced && c.Kind != accessibility.Valued && c.Kind != accessibility.Renamed {
			return false
		}
		if n, _ := s.tree.Find(c.Node); n.Role != accessibility.RoleProgress {
			return false
		}
	}
	now := s.Now()
	if len(changes) == 0 || now.Sub(s.said.progress) < progressEvery {
		return true
	}
	s.said.progress = now
	return false
}

// sayFocus says what the ring has come to.
func (s *Shell) sayFocus() {
	if !s.state.Settings().Speech {
		return
	}
	lang, words := s.words()
	s.say(speech.Now, accessibility.NarrateNode(s.tree, s.focus.on, lang, words))
	s.say(speech.After, accessibility.Hint(s.tree, s.focus.on, lang))
}

// sayArrival says, after the screen, where the ring stands on it: whoever goes
// by it would otherwise press or pass over something that was never said.
func (s *Shell) sayArrival() {
	set := s.state.Settings()
	if !set.Speech || !s.byKey && set.Pace == 0 {
		return
	}
	lang, words := s.words()
	s.say(speech.After, accessibility.NarrateNode(s.tree, s.focus.on, lang, words))
}

// everything is the whole screen as it is read aloud.
func (s *Shell) everything() []accessibility.Utterance {
	lang, words := s.words()
	return accessibility.NarrateAll(s.tree, lang, words)
}
