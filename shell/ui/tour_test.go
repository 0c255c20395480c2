// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"fmt"
	"image"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/translations"
)

// step is what happens on a tour: a press on a node by its ID, or an intent.
type step any

// stop is a screen that a tour has come to.
type stop struct {
	name  string
	state screen.State
}

// guide walks through the screens of one visit by pressing what is on them, in
// one text size, since the size decides how many tiles a screen has.
type guide struct {
	t     *testing.T
	loc   *translations.Localizer
	stops []stop
}

// walk takes the steps from a state and notes where they lead.
func (g *guide) walk(name string, s screen.State, steps ...step) screen.State {
	g.t.Helper()
	for _, st := range steps {
		in := screen.Intent(st)
		if id, ok := st.(string); ok {
			n, found := s.View(g.loc).Find(accessibility.ID(id))
			if !found || n.Action == nil {
				g.t.Fatalf("%s: there is nothing to press called %s", name, id)
			}
			in = n.Action
		}
		s, _ = s.Update(in)
	}
	g.stops = append(g.stops, stop{name, s})
	return s
}

// pages follows the button to the next page of tiles to the end.
func (g *guide) pages(name string, s screen.State) {
	for page := 2; ; page++ {
		if _, more := s.View(g.loc).Find("page/next"); !more {
			return
		}
		s = g.walk(fmt.Sprint(name, ", page ", page), s, "page/next")
	}
}

// tour visits every screen that there is.
func tour(t *testing.T, d demo, k look) []stop {
	t.Helper()
	g := &guide{t: t, loc: d.bundle.Localizer(k.lang)}
	town := *d.town
	town.Terminal.TextSize = k.size
	start := screen.New(&town, k.room())
	langs, _ := start.Update(mustFind(g, start, "start"))
	if k.low {
		langs, _ = langs.Update(screen.Preset{ID: "wheelchair"})
	} else { // nobody has said yet how it is to be
		g.stops = append(g.stops,
			stop{"attract", start},
			stop{"out of service", screen.OutOfService(&town, k.room(), "config")})
	}
	g.walk("language", langs)
	s := g.find("home", langs, "language/"+k.lang)
	g.pages("language", g.walk("language later", s, screen.Languages{}))
	g.pages("home", s)
	g.fit(g.walk("help", s, screen.Help{}))
	g.walk("end", s, screen.End{})
	g.walk("rest", s, screen.Resting{Seconds: 44})
	g.walk("ending", s, screen.End{}, "question/yes")
	g.services(d, s)
	g.web(s)
	g.documents(s)
	g.print(s)
	g.scan(s)
	return g.stops
}

// find presses an ID on the page of tiles that has it.
func (g *guide) find(name string, s screen.State, id string) screen.State {
	for range 20 {
		if _, here := s.View(g.loc).Find(accessibility.ID(id)); here {
			return g.walk(name, s, id)
		}
		n, ok := s.View(g.loc).Find("page/next")
		if !ok {
			break
		}
		s, _ = s.Update(n.Action)
	}
	g.t.Fatalf("%s: no page has %s", name, id)
	return s
}

// fit chooses each preset in turn. Where one changes the text size, this tour is
// over: the screen it leads to is in the tour of that size.
func (g *guide) fit(help screen.State) {
	size := help.Settings().Size
	s := g.walk("fit", help, "help/fit")
	g.pages("fit", s)
	for _, id := range []string{"blind", "cannot-read", "slow", "hard-of-hearing", "switch", "low-vision"} {
		fitted := g.find("fitted "+id, s, "preset/"+id)
		if fitted.Settings().Size != size {
			g.stops = g.stops[:len(g.stops)-1]
		}
	}
}

func (g *guide) services(d demo, home screen.State) {
	g.pages("without", g.find("without", home, "home/without"))
	for _, group := range d.town.Groups {
		s := g.find("group "+group.ID, home, "home/group/"+group.ID)
		g.pages("group "+group.ID, s)
		for _, service := range d.town.In(group.ID) {
			name := "service " + service.ID
			e := g.find(name, s, "service/"+service.ID)
			if service.Counter != nil {
				g.walk(name+" counter", e, "way/counter")
			}
			if service.Phone != nil {
				g.walk(name+" telephone", e, "way/phone")
			}
			if service.Paper != nil {
				g.walk(name+" form", e, "way/paper")
				g.walk(name+" no form", e, "way/paper", screen.DocumentFailed{})
			}
		}
	}
}

func (g *guide) web(home screen.State) {
	s := g.find("page opening", home, "home/internet")
	open := g.walk("page", s, screen.PageOpened{})
	g.walk("home with page", open, screen.Home{})
	g.walk("page saved", open, screen.Saved{Document: screen.Document{ID: "w", Origin: screen.FromPage, Pages: 2, Printable: true}})
	g.walk("page not saved", open, screen.SaveFailed{Full: true})
	g.walk("page saved badly", open, screen.SaveFailed{})
	g.walk("upload from nothing", open, screen.FileWanted{Request: "r"})
	up := g.walk("upload", open, tray(), screen.FileWanted{Request: "r"})
	g.pages("upload", up)
	for _, why := range []screen.PageFault{
		screen.PageBlocked, screen.PageNoNetwork, screen.PageCertificate, screen.PageCrashed, screen.PageNoBrowser,
	} {
		g.walk("page "+string(why), s, screen.PageFailed{Reason: why})
	}
}

// tray is a visit with much in it.
func tray() screen.TrayChanged {
	return screen.TrayChanged{Documents: []screen.Document{
		{ID: "1", Origin: screen.FromScan, Number: 1, Pages: 1, Printable: true},
		{ID: "2", Origin: screen.FromScan, Number: 2, Pages: 12, Printable: true},
		{ID: "3", Origin: screen.FromDownload, Title: "Antrag_auf_Wohngeld_Lastenzuschuss_2026-Endfassung.pdf", Number: 3, Pages: 4, Printable: true},
		{ID: "4", Origin: screen.FromDownload, Title: "Mietbescheinigung", Number: 4, Pages: 2},
		{ID: "5", Origin: screen.FromPage, Number: 5, Pages: 3, Printable: true},
		{ID: "6", Origin: screen.FromSlip, Number: 6, Pages: 1, Printable: true},
		{ID: "7", Origin: screen.FromForm, Title: "Antrag auf Wohngeld", Number: 7, Pages: 6, Printable: true},
	}}
}

// pictures are the small pictures of the tray, one of them of a page that lies.
func pictures() []step {
	steps := []step{screen.CoverReady{Document: "2", Image: image.NewRGBA(image.Rect(0, 0, 340, 240))}}
	for _, id := range []string{"1", "3", "5", "6", "7"} {
		steps = append(steps, screen.CoverReady{Document: id, Image: sheetOfPaper()})
	}
	return steps
}

func (g *guide) documents(home screen.State) {
	g.find("no documents", home, "home/documents")
	s, _ := home.Update(tray())
	list := g.find("documents", s, "home/documents")
	g.pages("documents", list)
	g.pages("documents seen", g.walk("documents seen", list, pictures()...))
	g.walk("end with documents", list, screen.End{})
	for _, id := range []string{"1", "2", "3", "4"} {
		doc := g.find("document "+id, list, "document/"+id)
		g.walk("document "+id+" without preview", doc, screen.PreviewReady{Document: id, Page: 1})
		g.walk("document "+id+" seen", doc, screen.PreviewReady{Document: id, Page: 1, Image: sheetOfPaper()})
		g.walk("delete document "+id, doc, "delete")
	}
}

func (g *guide) print(home screen.State) {
	s, _ := home.Update(tray())
	g.find("nothing to print", home, "home/print")
	choose := g.find("choose what to print", s, "home/print")
	g.find("no printer", choose, "document/2")
	there, _ := choose.Update(found())
	one := g.find("print one page", there, "document/1")
	many := g.find("print", there, "document/2")
	some := g.walk("print some pages", many, screen.PreviewReady{Document: "2", Page: 1, Image: sheetOfPaper()}, "which/some")
	over := some
	for range 3 {
		over, _ = over.Update(mustFind(g, over, "copies/more"))
	}
	g.walk("print too much", over)
	for _, why := range reasons() {
		g.walk("printer "+string(why), many, devicesWith(why))
		failed := screen.JobChanged{Job: devices.Job{ID: "j", State: devices.JobFailed, Reasons: []devices.Reason{why}}}
		waits := screen.JobChanged{Job: devices.Job{ID: "j", State: devices.JobWaiting, Reasons: []devices.Reason{why}}}
		g.walk("printing failed "+string(why), one, "print-now", failed)
		g.walk("printing waits "+string(why), one, "print-now", waits)
	}
	working := g.walk("printing", one, "print-now", screen.PrintAccepted{Job: "j"})
	g.walk("end while printing", working, screen.End{})
	for _, state := range []devices.JobState{devices.JobDone, devices.JobCancelled, devices.JobFailed} {
		g.walk("printing "+string(state), working, screen.JobChanged{Job: devices.Job{ID: "j", State: state}})
	}
}

func mustFind(g *guide, s screen.State, id accessibility.ID) screen.Intent {
	n, ok := s.View(g.loc).Find(id)
	if !ok {
		g.t.Fatalf("there is no %s", id)
	}
	return n.Action
}

func reasons() []devices.Reason {
	return []devices.Reason{
		devices.ReasonPaperEmpty, devices.ReasonPaperJam, devices.ReasonCoverOpen, devices.ReasonTonerEmpty,
		devices.ReasonTonerLow, devices.ReasonOutputFull, devices.ReasonOffline, devices.ReasonRefused,
		devices.ReasonFormat, devices.ReasonTooLarge, devices.ReasonGone, devices.ReasonOther,
	}
}

// found is a terminal with a printer and a scanner that can do everything.
func found() screen.DevicesChanged { return devicesWith() }

func devicesWith(reasons ...devices.Reason) screen.DevicesChanged {
	return screen.DevicesChanged{State: devices.State{
		Printers: []devices.Printer{{ID: "p", State: devices.PrinterIdle, Color: true, Duplex: true, Reasons: reasons}},
		Scanners: []devices.Scanner{{ID: "s", Glass: true, Feeder: true, Color: true}},
	}}
}

func (g *guide) scan(home screen.State) {
	g.find("no scanner", home, "home/scan")
	there, _ := home.Update(found())
	lay := g.find("scan", there, "home/scan")
	g.walk("scan many", lay, "source/feeder")
	moving := g.walk("scanning", lay, "start", screen.ScanProgress{Page: 1, Fraction: 0.4})
	for _, why := range []devices.Reason{devices.ReasonFeederEmpty, devices.ReasonPaperJam, devices.ReasonCoverOpen, devices.ReasonBusy, devices.ReasonOffline, devices.ReasonOther} {
		g.walk("scan failed "+string(why), moving, screen.ScanFailed{Reason: why, Pages: 2})
	}
	review := g.walk("scanned", moving, screen.ScanPaused{Pages: 1, Image: sheetOfPaper()})
	g.walk("scan next", review, "next")
	g.walk("discard scan", review, screen.Home{})
	g.walk("saving", review, "done")
	g.walk("scan unsaved", review, "done", screen.ScanUnsaved{})
	g.walk("scan saved", review, "done", tray(), screen.ScanSaved{Document: tray().Documents[0]})
}
