// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// help says who helps, and what the bar's buttons do.
type help struct{}

func (help) name() string { return "help" }

func (help) update(s State, in Intent) (State, []Effect) {
	if in, ok := in.(openPlace); ok {
		return s.open(in.place)
	}
	return s, nil
}

func (help) view(v view) body {
	var who []accessibility.Node
	for _, l := range []line{
		v.line("place", "help.desk", v.town.Desk.Place),
		v.line("hours", "offline.hours", v.town.Desk.Hours),
		{"telephone", v.T("offline.number"), v.town.Desk.Phone, ""},
	} {
		if l.what == "" {
			continue
		}
		who = append(who, l.node("desk/"))
	}
	var keys []accessibility.Node
	for _, k := range []struct{ id, picture string }{
		{"home", "home"},
		{"read", "read-aloud"},
		{"bigger", "bigger"},
		{"contrast", "contrast"},
		{"language", "language"},
		{"end", "end"},
	} {
		n := text(accessibility.ID("key/"+k.id), v.T("bar."+k.id))
		n.Description, n.Picture = v.T("help."+k.id), k.picture
		keys = append(keys, n)
	}
	var goOn *accessibility.Node
	if len(v.offered()) > 0 {
		n := button("help/fit", v.T("fit.title"), "settings", openPlace{fitting{}})
		goOn = &n
	}
	return body{
		title: v.T("help.title"), picture: "help", goOn: goOn,
		nodes: []accessibility.Node{
			text("instruction", v.T("help.text")),
			group("help/sides", accessibility.RoleSplit,
				group("desk", accessibility.RoleList, who...),
				group("keys", accessibility.RoleList, keys...),
			),
		},
	}
}
