// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
)

// documents is the visitor's tray: all that was scanned, downloaded or printed
// from a page in this visit.
type documents struct {
	purpose purpose
	page    int
	covers  covers
}

// purpose is what a document is chosen for.
type purpose uint8

const (
	toLook purpose = iota
	toPrint
	toUpload // the web page waits for a file
)

// choose takes a document for the purpose.
type choose struct{ id string }

func (p documents) name() string {
	return [...]string{toLook: "documents", toPrint: "print-choose", toUpload: "upload"}[p.purpose]
}

func (p documents) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case turnPage:
		p.page = in.to
		s.place = p
	case openPlace:
		return s.open(in.place)
	case choose:
		if d, ok := s.document(in.id); ok {
			return p.chosen(s, d)
		}
	case upload:
		return s.upload(in)
	case CoverReady:
		s.place = p.arrived(s, in)
	}
	return s, nil
}

func (p documents) chosen(s State, d Document) (State, []Effect) {
	if p.purpose == toPrint {
		return s.open(newPrint(s, d))
	}
	return s.open(newDocument(d, false))
}

func (p documents) view(v view) body {
	b := body{title: v.T(p.name() + ".title"), picture: map[purpose]string{toLook: "documents", toPrint: "print", toUpload: "use"}[p.purpose]}
	if p.purpose == toPrint {
		b.step, b.of = 1, 3
	}
	scan := button("scan-now", v.T("documents.scan"), "scan", openPlace{scanning{}})
	if len(v.tray) == 0 {
		b.nodes = []accessibility.Node{
			text("instruction", v.T(p.name()+".none")),
			picture("none", "documents", v.T("documents.empty")),
		}
		b.goOn = &scan
		return b
	}
	b.nodes = []accessibility.Node{text("instruction", v.T(p.name()+".text"))}
	tiles := make([]accessibility.Node, len(v.tray))
	for i, d := range v.tray {
		tiles[i] = v.documentTile(d, p)
	}
	b = v.paged(b, tiles, p.page)
	if b.goOn == nil {
		b.goOn = &scan
	}
	return b
}

func (v view) documentTile(d Document, p documents) accessibility.Node {
	var in Intent = choose{d.ID}
	if p.purpose == toUpload {
		in = upload{d.ID, v.uploadName(d)}
	}
	n := tile(accessibility.ID("document/"+d.ID), v.documentName(d), d.picture(), in)
	n.State |= accessibility.Private
	n.Image = p.covers[d.ID]
	switch {
	case d.Pages > 0 && d.Printable:
		n.Description = v.N("document.pages", d.Pages)
	case p.purpose != toUpload:
		n.Description = v.T("document.unprintable")
	}
	if p.purpose == toPrint {
		n = disabledUnless(n, d.Printable)
	}
	return n
}

// documentName is what a visitor knows a document by.
func (v view) documentName(d Document) string {
	if d.Title != "" {
		return d.Title
	}
	return v.T("document.name."+string(d.Origin), "Number", d.Number)
}

// uploadName is what a web page sees a document called.
func (v view) uploadName(d Document) string { return v.documentName(d) }

func (d Document) picture() string {
	switch d.Origin {
	case FromScan:
		return "scan"
	case FromDownload:
		return "paper-form"
	case FromPage:
		return "online"
	}
	return "certificate"
}

// upload gives the document to the web page.
type upload struct{ id, name string }

func (s State) upload(in upload) (State, []Effect) {
	if s.web.request == "" {
		return s, nil
	}
	answer := AnswerFile{Request: s.web.request, Document: in.id, Name: in.name}
	s.web.request = ""
	s, effects := s.backTo(browse{}.name())
	return s, append([]Effect{answer}, effects...)
}
