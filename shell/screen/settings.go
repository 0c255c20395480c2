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

// Settings is how a visitor wants the terminal to be. They end with the visit.
type Settings struct {
	Language string // BCP 47
	Size     int    // 1 to Sizes
	Theme    Theme
	Speech   bool
}

// defaults are the settings that a visit starts with.
func defaults(t *config.Town) Settings {
	s := Settings{Language: t.Languages[0], Size: t.Terminal.TextSize, Theme: Theme(t.Terminal.Theme), Speech: t.Terminal.Speech}
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
