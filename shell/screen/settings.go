// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/shell/config"

// Theme is one of the colour themes.
type Theme string

// The themes, in the order in which the Contrast button goes through them.
const (
	ThemeStandard Theme = "standard"
	ThemeDark     Theme = "dark"
	ThemeLight    Theme = "light"
	ThemeGlare    Theme = "low-glare"
)

// Themes returns all themes in order.
func Themes() []Theme { return []Theme{ThemeStandard, ThemeDark, ThemeLight, ThemeGlare} }

// Sizes is the number of text sizes.
const Sizes = 4

// Touch is what a finger does.
type Touch uint8

// The ways to touch.
const (
	// TouchActs: a tap acts when the finger is lifted inside the target.
	TouchActs Touch = iota
	// TouchSpeaks: the first touch says what is there and moves the focus, a
	// second one on the same thing acts, and sliding explores [EN 301 549
	// 5.5.2].
	TouchSpeaks
)

// What every visit begins with and comes back to.
const (
	Rates, NormalRate     = config.Rates, config.NormalRate
	Volumes, NormalVolume = config.Volumes, config.NormalVolume
)

// Settings is how a visitor wants the terminal to be. They end with the visit.
type Settings struct {
	Language string // BCP 47
	Size     int    // 1 to Sizes
	Theme    Theme
	Speech   bool
	Rate     int // of speech, 1 to Rates
	Volume   int // of all sounds, 1 to Volumes
	Touch    Touch
	LowReach bool // all controls in the lower part of the screen
	Curtain  bool // the screen is dark; touch and keys go on working
	Pace     int  // seconds that scanning rests on each control; 0: it does not
	Times    int  // how many times as long the terminal waits; 1 is usual
}

// defaults are the settings that a visit starts with.
func defaults(t *config.Town) Settings {
	s := Settings{
		Language: t.Languages[0], Size: t.Terminal.TextSize, Theme: Theme(t.Terminal.Theme), Speech: t.Terminal.Speech,
		Rate: NormalRate, Volume: NormalVolume, Times: 1,
	}
	if s.Size < 1 || s.Size > Sizes {
		s.Size = 3
	}
	if s.Theme == "" {
		s.Theme = ThemeStandard
	}
	return s
}

func (s Settings) bigger() Settings {
	s.Size = s.Size%Sizes + 1
	return s
}

func (s Settings) nextTheme() Settings {
	all := Themes()
	for i, t := range all {
		if t == s.Theme {
			s.Theme = all[(i+1)%len(all)]
			return s
		}
	}
	s.Theme = ThemeStandard
	return s
}
