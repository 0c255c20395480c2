// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "time"

// Default is what holds where the files say nothing. It is not complete: a
// town has a name, languages, groups and services of its own.
func Default() Town {
	return Town{
		Crest: "town-hall",
		Terminal: Terminal{
			PixelsPerMM: 0, // ask the screen
			Idle:        3 * time.Minute,
			Warning:     45 * time.Second,
			PagesAVisit: 20,
			TextSize:    3, // capitals of 6.8 mm
			Theme:       "standard",
			Speech:      false,
			Keyboard:    KeyboardAuto,
		},
	}
}

// What a configuration may say at most and at least.
const (
	// Two to five minutes are the range for a public room [VVSG 2.0 7.1].
	// Longer is allowed because staff also sit down beside a visitor and
	// fill in papers with them; beyond twenty nobody is there any more, and
	// the next visitor would meet the papers.
	idleLeast = 2 * time.Minute
	idleMost  = 20 * time.Minute

	// A warning that somebody who reads slowly can answer [EN 301 549 2.2.1].
	warningLeast = 45 * time.Second
	warningMost  = 5 * time.Minute

	// A visitor who needs more time is given so many times as much, but never
	// more than idleMost and warningMost.
	timesMost = 5
	paceMost  = 10 // seconds; beyond, one has forgotten what comes

	pagesMost       = 1000
	textSizes       = 4
	pixelsPerMMMost = 40 // a telephone has 20

	// A tile and a button hold this much at the largest text size.
	nameMost = 60
	textMost = 400
)
