// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// closed is the terminal out of service: calm, in the town's languages in turn, with
// a code that tells staff where to look and nothing else.
type closed struct {
	code string
	turn int
}

func (closed) name() string { return "closed" }

func (p closed) update(s State, in Intent) (State, []Effect) {
	if _, ok := in.(Turn); ok {
		says := s.town.Complete()
		p.turn = (p.turn + 1) % len(says)
		s.place = p
		s.settings.Language = says[p.turn]
	}
	return s, nil
}

func (p closed) view(v view) body {
	nodes := []accessibility.Node{
		picture("closed/picture", "out-of-service", ""),
		{ID: "title", Role: accessibility.RoleHeading, Name: v.T("closed.title")},
		text("sorry", v.T("closed.text")),
	}
	if phone := v.town.Desk.Phone; phone != "" {
		nodes = append(nodes, text("call", v.T("closed.call", "Number", phone)))
	}
	nodes = append(nodes, text("code", v.T("closed.code", "Code", p.code)))
	return body{bare: true, title: v.T("closed.title"), nodes: nodes}
}
