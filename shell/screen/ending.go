// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
)

// ending is the moment in which everything is erased.
type ending struct{}

func (ending) name() string { return "ending" }

func (ending) enter(State) []Effect { return []Effect{Wipe{}} }

func (ending) update(s State, in Intent) (State, []Effect) {
	wiped, ok := in.(Wiped)
	if !ok {
		return s, nil
	}
	fresh := New(s.town, s.room).WithKeyboard(s.keyboard)
	fresh.devices = s.devices
	fresh.listening.headphones = s.listening.headphones // they may still be in
	if wiped.Fault != "" {
		// What cannot be verified keeps the next visitor out.
		fresh.place = closed{code: wiped.Fault}
		return fresh, nil
	}
	fresh.settings.Language = s.settings.Language
	fresh.place = attract{farewell: farewellTurns}
	if s.settings.Speech {
		return fresh, []Effect{ReadScreen{}}
	}
	return fresh, nil
}

// cardIn reports whether a card has been left in a reader.
func (s State) cardIn() bool {
	return slices.ContainsFunc(s.devices.Readers, func(r devices.CardReader) bool { return r.Present })
}

func (ending) view(v view) body {
	return body{
		bare: true, title: v.T("ending.title"),
		nodes: []accessibility.Node{
			picture("ending/picture", "erase", ""),
			{ID: "title", Role: accessibility.RoleHeading, Name: v.T("ending.title")},
			text("take", v.T("ending.take")),
		},
	}
}

// askEnd asks before the visit ends and says what will be erased.
func askEnd() question {
	return question{
		key: "end", end: true,
		what: func(v view) []accessibility.Node {
			var list []accessibility.Node
			if n := len(v.tray); n > 0 {
				list = append(list, item("erase/documents", v.N("end.documents", n)))
			}
			if v.web.stage != webNone {
				list = append(list, item("erase/page", v.T("end.page")))
			}
			if v.job.running() {
				list = append(list, item("erase/job", v.T("end.job")))
			}
			return append(list, item("erase/settings", v.T("end.settings")))
		},
		then: func(s State) (State, []Effect) { return s.replace(ending{}) },
	}
}
