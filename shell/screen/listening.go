// SPDX-License-Identifier: GPL-3.0-or-later

package screen

// listening is how the visitor hears the terminal, and who else does.
type listening struct {
	headphones bool // are in
	lost       bool // were pulled out while the voice was on, and nobody has said how to go on
	aloud      bool // the visitor has chosen that others may hear what is private
	kept       bool // something here is private and was not said: Read aloud asks about it
}

// WithHeadphones returns the state with headphones that were in before anybody
// came: they begin nothing, but to pull them out means the same.
func (s State) WithHeadphones(in bool) State {
	s.listening.headphones = in
	return s
}

// Hushed reports whether nothing may be said: the headphones have been pulled
// out, and the voice never goes on to the loudspeaker by itself.
func (s State) Hushed() bool { return s.listening.lost }

// Confides reports whether what is private may be said [EN 301 549 5.1.3.9].
func (s State) Confides() bool { return s.listening.headphones || s.listening.aloud }

// updateListening handles what is plugged in and out, wherever the visitor is.
func (s State) updateListening(in Intent) (State, []Effect, bool) {
	switch in.(type) {
	case HeadphonesIn:
		s, effects := s.pluggedIn()
		return s, effects, true
	case HeadphonesOut:
		s, effects := s.pulledOut()
		return s, effects, true
	case PrivateHeld:
		s.asking = askAloud()
		return s, nil, true
	case PrivateKept:
		s.listening.kept = s.Visited() && !s.Confides()
		return s, nil, true
	}
	return s, nil, false
}

// pluggedIn starts the voice: whoever plugs headphones in wants to hear, and
// need not see anything for it [EN 301 549 5.2]. Nobody who begins so can be
// expected to see, so a touch says what is there first.
func (s State) pluggedIn() (State, []Effect) {
	s.listening.headphones = true
	p, waiting := s.place.(attract)
	switch {
	case waiting:
		s.settings = p.greeted(s)
		s.settings.Speech, s.settings.Touch = true, TouchSpeaks
		return s.replace(languages{first: true}, StartVisit{}, Greet{})
	case !s.Visited() || s.leaving():
		return s, nil
	case s.listening.lost:
		s.listening.lost, s.asking = false, question{}
		return s, []Effect{SayPlace{}}
	case !s.settings.Speech:
		s.settings.Speech = true
		return s, []Effect{Greet{}}
	}
	return s, nil
}

// pulledOut silences the voice at once and asks how to go on. The visit stays.
func (s State) pulledOut() (State, []Effect) {
	if !s.listening.headphones {
		return s, nil
	}
	s.listening.headphones = false
	s.settings.Curtain = false // nobody hears any more what it hides
	if !s.Visited() || s.leaving() || !s.settings.Speech {
		return s, nil
	}
	s.listening.lost = true
	s.asking = askUnplugged()
	return s, []Effect{StopSpeech{}}
}

// askUnplugged asks whether to go on aloud. Any other way on is in silence.
func askUnplugged() question {
	return question{
		key: "unplugged",
		then: func(s State) (State, []Effect) {
			s.listening.lost = false
			return s, []Effect{SayPlace{}}
		},
		otherwise: func(s State) (State, []Effect) {
			s.listening.lost, s.settings.Speech = false, false
			return s, nil
		},
	}
}

// askAloud asks whether others may hear what is private.
func askAloud() question {
	return question{
		key: "aloud",
		then: func(s State) (State, []Effect) {
			s.listening.aloud = true
			return s, []Effect{ReadScreen{}}
		},
	}
}
