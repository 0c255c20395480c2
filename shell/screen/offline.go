// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"strings"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// inPerson is the way to the counter: where, when, and what to bring.
type inPerson struct{ id string }

// byPhone is the way by telephone.
type byPhone struct{ id string }

// takePaper puts the town's form into the tray and goes on to print it.
type takePaper struct{ name string }

// takeSlip makes a slip of what the screen says and goes on to print it.
type takeSlip struct {
	town, title string
	lines       []SlipLine
}

func (inPerson) name() string { return "counter" }
func (byPhone) name() string  { return "telephone" }

func (inPerson) update(s State, in Intent) (State, []Effect) { return s.slip(in) }
func (byPhone) update(s State, in Intent) (State, []Effect)  { return s.slip(in) }

func (s State) slip(in Intent) (State, []Effect) {
	if in, ok := in.(takeSlip); ok {
		return s.open(making{}, MakeSlip{Town: in.town, Title: in.title, Lines: in.lines})
	}
	return s, nil
}

func (p inPerson) view(v view) body {
	service, _ := v.town.Service(p.id)
	if service.Counter == nil {
		return body{title: v.local(service.Name)}
	}
	return v.offline(service, "counter",
		line{"place", v.T("offline.place"), v.local(service.Counter.Place)},
		line{"hours", v.T("offline.hours"), v.local(service.Counter.Hours)},
	)
}

func (p byPhone) view(v view) body {
	service, _ := v.town.Service(p.id)
	if service.Phone == nil {
		return body{title: v.local(service.Name)}
	}
	return v.offline(service, "telephone",
		line{"telephone", v.T("offline.number"), service.Phone.Number},
		line{"hours", v.T("offline.hours"), v.local(service.Phone.Hours)},
	)
}

// line is a picture, what it is about, and what there is to know.
type line struct{ picture, label, what string }

func (v view) offline(service config.Service, pic string, lines ...line) body {
	slip := takeSlip{town: v.local(v.town.Name), title: v.local(service.Name)}
	var nodes []accessibility.Node
	for _, l := range lines {
		if l.what == "" {
			continue
		}
		n := text(accessibility.ID("line/"+l.picture), l.label)
		n.Description, n.Picture = l.what, l.picture
		nodes = append(nodes, n)
		slip.lines = append(slip.lines, SlipLine{Heading: l.label, Text: l.what, AsWritten: l.picture == "telephone"})
	}
	if len(service.Bring) > 0 {
		bring := make([]string, len(service.Bring))
		for i, b := range service.Bring {
			bring[i] = "• " + v.local(b)
		}
		slip.lines = append(slip.lines, SlipLine{Heading: v.T("errand.bring"), Text: strings.Join(bring, "\n")})
	}
	print := button("slip", v.T("offline.slip"), "print", slip)
	return body{
		title: v.local(service.Name), picture: service.Picture,
		nodes: []accessibility.Node{group("offline", accessibility.RoleSplit,
			picture("offline/picture", pic, v.T("offline."+pic)),
			group("offline/lines", accessibility.RoleList, nodes...),
		)},
		goOn: &print,
	}
}
