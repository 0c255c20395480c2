// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"fmt"
	"slices"
	"strconv"
)

// What a preset can set. The values of a key are of one type: text, whole
// number, or truth.
const (
	KeyLanguage = "language"       // BCP 47
	KeyPlain    = "plain-language" // true: the plain form of the language, where there is one
	KeyTextSize = "text-size"      // 1 to 4
	KeyTheme    = "theme"
	KeySpeech   = "speech"
	KeyRate     = "rate"   // of speech, 1 to Rates
	KeyVolume   = "volume" // of all sounds, 1 to Volumes
	KeyTouch    = "touch"  // TouchActs or TouchSpeaks
	KeyLowReach = "low-reach"
	KeyCurtain  = "curtain"
	KeyPace     = "pace"  // seconds on each control, 0 for no scanning
	KeyTimes    = "times" // how many times as long the terminal waits
)

// What a finger does.
const (
	TouchActs   = "acts"
	TouchSpeaks = "speaks"
)

// What every visit begins with and comes back to: VVSG 2.0 7.1-K has 6 to 8
// rates and steps of at most 10 dB, EN 301 549 5.1.3.13 the way back.
const (
	Rates, NormalRate     = 8, 4
	Volumes, NormalVolume = 9, 5
)

// Value is what one key is set to, and where that is written.
type Value struct {
	Key string
	To  any // string, int or bool
	Source
}

// toml writes the value as it would stand in a file.
func (v Value) toml() string {
	if s, ok := v.To.(string); ok {
		return strconv.Quote(s)
	}
	return fmt.Sprint(v.To)
}

// Setting is the value as lotse check prints it.
func (v Value) Setting() Setting { return Setting{Key: v.Key, Value: v.toml(), Source: v.Source} }

// Preset is a set of values for a person, chosen with one touch. What it does
// not name stays as it is, so that several can be chosen one after another.
type Preset struct {
	ID      string // of a file in presets/, or of one that comes with the program
	Name    Text   // nil: the translations have it
	Picture string
	Values  []Value
}

// Value returns what the preset sets a key to, and whether it does.
func (p Preset) Value(key string) (Value, bool) { return find(p.Values, key) }

func find(list []Value, key string) (Value, bool) {
	for _, v := range list {
		if v.Key == key {
			return v, true
		}
	}
	return Value{}, false
}

// Preset returns the preset with the id, and whether there is one.
func (t *Town) Preset(id string) (Preset, bool) {
	for _, p := range t.Presets {
		if p.ID == id {
			return p, true
		}
	}
	return Preset{}, false
}

// Resolve tells what holds for every key once the presets were chosen one after
// another: what they set, else what terminal.toml says, else the default.
func (t *Town) Resolve(presets ...Preset) []Value {
	list := t.beginning()
	for i, v := range list {
		for _, p := range presets {
			if set, ok := p.Value(v.Key); ok {
				list[i] = set
			}
		}
	}
	return list
}

// beginning is what a visit starts with.
func (t *Town) beginning() []Value {
	language := ""
	if len(t.Languages) > 0 {
		language = t.Languages[0]
	}
	return []Value{
		{KeyLanguage, language, t.source("languages")},
		{KeyPlain, Base(language) != "", t.source("languages")},
		{KeyTextSize, t.Terminal.TextSize, t.source("terminal.text-size")},
		{KeyTheme, t.Terminal.Theme, t.source("terminal.theme")},
		{KeySpeech, t.Terminal.Speech, t.source("terminal.speech")},
		{KeyRate, NormalRate, Source{}},
		{KeyVolume, NormalVolume, Source{}},
		{KeyTouch, TouchActs, Source{}},
		{KeyLowReach, false, Source{}},
		{KeyCurtain, false, Source{}},
		{KeyPace, 0, Source{}},
		{KeyTimes, 1, Source{}},
	}
}

// source is where a setting of the files comes from.
func (t *Town) source(key string) Source {
	i := slices.IndexFunc(t.Settings, func(s Setting) bool { return s.Key == key })
	if i < 0 {
		return Source{}
	}
	return t.Settings[i].Source
}
