// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/shell/config"

// Preset chooses the values of one of the town's presets, over what the visitor
// has now. What it does not name stays as it is.
type Preset struct{ ID string }

// choosePreset takes up a preset. One that is not offered changes nothing.
func (s State) choosePreset(in Preset) (State, []Effect) {
	p, ok := s.town.Preset(in.ID)
	if !ok {
		return s, nil
	}
	was := s.settings
	for _, v := range p.Values {
		s.settings = s.settings.with(s.town, v)
	}
	s.presets = append(s.presets[:len(s.presets):len(s.presets)], p)
	if s.settings.Speech && s.settings.Touch == TouchSpeaks && (!was.Speech || was.Touch != TouchSpeaks) {
		return s, []Effect{Greet{}} // who is to touch in another way has to be told how
	}
	return s, voiced(was.Speech, s.settings)
}

// voiced is what there is to do where the voice has been turned on or off.
func voiced(spoke bool, now Settings) []Effect {
	switch {
	case now.Speech && !spoke:
		return []Effect{ReadScreen{}}
	case spoke && !now.Speech:
		return []Effect{StopSpeech{}}
	}
	return nil
}

// Resolved tells what holds for every key and where it comes from: the visitor,
// else the preset that was chosen last and says it, else terminal.toml, else
// the default.
func (s State) Resolved() []config.Value {
	list := s.town.Resolve(s.presets...)
	for i, v := range list {
		if now := s.settings.value(v.Key); now != v.To {
			list[i] = config.Value{Key: v.Key, To: now, Source: config.FromVisitor()}
		}
	}
	return list
}

// with is the settings with one value of a preset.
func (s Settings) with(t *config.Town, v config.Value) Settings {
	switch v.Key {
	case config.KeyLanguage:
		s.Language = v.To.(string)
	case config.KeyPlain:
		s.Language = plain(t, s.Language, v.To.(bool))
	case config.KeyTextSize:
		s.Size = v.To.(int)
	case config.KeyTheme:
		s.Theme = Theme(v.To.(string))
	case config.KeySpeech:
		s.Speech = v.To.(bool)
	case config.KeyRate:
		s.Rate = v.To.(int)
	case config.KeyVolume:
		s.Volume = v.To.(int)
	case config.KeyTouch:
		s.Touch = TouchActs
		if v.To == config.TouchSpeaks {
			s.Touch = TouchSpeaks
		}
	case config.KeyLowReach:
		s.LowReach = v.To.(bool)
	case config.KeyCurtain:
		s.Curtain = v.To.(bool)
	case config.KeyPace:
		s.Pace = v.To.(int)
	case config.KeyTimes:
		s.Times = v.To.(int)
	}
	return s
}

// value is what a key is set to, as the presets write it.
func (s Settings) value(key string) any {
	switch key {
	case config.KeyLanguage:
		return s.Language
	case config.KeyPlain:
		return config.Base(s.Language) != ""
	case config.KeyTextSize:
		return s.Size
	case config.KeyTheme:
		return string(s.Theme)
	case config.KeySpeech:
		return s.Speech
	case config.KeyRate:
		return s.Rate
	case config.KeyVolume:
		return s.Volume
	case config.KeyTouch:
		if s.Touch == TouchSpeaks {
			return config.TouchSpeaks
		}
		return config.TouchActs
	case config.KeyLowReach:
		return s.LowReach
	case config.KeyCurtain:
		return s.Curtain
	case config.KeyPace:
		return s.Pace
	}
	return s.Times
}

// plain is the plain form of a language, or the usual one. Where the town does
// not offer it the language stays as it is.
func plain(t *config.Town, tag string, on bool) string {
	for _, l := range t.Languages {
		if on && config.Base(l) == tag || !on && config.Base(tag) == l {
			return l
		}
	}
	return tag
}
