// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
)

// sheet is one document to look at, print, delete or hand in.
type sheet struct {
	page  page
	pages int
	saved bool // it has just come from the web page
}

type (
	leaf      struct{ to int } // to another page of a document
	askDelete struct{}
	printIt   struct{}
)

func newDocument(d Document, saved bool) sheet {
	return sheet{page: page{doc: d.ID, index: 1}, pages: d.Pages, saved: saved}
}

func (sheet) name() string { return "document" }

func (p sheet) enter(s State) []Effect {
	if d, ok := s.document(p.page.doc); ok && !d.Printable {
		return nil // nobody can draw it
	}
	return p.page.want()
}

func (p sheet) update(s State, in Intent) (State, []Effect) {
	d, ok := s.document(p.page.doc)
	if !ok {
		return s, nil
	}
	switch in := in.(type) {
	case PreviewReady:
		p.page = p.page.learn(in)
		s.place = p
	case leaf:
		p.page = page{doc: d.ID, index: in.to}
		s.place = p
		return s, p.page.want()
	case printIt:
		return s.open(newPrint(s, d))
	case upload:
		return s.upload(in)
	case askDelete:
		s.asking = question{
			key: "delete", end: true,
			args: func(v view) []any { return []any{"Name", v.documentName(d)} },
			then: func(s State) (State, []Effect) {
				s, effects := s.back()
				return s, append(effects, DeleteDocument{d.ID})
			},
		}
	}
	return s, nil
}

func (p sheet) view(v view) body {
	d, ok := v.document(p.page.doc)
	if !ok {
		return body{title: v.T("document.gone")}
	}
	var actions []accessibility.Node
	if p.saved {
		actions = append(actions, notice("saved", "ok", v.T("document.saved")))
	}
	if !d.Printable {
		actions = append(actions, notice("unprintable", "info", v.T("document.unprintable")))
	}
	if v.web.request != "" {
		actions = append(actions, button("use", v.T("document.use"), "use", upload{d.ID, v.uploadName(d)}))
	}
	if d.Printable {
		actions = append(actions, button("print", v.T("document.print"), "print", printIt{}))
	}
	remove := button("delete", v.T("document.delete"), "delete", askDelete{})
	remove.State |= accessibility.Danger
	actions = append(actions, remove)
	if v.web.request == "" {
		actions = append(actions, text("use-how", v.T("document.use-how")))
	}
	return body{
		title: v.documentName(d), private: true, picture: d.picture(),
		nodes: []accessibility.Node{group("sheet", accessibility.RoleSplit,
			v.preview(p.page, d),
			group("sheet/actions", accessibility.RoleList, actions...),
		)},
	}
}

// want asks for the picture of the page.
func (p page) want() []Effect {
	return []Effect{Preview{Document: p.doc, Page: p.index}}
}

// learn takes the picture, if it is this page's.
func (p page) learn(in PreviewReady) page {
	if in.Document == p.doc && in.Page == p.index {
		p.image, p.bad = in.Image, in.Image == nil
	}
	return p
}

// preview is the picture of a page with buttons to the ones beside it.
func (v view) preview(p page, d Document) accessibility.Node {
	if !d.Printable {
		return picture("preview/none", d.picture(), v.T("preview.none"))
	}
	pages := d.Pages
	name := v.T("preview.page", "Page", p.index, "Pages", pages)
	n := accessibility.Node{ID: "preview/image", Role: accessibility.RoleImage, Name: name, Image: p.image}
	switch {
	case p.bad:
		n.Description = v.T("preview.none")
	case p.image == nil:
		n.Description = v.T("preview.coming")
	}
	if pages < 2 {
		return group("preview", accessibility.RoleList, n)
	}
	before := button("preview/previous", v.T("preview.previous"), "previous", leaf{p.index - 1})
	after := button("preview/next", v.T("preview.next"), "next", leaf{p.index + 1})
	return group("preview", accessibility.RoleList, n, group("preview/leaf", accessibility.RoleRow,
		disabledUnless(before, p.index > 1), disabledUnless(after, p.index < pages)))
}
