// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// bar is at the bottom of every screen, over web pages too.
func (v view) bar() accessibility.Node {
	read := button("bar/read", v.T("bar.read"), "read-aloud", ReadAloud{})
	if v.settings.Speech && !v.listening.kept {
		read = button("bar/read", v.T("bar.quiet"), "speech-off", ReadAloud{})
	}
	return group("bar", accessibility.RoleBar,
		button("bar/home", v.T("bar.home"), "home", Home{}),
		button("bar/back", v.T("bar.back"), "back", Back{}),
		read,
		button("bar/bigger", v.T("bar.bigger"), "bigger", Bigger{}),
		button("bar/contrast", v.T("bar.contrast"), "contrast", Contrast{}),
		button("bar/language", v.T("bar.language"), "language", Languages{}),
		button("bar/help", v.T("bar.help"), "help", Help{}),
		button("bar/end", v.T("bar.end"), "end", End{}),
	)
}

// updateBar handles what the bar asks for; it is the same on every screen.
func (s State) updateBar(in Intent) (State, []Effect, bool) {
	var effects []Effect
	switch in := in.(type) {
	case Preset:
		s, effects = s.choosePreset(in)
	case Home:
		s, effects = s.leave(State.home)
	case Back:
		if s.ShowsPage() || s.strayed() {
			return s, []Effect{PageBack{}}, true
		}
		s, effects = s.leave(State.back)
	case ReadAloud:
		s, effects = s.readAloud()
	case Bigger:
		s.settings = s.settings.bigger()
	case Contrast:
		s.settings = s.settings.nextTheme()
	case Languages:
		s, effects = s.openOnce(languages{})
	case Help:
		s, effects = s.openOnce(help{})
	case End:
		s.asking = askEnd()
	default:
		return s, nil, false
	}
	return s, effects, true
}

// leave goes away from a place, unless the place holds something that would be
// lost: then it asks first.
func (s State) leave(how func(State) (State, []Effect)) (State, []Effect) {
	if p, ok := s.place.(interface{ leaving(State) question }); ok {
		if q := p.leaving(s); q.open() {
			then := q.then
			q.then = func(s State) (State, []Effect) {
				s, effects := then(s)
				s, more := how(s)
				return s, append(effects, more...)
			}
			s.asking = q
			return s, nil
		}
	}
	return how(s)
}

// openOnce opens a place unless it is the one that is shown.
func (s State) openOnce(p place) (State, []Effect) {
	if s.place.name() == p.name() {
		return s, nil
	}
	return s.open(p)
}

func (s State) readAloud() (State, []Effect) {
	if s.settings.Speech && s.listening.kept {
		s.listening.kept, s.asking = false, askAloud()
		return s, nil
	}
	s.settings.Speech = !s.settings.Speech
	if !s.settings.Speech {
		return s, []Effect{StopSpeech{}}
	}
	if s.ShowsPage() {
		return s, []Effect{ReadPage{}}
	}
	return s, []Effect{ReadScreen{}}
}
