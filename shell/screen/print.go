// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
)

// printSetup is how a document is to be printed.
type printSetup struct {
	page   page
	pages  int // of the document
	copies int
	some   bool // only from..to
	from   int
	to     int
	color  bool
	duplex bool
}

type (
	setCopies struct{ to int }
	setSome   struct{ on bool }
	setFrom   struct{ to int }
	setTo     struct{ to int }
	setDuplex struct{ on bool }
	printNow  struct{}
)

// newPrint starts with what most people want: everything, once, grey.
func newPrint(s State, d Document) printSetup {
	p := printSetup{page: page{doc: d.ID, index: 1}, pages: d.Pages, copies: 1, from: 1, to: d.Pages}
	if device, ok := s.printer(); ok {
		p.duplex = device.Duplex && d.Pages > 1
	}
	return p
}

func (printSetup) name() string { return "print" }

func (p printSetup) enter(State) []Effect { return p.page.want() }

// printed is the number of printed pages and of sheets of paper.
func (p printSetup) printed() (pages, sheets int) {
	each := p.pages
	if p.some {
		each = p.to - p.from + 1
	}
	sheets = each
	if p.duplex {
		sheets = (each + 1) / 2
	}
	return each * p.copies, sheets * p.copies
}

const maxCopies = 20

func (p printSetup) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case PreviewReady:
		p.page = p.page.learn(in)
	case leaf:
		p.page = page{doc: p.page.doc, index: in.to}
		s.place = p
		return s, p.page.want()
	case setCopies:
		p.copies = min(max(in.to, 1), maxCopies)
	case setSome:
		p.some = in.on
	case setFrom:
		p.from = min(max(in.to, 1), p.to)
	case setTo:
		p.to = min(max(in.to, p.from), p.pages)
	case setColor:
		p.color = in.on
	case setDuplex:
		p.duplex = in.on
	case printNow:
		return p.print(s)
	default:
		return s, nil
	}
	s.place = p
	return s, nil
}

func (p printSetup) print(s State) (State, []Effect) {
	device, ok := s.printer()
	if !ok || !p.allowed(s) || s.job.asked() {
		return s, nil
	}
	o := devices.PrintOptions{Copies: p.copies, Color: p.color && device.Color, Duplex: p.duplex && device.Duplex}
	if p.some {
		o.Pages = []devices.PageRange{{First: p.from, Last: p.to}}
	}
	pages, sheets := p.printed()
	s.job = s.job.next(p.page.doc, pages, sheets)
	return s.replace(printing{}, Print{Document: p.page.doc, Printer: device.ID, Options: o})
}

// allowed reports whether the limit of the visit leaves room for it.
func (p printSetup) allowed(s State) bool {
	pages, _ := p.printed()
	limit := s.town.Terminal.PagesAVisit
	return limit == 0 || s.printed+pages <= limit
}

func (p printSetup) view(v view) body {
	b := body{title: v.T("print.title"), picture: "print", step: 2, of: 3}
	device, ok := v.printer()
	d, _ := v.document(p.page.doc)
	settings := append(p.notices(v, device, ok), p.options(v, device)...)
	b.nodes = []accessibility.Node{group("print/sides", accessibility.RoleSplit,
		v.preview(p.page, d),
		group("print/options", accessibility.RoleList, settings...),
	)}
	goOn := button("print-now", v.T("print.now"), "print", printNow{})
	goOn = disabledUnless(goOn, ok && device.State != devices.PrinterOffline && p.allowed(v.State) && !v.job.asked())
	b.goOn = &goOn
	return b
}

func (p printSetup) notices(v view, device devices.Printer, there bool) []accessibility.Node {
	var nodes []accessibility.Node
	switch {
	case !there:
		nodes = append(nodes, v.problem(devices.ReasonGone, "print"))
	case len(device.Reasons) > 0:
		nodes = append(nodes, v.problem(device.Reasons[0], "print"))
	case v.job.asked():
		nodes = append(nodes, v.problem(devices.ReasonBusy, "print"))
	}
	if !p.allowed(v.State) {
		limit := v.T("print.no-more")
		if left := v.town.Terminal.PagesAVisit - v.printed; left > 0 {
			limit = v.N("print.limit", left)
		}
		nodes = append(nodes, notice("limit", "info", limit))
	}
	_, sheets := p.printed()
	uses := text("uses", v.N("print.sheets", sheets))
	uses.Picture = "page-one"
	return append(nodes, uses)
}

func (p printSetup) options(v view, device devices.Printer) []accessibility.Node {
	nodes := []accessibility.Node{
		v.stepper("copies", v.T("print.copies"), p.copies, 1, maxCopies, func(n int) Intent { return setCopies{n} }),
	}
	if p.pages > 1 {
		nodes = append(nodes, group("which", accessibility.RoleRow,
			option("which/all", v.T("print.all"), "pages-many", !p.some, setSome{false}),
			option("which/some", v.T("print.some"), "page-one", p.some, setSome{true})))
	}
	if p.some {
		nodes = append(nodes,
			v.stepper("from", v.T("print.from"), p.from, 1, p.to, func(n int) Intent { return setFrom{n} }),
			v.stepper("to", v.T("print.to"), p.to, p.from, p.pages, func(n int) Intent { return setTo{n} }))
	}
	if device.Color {
		nodes = append(nodes, group("colors", accessibility.RoleRow,
			option("color/grey", v.T("color.grey"), "sheet-grey", !p.color, setColor{false}),
			option("color/color", v.T("color.color"), "sheet-color", p.color, setColor{true})))
	}
	if device.Duplex && p.pages > 1 {
		nodes = append(nodes, group("sides", accessibility.RoleRow,
			option("sides/one", v.T("print.one-side"), "sides-one", !p.duplex, setDuplex{false}),
			option("sides/two", v.T("print.two-sides"), "sides-two", p.duplex, setDuplex{true})))
	}
	return nodes
}
