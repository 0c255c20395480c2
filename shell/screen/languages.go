// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// languages is the choice of a language, each written in itself.
type languages struct {
	first bool // at the start of a visit: then home comes next
	page  int
}

type speak struct{ tag string }

func (languages) name() string { return "language" }

func (p languages) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case speak:
		s.settings.Language = in.tag
		if p.first {
			return s.home()
		}
		return s.back()
	case turnPage:
		p.page = in.to
		s.place = p
	}
	return s, nil
}

func (p languages) view(v view) body {
	each := v.room.names(v.settings)
	var tiles []accessibility.Node
	for _, tag := range v.inReach(each) {
		// Without a pictogram: the same one on all of them would tell none of
		// them apart, and take the room of those who look for theirs.
		n := tile(accessibility.ID("language/"+tag), v.In(tag).T("language.name"), "", speak{tag})
		n.Lang = tag
		if tag == v.settings.Language {
			n.State |= accessibility.Checked
		}
		tiles = append(tiles, n)
	}
	return v.pagedBy(body{
		title:   v.T("language.title"),
		picture: "language",
		nodes:   []accessibility.Node{text("instruction", v.T("language.text"))},
	}, tiles, p.page, each)
}

// inReach are the languages in the order of the town. The visitor's own comes
// first where it would stand on a later page.
func (v view) inReach(each int) []string {
	all := v.town.Languages
	at := slices.Index(all, v.settings.Language)
	if at < each {
		return all
	}
	return slices.Concat(all[at:at+1], all[:at], all[at+1:])
}
