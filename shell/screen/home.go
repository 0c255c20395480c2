// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// home is where everything can be reached from.
type home struct{ page int }

// openPlace goes on to a place that needs nothing else.
type openPlace struct{ place place }

func (home) name() string { return "home" }

func (p home) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case openPlace:
		return s.open(in.place)
	case turnPage:
		p.page = in.to
		s.place = p
	case surf:
		return s.surf()
	}
	return s, nil
}

func (p home) view(v view) body {
	var tiles []accessibility.Node
	if v.web.stage == webOpen {
		n := tile("home/continue", v.T("home.continue"), "online", openPlace{browse{}})
		tiles = append(tiles, v.described(n, v.web.title))
	}
	for _, g := range v.town.Groups {
		n := tile(accessibility.ID("home/group/"+g.ID), "", g.Picture, openPlace{services{group: g.ID}})
		tiles = append(tiles, v.named(n, g.Name))
	}
	tiles = append(tiles,
		tile("home/print", v.T("home.print"), "print", openPlace{documents{purpose: toPrint}}),
		tile("home/scan", v.T("home.scan"), "scan", openPlace{scanning{}}),
		tile("home/documents", v.T("home.documents"), "documents", openPlace{documents{}}),
	)
	if v.town.Internet.Start != "" {
		tiles = append(tiles, tile("home/internet", v.T("home.internet"), "internet", surf{}))
	}
	tiles = append(tiles, tile("home/without", v.T("home.without"), "without-computer", openPlace{services{without: true}}))
	if len(v.offered()) > 0 {
		tiles = append(tiles, tile("home/fit", v.T("fit.title"), "settings", openPlace{fitting{}}))
	}
	tiles = append(tiles, tile("home/help", v.T("home.help"), "help", openPlace{help{}}))
	return v.paged(body{
		title:   v.T("home.title", "Town", v.local(v.town.Name)),
		picture: v.town.Crest,
		nodes:   []accessibility.Node{text("instruction", v.T("home.text"))},
	}, tiles, p.page)
}
