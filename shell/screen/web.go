// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"slices"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// web is the visitor's web page. It stays open while other places are shown.
type web struct {
	stage   webStage
	service string // the service's id; empty for the open internet
	title   config.Text
	fault   PageFault
	request string // the file that the page waits for
	entry   entry
}

type webStage uint8

const (
	webNone webStage = iota
	webOpening
	webOpen
	webFailed
)

// surf opens the internet.
type surf struct{}

func (s State) surf() (State, []Effect) {
	return s.openWeb(web{}, OpenPage{
		Online: config.Online{URL: s.town.Internet.Start}, Block: s.town.Internet.Block, Free: true,
	})
}

// openWeb shows a page; one that is open already is shown as it was left.
func (s State) openWeb(w web, open OpenPage) (State, []Effect) {
	if s.web.stage == webOpen && s.web.service == w.service {
		return s.open(browse{})
	}
	var effects []Effect
	if s.web.stage != webNone {
		effects = append(effects, ClosePage{})
	}
	w.stage = webOpening
	s.web = w
	return s.open(browse{}, append(effects, open)...)
}

// updateWeb handles what the browser tells; it may come while another place is
// shown.
func (s State) updateWeb(in Intent) (State, []Effect, bool) {
	var effects []Effect
	switch in := in.(type) {
	case PageOpened:
		if s.web.stage != webNone {
			s.web.stage, s.web.fault = webOpen, ""
		}
	case PageFailed:
		s, effects = s.webFailed(in.Reason)
	case PageClosed:
		s, effects = s.webFailed(PageCrashed)
	case PageAtStart:
		if _, here := s.place.(browse); here {
			s, effects = s.back()
		}
	case FileWanted:
		s, effects = s.fileWanted(in)
	case Saved:
		s, effects = s.saved(in.Document)
	case SaveFailed:
		s, effects = s.open(notSaved{full: in.Full})
	default:
		return s, nil, false
	}
	return s, effects, true
}

// webFailed takes away the choice of a file for a page that is gone.
func (s State) webFailed(why PageFault) (State, []Effect) {
	if s.web.stage == webNone {
		return s, nil
	}
	s.web.stage, s.web.fault, s.web.request, s.web.entry = webFailed, why, "", entry{}
	s.trail = slices.DeleteFunc(slices.Clone(s.trail), choosesFile)
	if choosesFile(s.place) {
		return s.backTo(browse{}.name())
	}
	return s, nil
}

func choosesFile(p place) bool {
	d, ok := p.(documents)
	return ok && d.purpose == toUpload
}

// fileWanted lets the visitor choose a file. A page that is not looked at gets
// none: nobody can have asked it for this.
func (s State) fileWanted(in FileWanted) (State, []Effect) {
	if _, here := s.place.(browse); !here {
		return s, []Effect{AnswerFile{Request: in.Request}}
	}
	s.web.request = in.Request
	return s.open(documents{purpose: toUpload})
}

// strayed reports whether the visitor is at a page that does not come, while
// the browser still has the one that led there.
func (s State) strayed() bool {
	_, there := s.place.(browse)
	return there && s.web.stage == webFailed && s.web.fault != PageCrashed && s.web.fault != PageNoBrowser
}

// saved shows what the page has printed, or what was downloaded.
func (s State) saved(d Document) (State, []Effect) {
	if d.Origin == FromPage && d.Printable {
		return s.open(newPrint(s, d))
	}
	return s.open(newDocument(d, true))
}

// declineFile tells the page that it gets no file, if it waits for one.
func (s State) declineFile() (State, []Effect) {
	if s.web.request == "" {
		return s, nil
	}
	e := AnswerFile{Request: s.web.request}
	s.web.request = ""
	return s, []Effect{e}
}
