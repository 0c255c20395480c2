// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// services is the tiles of one group, or all services of the town with their
// ways without a computer.
type services struct {
	group   string
	without bool
	page    int
}

func (p services) name() string {
	if p.without {
		return "without"
	}
	return "services"
}

func (p services) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case openPlace:
		return s.open(in.place)
	case turnPage:
		p.page = in.to
		s.place = p
	}
	return s, nil
}

func (p services) view(v view) body {
	b := body{title: v.T("without.title"), picture: "without-computer"}
	b.nodes = []accessibility.Node{text("instruction", v.T("without.text"))}
	list := v.town.Services
	if !p.without {
		g := v.townGroup(p.group)
		b = body{picture: g.Picture}
		b.title, b.lang = v.in(g.Name)
		b.nodes = []accessibility.Node{text("instruction", v.T("services.text"))}
		list = v.town.In(p.group)
	}
	tiles := make([]accessibility.Node, len(list))
	for i, service := range list {
		tiles[i] = v.named(tile(accessibility.ID("service/"+service.ID), "", service.Picture,
			openPlace{errand{id: service.ID, without: p.without}}), service.Name)
	}
	return v.paged(b, tiles, p.page)
}

func (v view) townGroup(id string) config.Group {
	for _, g := range v.town.Groups {
		if g.ID == id {
			return g
		}
	}
	return config.Group{}
}
