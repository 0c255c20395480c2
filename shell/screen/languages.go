// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
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
	tiles := make([]accessibility.Node, len(v.town.Languages))
	for i, tag := range v.town.Languages {
		tiles[i] = tile(accessibility.ID("language/"+tag), v.In(tag).T("language.name"), "language", speak{tag})
		tiles[i].Lang = tag
		if tag == v.settings.Language {
			tiles[i].State |= accessibility.Checked
		}
	}
	return v.paged(body{
		title:   v.T("language.title"),
		picture: "language",
		nodes:   []accessibility.Node{text("instruction", v.T("language.text"))},
	}, tiles, p.page)
}
