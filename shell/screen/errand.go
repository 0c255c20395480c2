// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"fmt"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// errand is one service: what it is, what to bring, and the ways to do it.
type errand struct {
	id      string
	without bool // only the ways without a computer
}

// online takes the way through the web page.
type online struct{}

func (errand) name() string { return "service" }

func (p errand) update(s State, in Intent) (State, []Effect) {
	service, ok := s.town.Service(p.id)
	if !ok {
		return s, nil
	}
	switch in := in.(type) {
	case openPlace:
		return s.open(in.place)
	case online:
		return s.openWeb(web{service: p.id, title: service.Name}, OpenPage{Online: *service.Online})
	case takePaper:
		return s.open(making{}, TakeForm{File: service.Paper.File, Name: in.name})
	}
	return s, nil
}

func (p errand) view(v view) body {
	service, _ := v.town.Service(p.id)
	name, lang := v.in(service.Name)
	return body{
		title: name, lang: lang, picture: service.Picture,
		nodes: []accessibility.Node{
			group("errand", accessibility.RoleSplit,
				group("errand/what", accessibility.RoleList, v.about(service)...),
				group("errand/ways", accessibility.RoleList, p.ways(v, service)...),
			),
		},
	}
}

func (v view) about(service config.Service) []accessibility.Node {
	nodes := []accessibility.Node{v.named(text("about", ""), service.About)}
	if len(service.Bring) == 0 {
		return nodes
	}
	nodes = append(nodes, accessibility.Node{ID: "bring", Role: accessibility.RoleText, Name: v.T("errand.bring"), Picture: "bring"})
	for i, b := range service.Bring {
		nodes = append(nodes, v.named(item(accessibility.ID(fmt.Sprint("bring/", i+1)), ""), b))
	}
	return nodes
}

// ways are the buttons, with the one that needs no computer never left out.
func (p errand) ways(v view, service config.Service) []accessibility.Node {
	nodes := []accessibility.Node{text("choose", v.T("errand.choose"))}
	if service.Online != nil && !p.without {
		nodes = append(nodes, button("way/online", v.T("errand.online"), "online", online{}))
	}
	if service.Paper != nil {
		nodes = append(nodes, button("way/paper", v.T("errand.paper"), "paper-form", takePaper{v.local(service.Paper.Name)}))
	}
	if service.Counter != nil {
		nodes = append(nodes, button("way/counter", v.T("errand.counter"), "counter", openPlace{inPerson{p.id}}))
	}
	if service.Phone != nil {
		nodes = append(nodes, button("way/phone", v.T("errand.phone"), "telephone", openPlace{byPhone{p.id}}))
	}
	return nodes
}
