// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// attract is the start screen: it greets in turn in the languages of the town
// and waits for one touch.
type attract struct {
	turn int
	// farewell is for how many turns it still reminds the one who is leaving
	// of what is theirs, in their language.
	farewell int
}

// farewellTurns is long enough to read one sentence.
const farewellTurns = 2

type begin struct{}

func (attract) name() string { return "attract" }

func (a attract) update(s State, in Intent) (State, []Effect) {
	switch in.(type) {
	case Turn:
		if a.farewell > 0 {
			if !s.cardIn() {
				a.farewell--
			}
			s.place = a
			return s, nil
		}
		greets := s.town.Complete()
		a.turn = (a.turn + 1) % len(greets)
		s.place = a
		s.settings.Language = greets[a.turn]
	case begin:
		s.settings = a.greeted(s)
		return s.replace(languages{first: true}, StartVisit{})
	case ReadAloud:
		s.settings = a.greeted(s)
		s.settings.Speech = true
		return s.replace(languages{first: true}, StartVisit{}, ReadScreen{})
	}
	return s, nil
}

// greeted is what a visit starts with: in the language that greets, but not in
// the one that was chosen by who is still leaving.
func (a attract) greeted(s State) Settings {
	if a.farewell > 0 {
		return defaults(s.town)
	}
	return s.settings
}

func (a attract) view(v view) body {
	start := tile("start", v.T("attract.start"), "hand-touch", begin{})
	start.State |= accessibility.Primary
	title := v.T("attract.title")
	greeting := group("greeting", accessibility.RoleList,
		v.named(picture("crest", v.town.Crest, ""), v.town.Name),
		accessibility.Node{ID: "title", Role: accessibility.RoleHeading, Name: title},
		text("what", v.T("attract.text")),
		button("read", v.T("bar.read"), "read-aloud", ReadAloud{}),
	)
	begins := v.withNames(start)
	if a.farewell > 0 {
		begins = start // this one knows a language
		greeting.Children[0] = picture("crest", "card-take", "")
		greeting.Children[2] = notice("take", "info", v.T("ending.take"))
	}
	return body{
		bare:  true,
		title: title,
		nodes: []accessibility.Node{group("welcome", accessibility.RoleSplit, greeting, begins)},
	}
}

// withNames puts below the tile that starts the languages that nobody is
// greeted in: greeting in all of them would keep each waiting too long.
func (v view) withNames(start accessibility.Node) accessibility.Node {
	if len(v.town.Also) == 0 {
		return start
	}
	names := group("also", accessibility.RoleRow)
	for _, tag := range v.town.Also {
		n := text(accessibility.ID("also/"+tag), v.In(tag).T("language.name"))
		n.Lang = tag
		names.Children = append(names.Children, n)
	}
	return group("begin", accessibility.RoleList, start, names)
}
