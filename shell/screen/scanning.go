// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
)

// scanning is how paper becomes a document: lay it, wait, look, done.
type scanning struct {
	color  bool
	feeder bool
}

type (
	setColor   struct{ on bool }
	setFeeder  struct{ on bool }
	startScan  struct{}
	stopScan   struct{}
	scanAgain  struct{}
	scanNext   struct{}
	scanDone   struct{}
	seeScanned struct{}
)

func (scanning) name() string { return "scan" }

// leaving asks before pages are thrown away. What is being saved is not: it
// will be in the tray wherever the visitor is by then.
func (scanning) leaving(s State) question {
	if s.scan.stage == scanIdle && s.scan.pages == 0 || s.scan.stage == scanSaving {
		return question{}
	}
	return question{key: "discard", end: true, then: func(s State) (State, []Effect) {
		s.scan = scanWork{}
		return s, []Effect{DiscardScan{}}
	}}
}

func (p scanning) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case setColor:
		p.color = in.on
		s.place = p
	case setFeeder:
		p.feeder = in.on
		s.place = p
	case startScan:
		return p.start(s)
	case stopScan:
		return s, []Effect{StopScan{}}
	case scanAgain:
		s.scan.pages--
		s.scan.stage, s.scan.image = scanIdle, nil
		return s, []Effect{DropPage{}}
	case scanNext:
		s.scan.stage = scanIdle
	case seeScanned:
		s.scan.stage, s.scan.fault = scanReview, ""
	case scanDone:
		s.scan.stage = scanSaving
		return s, []Effect{FinishScan{}}
	case ScanSaved:
		return p.saved(s, in.Document)
	}
	return s, nil
}

func (p scanning) start(s State) (State, []Effect) {
	d, ok := s.scanner()
	if !ok || s.scan.stage == scanMoving {
		return s, nil
	}
	source := devices.SourceGlass
	if p.feeder && d.Feeder || !d.Glass {
		source = devices.SourceFeeder
	}
	s.scan.stage, s.scan.fraction, s.scan.fault = scanMoving, 0, ""
	return s, []Effect{StartScan{Scanner: d.ID, Options: devices.ScanOptions{
		Source: source, Color: p.color && d.Color, DPI: 300,
	}}}
}

// saved goes on with the document: back to the page that waits for it, or to
// look at it.
func (p scanning) saved(s State, d Document) (State, []Effect) {
	if s.web.request != "" {
		return s.back()
	}
	return s.replace(newDocument(d, true))
}

func (p scanning) arrived(s State, in Intent) place {
	saved, ok := in.(ScanSaved)
	switch {
	case !ok:
		return p
	case s.web.request != "":
		return nil
	}
	return newDocument(saved.Document, true)
}

func (p scanning) view(v view) body {
	switch v.scan.stage {
	case scanMoving:
		return p.moving(v)
	case scanReview:
		return p.review(v)
	case scanSaving:
		return body{
			title: v.T("scan.title"), picture: "scan", step: 3, of: 3, part: "saving",
			nodes: []accessibility.Node{picture("saving", "documents", v.T("scan.saving"))},
		}
	}
	return p.lay(v)
}

// lay shows how to put the paper in.
func (p scanning) lay(v view) body {
	b := body{title: v.T("scan.title"), picture: "scan", step: 1, of: 3}
	d, ok := v.scanner()
	if !ok {
		b.nodes = []accessibility.Node{
			picture("problem/picture", "offline", ""),
			v.problem(devices.ReasonGone, "scan"),
		}
		b.back = p.see(v)
		return b
	}
	feeder := p.feeder && d.Feeder || !d.Glass
	what := picture("lay", "scan-glass", v.T("scan.glass"))
	if feeder {
		what = picture("lay", "scan-feeder", v.T("scan.feeder"))
	}
	b.nodes = []accessibility.Node{group("scan/sides", accessibility.RoleSplit, what,
		group("scan/options", accessibility.RoleList, p.options(v, d, feeder)...))}
	start := button("start", v.T("scan.start"), "scan-moving", startScan{})
	b.goOn = &start
	b.back = p.see(v)
	return b
}

// see leads back to the pages that are already there, if there are any.
func (scanning) see(v view) *accessibility.Node {
	if v.scan.pages == 0 {
		return nil
	}
	n := button("see", v.N("scan.see", v.scan.pages), "eye", seeScanned{})
	return &n
}

func (p scanning) options(v view, d devices.Scanner, feeder bool) []accessibility.Node {
	var nodes []accessibility.Node
	if v.scan.fault != "" {
		nodes = append(nodes, v.problem(v.scan.fault, "scan"))
	}
	if v.scan.pages > 0 {
		nodes = append(nodes, text("so-far", v.N("scan.so-far", v.scan.pages)))
	}
	if d.Glass && d.Feeder {
		nodes = append(nodes,
			text("source", v.T("scan.source")),
			group("sources", accessibility.RoleRow,
				option("source/glass", v.T("scan.one"), "page-one", !feeder, setFeeder{false}),
				option("source/feeder", v.T("scan.many"), "pages-many", feeder, setFeeder{true}),
			))
	}
	if d.Color {
		nodes = append(nodes,
			text("color", v.T("scan.color")),
			group("colors", accessibility.RoleRow,
				option("color/grey", v.T("color.grey"), "sheet-grey", !p.color, setColor{false}),
				option("color/color", v.T("color.color"), "sheet-color", p.color, setColor{true}),
			))
	}
	return nodes
}

// moving shows the page coming in.
func (p scanning) moving(v view) body {
	stop := button("stop", v.T("scan.stop"), "", stopScan{})
	return body{
		title: v.T("scan.title"), picture: "scan", step: 2, of: 3, part: "moving",
		nodes: []accessibility.Node{
			text("instruction", v.T("scan.wait")),
			{
				ID: "progress", Role: accessibility.RoleProgress, Picture: "scan-moving",
				Name:  v.T("scan.page", "Number", v.scan.pages+1),
				Value: v.T("percent", "N", int(v.scan.fraction*100)), Fraction: v.scan.fraction,
				State: accessibility.Busy,
			},
		},
		back: &stop,
	}
}

// review shows the last page and asks what next.
func (p scanning) review(v view) body {
	nodes := []accessibility.Node{text("readable", v.T("scan.readable"))}
	if v.scan.fault != "" {
		nodes = append(nodes, notice("problem", "warning", v.T("scan.unsaved")))
	}
	nodes = append(nodes,
		button("again", v.T("scan.again"), "again", scanAgain{}),
		button("next", v.T("scan.next"), "plus", scanNext{}),
	)
	done := button("done", v.T("scan.done"), "done", scanDone{})
	image := accessibility.Node{
		ID: "scanned", Role: accessibility.RoleImage, Image: v.scan.image,
		Name: v.T("scan.page", "Number", v.scan.pages),
	}
	return body{
		title: v.T("scan.title"), picture: "scan", step: 3, of: 3, part: "review",
		nodes: []accessibility.Node{group("review", accessibility.RoleSplit, image,
			group("review/options", accessibility.RoleList, nodes...))},
		goOn: &done,
	}
}
