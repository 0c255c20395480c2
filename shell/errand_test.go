// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"bytes"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// scan puts one scanned page into the tray and shows it.
func (k *kiosk) scan() {
	k.Helper()
	k.press("home/scan", "start", "done")
	k.shows("document")
}

func TestErrandFromPaperToPaper(t *testing.T) {
	k := open(t)
	k.visit()
	k.press("home/scan", "color/color", "start")
	k.shows("scan/review")
	k.press("next", "start")
	k.window.until(k, "page 2", func(f ui.Frame) bool { n, _ := f.Tree.Find("scanned"); return n.Name == "Seite 2" })
	k.press("done")
	k.shows("document")
	k.press("print", "copies/more", "color/color", "print-now")
	k.shows("printing/done")
	printed := k.terminal.Printer.Printed()
	if len(printed) != 1 || !bytes.HasPrefix(printed[0].PDF, []byte("%PDF-")) {
		t.Fatalf("%d documents printed", len(printed))
	}
	if o := printed[0].Options; o.Copies != 2 || !o.Color || !o.Duplex {
		t.Errorf("printed as %+v", o)
	}
	if list := k.tray.List(); len(list) != 1 || list[0].Pages != 2 {
		t.Errorf("in the tray is %+v", list)
	}
	k.end()
	k.nothingLeft()
}

// end ends the visit and waits for the start screen.
func (k *kiosk) end() {
	k.Helper()
	k.press("bar/end", "question/yes")
	k.shows("attract")
}

// nothingLeft looks for what a visit may leave.
func (k *kiosk) nothingLeft() {
	k.Helper()
	if err := k.tray.Verify(); err != nil || k.tray.Used() != 0 || len(k.tray.List()) != 0 {
		k.Errorf("the tray holds %d bytes, %d documents: %v", k.tray.Used(), len(k.tray.List()), err)
	}
	if n := k.terminal.Printer.Pending(); n != 0 {
		k.Errorf("the printer holds %d documents", n)
	}
	if !k.voice.Clean() {
		k.Error("the voice remembers something")
	}
}

func TestDocumentTilesShowTheirFirstPage(t *testing.T) {
	k := open(t)
	k.visit()
	k.scan()
	id := k.tray.List()[0].ID
	k.press("bar/home", "home/documents")
	k.window.until(k, "the page on its tile", func(f ui.Frame) bool {
		n, _ := f.Tree.Find(accessibility.ID("document/" + id))
		return n.Image != nil
	})
	k.end()
	k.nothingLeft()
}

func TestWaitingJobEndsWithTheVisit(t *testing.T) {
	k := open(t)
	k.terminal.Printer.SetFault(devices.ReasonPaperEmpty)
	k.visit()
	k.scan()
	k.press("print", "print-now")
	k.shows("printing/waiting")
	k.end()
	k.nothingLeft()
	k.terminal.Printer.SetFault("")
	if n := len(k.terminal.Printer.Printed()); n != 0 {
		t.Errorf("%d documents come out for the next visitor", n)
	}
}

func TestFaultOfTheScannerIsTold(t *testing.T) {
	k := open(t)
	k.terminal.Scanner.SetFault(devices.ReasonCoverOpen)
	k.visit()
	k.press("home/scan", "start")
	if n := k.has("problem"); n.Name != "Der Deckel am Scanner ist offen." {
		t.Errorf("says %q", n.Name)
	}
	k.terminal.Scanner.SetFault("")
	k.press("start")
	k.shows("scan/review")
}

func TestDroppedPageIsNotInTheDocument(t *testing.T) {
	k := open(t)
	k.visit()
	k.terminal.Scanner.Load(3)
	k.press("home/scan", "source/feeder", "start")
	k.shows("scan/review")
	k.press("again", "see")
	k.shows("scan/review")
	k.press("done")
	k.shows("document")
	if list := k.tray.List(); len(list) != 1 || list[0].Pages != 2 {
		t.Errorf("in the tray is %+v", list)
	}
}

func TestDeletedDocumentIsGone(t *testing.T) {
	k := open(t)
	k.visit()
	k.scan()
	k.press("delete", "question/yes", "bar/home", "home/documents")
	k.has("none")
	if n := len(k.tray.List()); n != 0 {
		t.Errorf("%d documents are left", n)
	}
}

func TestSlipIsMadeAndPrinted(t *testing.T) {
	k := open(t)
	k.visit()
	k.press("home/group/money", "service/housing", "way/counter", "slip", "print-now")
	k.shows("printing/done")
	if n := len(k.terminal.Printer.Printed()); n != 1 {
		t.Errorf("%d slips printed", n)
	}
}

func TestEachScanIsADocumentOfItsOwn(t *testing.T) {
	k := open(t)
	k.visit()
	k.scan()
	k.press("bar/home")
	k.scan()
	if list := k.tray.List(); len(list) != 2 || list[1].Pages != 1 || list[1].Number != 2 {
		t.Errorf("in the tray is %+v", list)
	}
}

func TestNextVisitorStartsAfresh(t *testing.T) {
	k := open(t)
	for range 2 {
		k.visit()
		k.scan()
		if list := k.tray.List(); len(list) != 1 || list[0].Number != 1 {
			t.Errorf("in the tray is %+v", list)
		}
		k.end()
		k.nothingLeft()
	}
}
