// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// attract is the start screen: it greets in turn in every language and waits
// for one touch.
type attract struct{ turn int }

type begin struct{}

func (attract) name() string { return "attract" }

func (a attract) update(s State, in Intent) (State, []Effect) {
	switch in.(type) {
	case Turn:
		a.turn = (a.turn + 1) % len(s.town.Languages)
		s.place = a
		s.settings.Language = s.town.Languages[a.turn]
	case begin:
		return s.replace(languages{first: true}, StartVisit{})
	case ReadAloud:
		s.settings.Speech = true
		return s.replace(languages{first: true}, StartVisit{}, ReadScreen{})
	}
	return s, nil
}

func (a attract) view(v view) body {
	start := tile("start", v.T("attract.start"), "hand-touch", begin{})
	start.State |= accessibility.Primary
	title := v.T("attract.title")
	return body{
		bare:  true,
		title: title,
		nodes: []accessibility.Node{group("welcome", accessibility.RoleSplit,
			group("greeting", accessibility.RoleList,
				picture("crest", v.town.Crest, v.local(v.town.Name)),
				accessibility.Node{ID: "title", Role: accessibility.RoleHeading, Name: title},
				text("what", v.T("attract.text")),
				button("read", v.T("bar.read"), "read-aloud", ReadAloud{}),
			),
			start,
		)},
	}
}
