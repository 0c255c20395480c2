// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
)

// State is everything about one stay that a screen can depend on. States are
// values: Update returns a new one and leaves the old one as it was.
type State struct {
	town     *config.Town
	settings Settings
	presets  []config.Preset // that were chosen in this visit, latest last
	devices  devices.State
	tray     []Document
	printed  int // pages of this visit that a printer accepted
	room     Room
	overflow Overflowed
	place    place
	trail    []place // where Back leads, latest last
	asking   question
	resting  int      // seconds left before the visit ends; 0 while somebody is there
	web      web      // the open web page, also while another place is shown
	scan     scanWork // the visitor's scan, also while another place is shown
	job      printJob // the last print job of the visit

	keyboard  *keyboard.Keyboard // nil where the terminal has one of its own
	listening listening
	status    status
}

// place is one screen. A place is a value: update returns the state with the
// next one in it.
type place interface {
	// name is the place's name in node IDs and golden files.
	name() string
	// update handles what is not the same everywhere.
	update(State, Intent) (State, []Effect)
	// view returns what stands between the title and the bar.
	view(view) body
}

// New returns the state of a terminal that waits for a visitor.
func New(t *config.Town, room Room) State {
	return State{town: t, settings: defaults(t), room: room, place: attract{}}
}

// OutOfService returns the state of a terminal that cannot serve anybody. The
// code tells staff where to look; it is all that is shown of the reason.
func OutOfService(t *config.Town, room Room, code string) State {
	s := New(t, room)
	s.place = closed{code: code}
	return s
}

// Settings tells how the visitor wants the terminal to be.
func (s State) Settings() Settings { return s.settings }

// Visited reports whether a visitor is there, as opposed to the start screen.
func (s State) Visited() bool {
	switch s.place.(type) {
	case attract, closed:
		return false
	}
	return true
}

// Greeting reports whether the screen wants a Turn from time to time.
func (s State) Greeting() bool { return !s.Visited() }

// Working reports whether something runs that counts as activity: a page
// coming in, a job being printed, or the end of the visit.
//
// A job that waits for somebody does not: else a visitor who has given up on
// an empty printer would leave the visit open for the next one.
func (s State) Working() bool {
	moving := s.scan.stage == scanMoving || s.scan.stage == scanSaving
	return s.leaving() || moving || s.job.running() && s.job.state != devices.JobWaiting
}

// leaving reports whether everything is being erased.
func (s State) leaving() bool {
	_, yes := s.place.(ending)
	return yes
}

// ShowsPage reports whether the web page is to be seen above the screen.
func (s State) ShowsPage() bool {
	_, there := s.place.(browse)
	return there && s.web.stage == webOpen && !s.asking.open() && s.resting == 0
}

// Update returns the state after an intent and what is to be done. An intent
// that has no meaning here changes nothing.
func (s State) Update(in Intent) (State, []Effect) {
	s, effects := s.update(in)
	if p, ok := s.place.(documents); ok {
		// Whatever has happened may have brought other tiles to the screen.
		var wanted []Effect
		s.place, wanted = p.cover(s)
		effects = append(effects, wanted...)
	}
	return s, effects
}

func (s State) update(in Intent) (State, []Effect) {
	s = s.settle(in)
	if next, ok := s.learn(in); ok {
		return next.place.update(next, in)
	}
	if next, effects, ok := s.updateListening(in); ok {
		return next, effects
	}
	if next, ok := s.updateKeyHelp(in); ok {
		return next, nil
	}
	if personal(in) {
		s.status = status{}
	}
	if !s.Visited() || s.leaving() {
		return s.place.update(s, in) // neither bar nor page is there
	}
	if next, effects, ok := s.rest(in); ok {
		return next, effects
	}
	if next, ok := s.updateVoice(in); ok {
		return next, nil
	}
	if next, effects, ok := s.updateEntry(in); ok {
		return next, effects
	}
	if s.asking.open() && personal(in) {
		return s.answer(in)
	}
	if next, effects, ok := s.updateWeb(in); ok {
		return next, effects
	}
	if next, effects, ok := s.updateBar(in); ok {
		return next, effects
	}
	return s.place.update(s, in)
}

// learn takes up what is true wherever the visitor is; the place is told of it
// as well.
func (s State) learn(in Intent) (State, bool) {
	switch in := in.(type) {
	case Measured:
		s.room = in.Room
	case Overflowed:
		s.overflow = in
	case DevicesChanged:
		s.devices = in.State
	case TrayChanged:
		s.tray = in.Documents
	case ScanProgress, ScanPaused, ScanFailed, ScanShown, ScanSaved, ScanUnsaved:
		s.scan = s.scan.learn(in)
	case PrintAccepted:
		s.job = s.job.learn(in)
		s.printed += s.job.pages // the limit is of what was taken, not of what came out
	case PrintRefused, JobChanged:
		s.job = s.job.learn(in)
	default:
		return s, false
	}
	return s, true
}

// awaiting is a place that waits for what its effect comes to.
type awaiting interface {
	// arrived returns the place that stands there from now on; nil if it is
	// over. What it does not wait for leaves it as it is.
	arrived(State, Intent) place
}

// settle hands what an effect came to to the places behind this one: a visitor
// who looks at the help meanwhile must not come back to a wait without end.
func (s State) settle(in Intent) State {
	switch in.(type) {
	case DocumentReady, DocumentFailed, ScanSaved, CoverReady:
	default:
		return s
	}
	var trail []place
	for _, p := range s.trail {
		if w, ok := p.(awaiting); ok {
			p = w.arrived(s, in)
		}
		if p != nil {
			trail = append(trail, p)
		}
	}
	s.trail = trail
	return s
}

// open goes on to a place from which Back returns here.
func (s State) open(p place, effects ...Effect) (State, []Effect) {
	s.trail = append(s.trail[:len(s.trail):len(s.trail)], s.place)
	return s.replace(p, effects...)
}

// replace goes to a place instead of this one.
func (s State) replace(p place, effects ...Effect) (State, []Effect) {
	s.place = p
	s.overflow = Overflowed{}
	if e, ok := p.(interface{ enter(State) []Effect }); ok {
		effects = append(effects, e.enter(s)...)
	}
	return s, effects
}

// back returns to the place before, or home.
func (s State) back() (State, []Effect) {
	if len(s.trail) == 0 {
		return s.home()
	}
	var effects []Effect
	if choosesFile(s.place) {
		s, effects = s.declineFile()
	}
	last := len(s.trail) - 1
	p := s.trail[last]
	s.trail = s.trail[:last:last]
	return s.replace(p, effects...)
}

// backTo returns to the last place of this name that the visitor came by.
func (s State) backTo(name string) (State, []Effect) {
	for last := len(s.trail) - 1; last >= 0; last-- {
		if p := s.trail[last]; p.name() == name {
			s.trail = s.trail[:last:last]
			return s.replace(p)
		}
	}
	return s.home()
}

func (s State) home() (State, []Effect) {
	s.trail = nil
	s, effects := s.declineFile()
	return s.replace(home{}, effects...)
}

// document returns the document in the tray.
func (s State) document(id string) (Document, bool) {
	for _, d := range s.tray {
		if d.ID == id {
			return d, true
		}
	}
	return Document{}, false
}

// printer returns the printer that this terminal uses, and whether it is there.
func (s State) printer() (devices.Printer, bool) {
	for _, p := range s.devices.Printers {
		if s.town.Terminal.Printer == "" || p.ID == s.town.Terminal.Printer {
			return p, true
		}
	}
	return devices.Printer{}, false
}

// scanner returns the scanner that this terminal uses, and whether it is there.
func (s State) scanner() (devices.Scanner, bool) {
	for _, d := range s.devices.Scanners {
		if s.town.Terminal.Scanner == "" || d.ID == s.town.Terminal.Scanner {
			return d, true
		}
	}
	return devices.Scanner{}, false
}

// Resting is how many seconds are left before the visit ends; 0 while no
// warning is shown.
func (s State) Resting() int { return s.resting }
