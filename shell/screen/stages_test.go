// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// stage is one screen that a visitor can meet, and the way there from home.
type stage struct {
	name string // of its golden files
	way  func(*visitor)
}

// reach returns a visitor who has gone the way.
func (s stage) reach(t testing.TB, lang string) *visitor {
	t.Helper()
	switch s.name {
	case "attract":
		return atStart(t, lang)
	case "closed":
		return at(t, screen.OutOfService(town(), wide, "config"), lang)
	case "language":
		v := atStart(t, lang)
		v.press("start")
		return v
	}
	v := atHome(t, lang)
	s.way(v)
	return v
}

// stages are all screens, in the order of an errand.
func stages() []stage {
	var all []stage
	for _, some := range [][]stage{around(), errands(), printSetups(), printJobs(), scans(), papers(), pages(), dialogs()} {
		all = append(all, some...)
	}
	return all
}

// around is what does not belong to an errand.
func around() []stage {
	return []stage{
		{"attract", nil},
		{"closed", nil},
		{"language", nil},
		{"home", func(v *visitor) {}},
		{"home-more", func(v *visitor) { v.press("page/next") }},
		{"home-with-page", func(v *visitor) { openPage(v); v.press("bar/home") }},
		{"home-listening", func(v *visitor) { v.press("bar/read") }},
		{"language-again", func(v *visitor) { v.press("bar/language") }},
		{"help", func(v *visitor) { v.press("bar/help") }},
		{"help-taller", func(v *visitor) { v.press("bar/help"); v.do(screen.Overflowed{Down: true}) }},
		{"fit", func(v *visitor) { v.press("bar/help", "help/fit") }},
		{"fit-chosen", func(v *visitor) { fitBy(v, "wheelchair"); v.press("bar/back") }},
		{"fitted-low-vision", func(v *visitor) { fitBy(v, "low-vision") }},
		{"fitted-blind", func(v *visitor) { fitBy(v, "blind") }},
		{"fitted-wheelchair", func(v *visitor) { fitBy(v, "wheelchair") }},
		{"fitted-slow", func(v *visitor) { fitBy(v, "slow") }},
		{"fitted-hard-of-hearing", func(v *visitor) { v.press("bar/read"); fitBy(v, "hard-of-hearing") }},
		{"fitted-switch", func(v *visitor) { fitBy(v, "switch") }},
		{"ending", func(v *visitor) { v.press("bar/end", "question/yes") }},
		{"farewell", func(v *visitor) { v.press("bar/end", "question/yes"); v.do(screen.Wiped{}) }},
	}
}

// fitBy chooses a preset, from help.
func fitBy(v *visitor, preset string) {
	v.press("bar/help", "help/fit", accessibility.ID("preset/"+preset))
}

// errands are the ways of a service.
func errands() []stage {
	service := func(v *visitor) { v.press("home/group/money", "service/housing") }
	return []stage{
		{"services", func(v *visitor) { v.press("home/group/money") }},
		{"service", service},
		{"without", func(v *visitor) { v.press("home/without") }},
		{"without-service", func(v *visitor) { v.press("home/without", "service/housing") }},
		{"without-one-way", func(v *visitor) { v.press("home/without", "service/advice") }},
		{"counter", func(v *visitor) { service(v); v.press("way/counter") }},
		{"telephone", func(v *visitor) { service(v); v.press("way/phone") }},
		{"making", func(v *visitor) { service(v); v.press("way/paper") }},
		{"making-failed", func(v *visitor) { service(v); v.press("way/paper"); v.do(screen.DocumentFailed{}) }},
	}
}

// setUp opens the print settings of a document.
func setUp(v *visitor, d screen.Document) {
	v.owns(d)
	v.press("home/print", document(d))
}

func printSetups() []stage {
	three := func(v *visitor) { setUp(v, downloaded) }
	return []stage{
		{"print-choose-empty", func(v *visitor) { v.press("home/print") }},
		{"print-choose", func(v *visitor) { v.owns(everything()...); v.press("home/print") }},
		{"print-one-page", func(v *visitor) { setUp(v, scanned); v.do(preview(scanned, 1)) }},
		{"print-three-pages", three},
		{"print-some-pages", func(v *visitor) { three(v); v.press("which/some", "from/more", "copies/more", "color/color") }},
		{"print-no-picture", func(v *visitor) { three(v); v.do(screen.PreviewReady{Document: downloaded.ID, Page: 1}) }},
		{"print-simple-printer", func(v *visitor) {
			three(v)
			v.printerIs(func(p *devices.Printer) { p.Color, p.Duplex = false, false })
		}},
		{"print-paper-low", func(v *visitor) {
			three(v)
			v.printerIs(func(p *devices.Printer) { p.Reasons = []devices.Reason{devices.ReasonPaperLow} })
		}},
		{"print-offline", func(v *visitor) {
			three(v)
			v.printerIs(func(p *devices.Printer) {
				p.State, p.Reasons = devices.PrinterOffline, []devices.Reason{devices.ReasonOffline}
			})
		}},
		{"print-no-printer", func(v *visitor) { three(v); v.do(screen.DevicesChanged{}) }},
		{"print-limit", func(v *visitor) { three(v); times(v, "copies/more", 6) }},
	}
}

func printJobs() []stage {
	list := []stage{
		{"printing-queued", printing},
		{"printing", func(v *visitor) { printing(v); v.do(job(devices.JobPrinting)) }},
		{"printing-done", func(v *visitor) { printing(v); v.do(job(devices.JobDone)) }},
		{"printing-cancelled", func(v *visitor) { printing(v); v.do(job(devices.JobCancelled)) }},
		{"printing-failed", func(v *visitor) { printing(v); v.do(job(devices.JobFailed)) }},
		{"printing-refused", func(v *visitor) { start(v); v.do(screen.PrintRefused{Reason: devices.ReasonFormat}) }},
	}
	for _, r := range devices.Reasons() {
		list = append(list, stage{"printing-waiting-" + string(r), func(v *visitor) {
			printing(v)
			v.do(job(devices.JobWaiting, r))
		}})
	}
	return list
}

func scans() []stage {
	review := func(v *visitor) { v.press("home/scan", "start"); v.do(screen.ScanPaused{Pages: 1, Image: paper()}) }
	list := []stage{
		{"scan", func(v *visitor) { v.press("home/scan") }},
		{"scan-feeder", func(v *visitor) { v.press("home/scan", "source/feeder", "color/color") }},
		{"scan-glass-only", func(v *visitor) {
			v.press("home/scan")
			v.do(screen.DevicesChanged{State: devices.State{Scanners: []devices.Scanner{{ID: "test:0", Glass: true}}}})
		}},
		{"scan-missing", func(v *visitor) { v.press("home/scan"); v.do(screen.DevicesChanged{}) }},
		{"scan-moving", func(v *visitor) { v.press("home/scan", "start"); v.do(screen.ScanProgress{Page: 1, Fraction: 0.4}) }},
		{"scan-review", review},
		{"scan-review-many", func(v *visitor) { review(v); v.do(screen.ScanPaused{Pages: 3, Image: paper()}) }},
		{"scan-next", func(v *visitor) { review(v); v.press("next") }},
		{"scan-saving", func(v *visitor) { review(v); v.press("done") }},
		{"scan-unsaved", func(v *visitor) { review(v); v.press("done"); v.do(screen.DocumentFailed{}) }},
	}
	for _, r := range devices.Reasons() {
		list = append(list, stage{"scan-fault-" + string(r), func(v *visitor) {
			v.press("home/scan", "start")
			v.do(screen.ScanFailed{Reason: r})
		}})
	}
	return list
}

func papers() []stage {
	look := func(v *visitor, d screen.Document) { v.owns(d); v.press("home/documents", document(d)) }
	return []stage{
		{"documents-empty", func(v *visitor) { v.press("home/documents") }},
		{"documents", func(v *visitor) { v.owns(everything()...); v.press("home/documents") }},
		{"documents-seen", func(v *visitor) { v.owns(everything()...); v.press("home/documents"); v.do(cover(scanned)) }},
		{"document", func(v *visitor) { look(v, scanned); v.do(preview(scanned, 1)) }},
		{"document-coming", func(v *visitor) { look(v, downloaded); v.press("preview/next") }},
		{"document-no-picture", func(v *visitor) { look(v, downloaded); v.do(screen.PreviewReady{Document: downloaded.ID, Page: 1}) }},
		{"document-unprintable", func(v *visitor) { look(v, strange); v.do(screen.PreviewReady{Document: strange.ID, Page: 1}) }},
		{"document-gone", func(v *visitor) { look(v, scanned); v.owns() }},
		{"document-saved", func(v *visitor) { openPage(v); v.owns(downloaded); v.do(screen.Saved{Document: downloaded}) }},
		{"document-wanted", func(v *visitor) {
			wantFile(v)
			v.owns(downloaded)
			v.do(screen.Saved{Document: downloaded}, preview(downloaded, 1))
		}},
		{"upload-empty", wantFile},
		{"upload", func(v *visitor) { wantFile(v); v.owns(everything()...) }},
	}
}

func pages() []stage {
	list := []stage{
		{"page-opening", func(v *visitor) { v.press("home/group/money", "service/housing", "way/online") }},
		{"page", openPage},
		{"page-internet", func(v *visitor) { v.press("home/internet"); v.do(screen.PageOpened{}) }},
		{"page-keys", func(v *visitor) { touchEntry(v, screen.EntryText) }},
		{"page-keys-password", func(v *visitor) { touchEntry(v, screen.EntryPassword); v.press("keys/signs") }},
		{"page-keys-digits", func(v *visitor) { touchEntry(v, screen.EntryDigits) }},
		{"page-printed", func(v *visitor) { openPage(v); v.owns(fromPage); v.do(screen.Saved{Document: fromPage}) }},
		{"not-saved", func(v *visitor) { openPage(v); v.do(screen.SaveFailed{}) }},
		{"not-saved-full", func(v *visitor) { openPage(v); v.do(screen.SaveFailed{Full: true}) }},
	}
	for _, f := range []screen.PageFault{
		screen.PageBlocked, screen.PageNoNetwork, screen.PageCertificate, screen.PageCrashed, screen.PageNoBrowser,
	} {
		list = append(list, stage{"page-" + string(f), func(v *visitor) { openPage(v); v.do(screen.PageFailed{Reason: f}) }})
	}
	return list
}

func dialogs() []stage {
	return []stage{
		{"question-end", func(v *visitor) { v.press("bar/end") }},
		{"question-end-all", func(v *visitor) {
			openPage(v)
			v.press("bar/home")
			printing(v)
			v.press("bar/end")
		}},
		{"question-delete", func(v *visitor) { v.owns(scanned); v.press("home/documents", document(scanned), "delete") }},
		{"question-discard", func(v *visitor) {
			v.press("home/scan", "start")
			v.do(screen.ScanPaused{Pages: 1, Image: paper()})
			v.press("bar/back")
		}},
		{"warning", func(v *visitor) { v.do(screen.Resting{Seconds: 30}) }},
		{"warning-last", func(v *visitor) { v.press("bar/help"); v.do(screen.Resting{Seconds: 1}) }},
	}
}
