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
		return v.untold(service)
	}
	return v.offline(service, "counter",
		v.line("place", "offline.place", service.Counter.Place),
		v.line("hours", "offline.hours", service.Counter.Hours),
	)
}

func (p byPhone) view(v view) body {
	service, _ := v.town.Service(p.id)
	if service.Phone == nil {
		return v.untold(service)
	}
	return v.offline(service, "telephone",
		line{"telephone", v.T("offline.number"), service.Phone.Number, ""},
		v.line("hours", "offline.hours", service.Phone.Hours),
	)
}

// untold is what there is of a service that has not this way.
func (v view) untold(service config.Service) body {
	name, lang := v.in(service.Name)
	return body{title: name, lang: lang}
}

// line is a picture, what it is about, and what there is to know, with its
// language where that is another one.
type line struct{ picture, label, what, lang string }

func (v view) line(picture, label string, t config.Text) line {
	what, lang := v.in(t)
	return line{picture, v.T(label), what, lang}
}

// node is the line on the screen.
func (l line) node(id accessibility.ID) accessibility.Node {
	n := text(id+accessibility.ID(l.picture), l.label)
	n.Description, n.DescriptionLang, n.Picture = l.what, l.lang, l.picture
	return n
}

func (v view) offline(service config.Service, pic string, lines ...line) body {
	name, lang := v.in(service.Name)
	slip := takeSlip{town: v.local(v.town.Name), title: name}
	var nodes []accessibility.Node
	for _, l := range lines {
		if l.what == "" {
			continue
		}
		nodes = append(nodes, l.node("line/"))
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
		title: name, lang: lang, picture: service.Picture,
		nodes: []accessibility.Node{group("offline", accessibility.RoleSplit,
			picture("offline/picture", pic, v.T("offline."+pic)),
			group("offline/lines", accessibility.RoleList, nodes...),
		)},
		goOn: &print,
	}
}
