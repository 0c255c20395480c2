// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// browse is the place behind the web page: what is seen while it opens and when
// it cannot be shown. While it is open the browser's window covers it, and only
// the bar is ours.
type browse struct{}

type reload struct{}

func (browse) name() string { return "browse" }

func (p browse) update(s State, in Intent) (State, []Effect) {
	if _, ok := in.(reload); ok && s.web.fault != "" {
		gone := s.web.fault == PageCrashed || s.web.fault == PageNoBrowser
		s.web.stage = webOpening
		if !gone {
			return s, []Effect{PageReload{}}
		}
		service, known := s.town.Service(s.web.service)
		s.web = web{}
		if last := len(s.trail) - 1; last >= 0 { // Back leads where it led before
			s.place, s.trail = s.trail[last], s.trail[:last:last]
		}
		if !known || service.Online == nil {
			return s.surf()
		}
		return s.openWeb(web{service: service.ID, title: service.Name}, OpenPage{Online: *service.Online})
	}
	return s, nil
}

func (p browse) view(v view) body {
	b := body{picture: "online"}
	if b.title, b.lang = v.in(v.web.title); b.title == "" {
		b.title = v.T("browse.title")
	}
	switch v.web.stage {
	case webOpen:
		b.part = "open"
		b.nodes = []accessibility.Node{text("page", v.T("browse.open"))}
	case webFailed:
		b.part = "failed"
		b.nodes = []accessibility.Node{
			picture("problem/picture", "offline", ""),
			notice("problem", "warning", v.T("browse."+string(v.web.fault))),
			text("kept", v.T("browse.kept")),
		}
		again := button("again", v.T("browse.again"), "again", reload{})
		b.goOn = &again
	default:
		b.nodes = []accessibility.Node{picture("opening", "internet", v.T("browse.opening"))}
	}
	return b
}

// notSaved tells that what the page saved cannot be kept.
type notSaved struct{ full bool }

func (notSaved) name() string { return "not-saved" }

func (notSaved) update(s State, _ Intent) (State, []Effect) { return s, nil }

func (p notSaved) view(v view) body {
	key := "saved.broken"
	if p.full {
		key = "saved.full"
	}
	back := button("back", v.T("saved.back"), "back", Back{})
	return body{
		title: v.T("saved.title"), picture: "documents",
		nodes: []accessibility.Node{notice("problem", "warning", v.T(key))},
		back:  &back,
	}
}
