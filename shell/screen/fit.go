// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"slices"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// fitting is the choice of what helps the visitor. It asks for no reason: each tile
// says what a person can say of themselves, and never what they have.
type fitting struct{ page int }

// takePreset takes one of the town's presets and shows what has become of it.
type takePreset struct{ id string }

func (fitting) name() string { return "fit" }

func (p fitting) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case takePreset:
		was := s.fitted()
		s, effects := s.choosePreset(Preset{in.id})
		s, more := s.open(was)
		return s, append(more, effects...)
	case turnPage:
		p.page = in.to
		s.place = p
	}
	return s, nil
}

func (p fitting) view(v view) body {
	var tiles []accessibility.Node
	for _, preset := range v.offered() {
		n := tile(accessibility.ID("preset/"+preset.ID), v.T("preset."+preset.ID), preset.Picture, takePreset{preset.ID})
		if preset.Name != nil {
			n.Name, n.Lang = v.in(preset.Name)
		}
		if slices.ContainsFunc(v.presets, func(c config.Preset) bool { return c.ID == preset.ID }) {
			n.State |= accessibility.Checked
		}
		tiles = append(tiles, n)
	}
	return v.paged(body{
		title: v.T("fit.title"), picture: "settings",
		nodes: []accessibility.Node{text("instruction", v.T("fit.text"))},
	}, tiles, p.page)
}

// offered are the town's presets but for those that could do nothing: a plain
// language that there is not, or that is spoken already.
func (s State) offered() []config.Preset {
	var list []config.Preset
	for _, p := range s.town.Presets {
		v, ok := p.Value(config.KeyPlain)
		if ok && len(p.Values) == 1 && s.settings.with(s.town, v) == s.settings {
			continue
		}
		list = append(list, p)
	}
	return list
}
