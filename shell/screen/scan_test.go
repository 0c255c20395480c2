// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// scannedPages is how many pages lie on the review screen.
func scannedPages(v *visitor, n int) {
	v.Helper()
	v.press("home/scan", "start")
	v.do(screen.ScanPaused{Pages: n, Image: paper()})
	v.shows("scan/review")
}

func TestScanOptions(t *testing.T) {
	for name, c := range map[string]struct {
		way  func(*visitor)
		want devices.ScanOptions
	}{
		"glass":  {func(*visitor) {}, devices.ScanOptions{Source: devices.SourceGlass, DPI: 300}},
		"feeder": {func(v *visitor) { v.press("source/feeder") }, devices.ScanOptions{Source: devices.SourceFeeder, DPI: 300}},
		"colour": {func(v *visitor) { v.press("color/color") }, devices.ScanOptions{Source: devices.SourceGlass, DPI: 300, Color: true}},
		"feeder only": {
			func(v *visitor) {
				v.do(screen.DevicesChanged{State: devices.State{Scanners: []devices.Scanner{{ID: "test:0", Feeder: true}}}})
			},
			devices.ScanOptions{Source: devices.SourceFeeder, DPI: 300},
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			v.press("home/scan")
			c.way(v)
			v.press("start")
			if e := effect[screen.StartScan](v); e.Scanner != "test:0" || e.Options != c.want {
				t.Errorf("got %+v, want %+v", e.Options, c.want)
			}
		})
	}
}

func TestScanAgainDropsThePage(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 2)
	v.press("again")
	effect[screen.DropPage](v)
	v.shows("scan")
	v.do(screen.ScanShown{Pages: 1, Image: paper()})
	v.press("see")
	n, _ := v.tree().Find("scanned")
	if n.Name != "Page 1" || n.Image == nil {
		t.Errorf("shows %q, %v", n.Name, n.Image)
	}
}

func TestDroppedPageIsNotShownAsTheOneBefore(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 2)
	v.press("again", "see")
	if n, _ := v.tree().Find("scanned"); n.Image != nil {
		t.Error("page 1 has the picture of the dropped page 2")
	}
}

func TestScanNextThenDone(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 1)
	v.press("next", "start")
	v.do(screen.ScanProgress{Page: 2, Fraction: 0.5})
	if n, _ := v.tree().Find("progress"); n.Name != "Page 2" || n.Value != "50 percent" {
		t.Errorf("says %q, %q", n.Name, n.Value)
	}
	v.do(screen.ScanPaused{Pages: 2, Image: paper()})
	v.press("done")
	effect[screen.FinishScan](v)
	v.owns(scanned)
	v.do(screen.ScanSaved{Document: scanned})
	v.shows("document")
	v.press("bar/back")
	v.shows("home/1")
}

func TestStopKeepsThePagesBefore(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 1)
	v.press("next", "start", "stop")
	effect[screen.StopScan](v)
	v.do(screen.ScanFailed{Pages: 1, Reason: devices.ReasonCancelled})
	if v.has("problem") {
		t.Error("who stops a scan is told of a problem")
	}
	v.press("see")
	v.shows("scan/review")
}

func TestScannerThatGoesAwayLeavesThePages(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 1)
	v.press("next")
	v.do(screen.DevicesChanged{})
	v.press("see", "done")
	effect[screen.FinishScan](v)
}

func TestPagesAreNotThrownAwayWithoutAQuestion(t *testing.T) {
	for name, leave := range map[string]screen.Intent{"back": screen.Back{}, "home": screen.Home{}} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			scannedPages(v, 1)
			v.do(leave)
			v.press("question/no")
			v.shows("scan/review")
			v.do(leave)
			v.press("question/yes")
			effect[screen.DiscardScan](v)
			v.shows("home/1")
			v.press("home/scan")
			if v.has("see") {
				t.Error("the pages are still there")
			}
		})
	}
}

func TestResultOfAThrownAwayScanIsNobodys(t *testing.T) {
	v := atHome(t, "en")
	v.press("home/scan", "start", "bar/back", "question/yes")
	v.do(screen.ScanPaused{Pages: 1, Image: paper()})
	v.press("home/scan")
	v.shows("scan")
}

func TestSavingGoesOnWhereverTheVisitorIs(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 1)
	v.press("done", "bar/home")
	v.shows("home/1")
	v.owns(scanned)
	v.do(screen.ScanSaved{Document: scanned})
	v.press("home/documents")
	if !v.has(document(scanned)) {
		t.Error("the document is not in the tray")
	}
}

func TestScanThatCannotBeSavedKeepsItsPages(t *testing.T) {
	v := atHome(t, "en")
	scannedPages(v, 1)
	v.press("done")
	v.do(screen.ScanUnsaved{})
	if n, _ := v.tree().Find("problem"); n.Name == "" {
		t.Error("nobody says so")
	}
	v.press("done")
	effect[screen.FinishScan](v)
}
