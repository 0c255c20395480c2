// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"reflect"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

func TestSheetsAndOptionsOfAPrint(t *testing.T) {
	five := screen.Document{ID: "five", Origin: screen.FromForm, Number: 1, Pages: 5, Printable: true}
	for name, c := range map[string]struct {
		document screen.Document
		press    []accessibility.ID
		uses     string
		want     devices.PrintOptions
	}{
		"one page":        {scanned, nil, "This needs one sheet of paper.", devices.PrintOptions{Copies: 1}},
		"two copies":      {scanned, []accessibility.ID{"copies/more"}, "This needs 2 sheets of paper.", devices.PrintOptions{Copies: 2}},
		"both sides":      {five, nil, "This needs 3 sheets of paper.", devices.PrintOptions{Copies: 1, Duplex: true}},
		"front only":      {five, []accessibility.ID{"sides/one"}, "This needs 5 sheets of paper.", devices.PrintOptions{Copies: 1}},
		"copies, 2 sides": {five, []accessibility.ID{"copies/more", "copies/more"}, "This needs 9 sheets of paper.", devices.PrintOptions{Copies: 3, Duplex: true}},
		"some pages": {
			five,
			[]accessibility.ID{"which/some", "from/more", "to/less"},
			"This needs 2 sheets of paper.",
			devices.PrintOptions{Copies: 1, Duplex: true, Pages: []devices.PageRange{{First: 2, Last: 4}}},
		},
		"one of many": {
			five,
			[]accessibility.ID{"which/some", "from/more", "from/more", "from/more", "from/more"},
			"This needs one sheet of paper.",
			devices.PrintOptions{Copies: 1, Duplex: true, Pages: []devices.PageRange{{First: 5, Last: 5}}},
		},
		"all after all": {five, []accessibility.ID{"which/some", "from/more", "which/all"}, "This needs 3 sheets of paper.", devices.PrintOptions{Copies: 1, Duplex: true}},
		"colour":        {scanned, []accessibility.ID{"color/color"}, "This needs one sheet of paper.", devices.PrintOptions{Copies: 1, Color: true}},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			setUp(v, c.document)
			v.press(c.press...)
			if n, _ := v.tree().Find("uses"); n.Name != c.uses {
				t.Errorf("says %q, want %q", n.Name, c.uses)
			}
			v.press("print-now")
			got := effect[screen.Print](v)
			if want := (screen.Print{Document: c.document.ID, Printer: "Foyer", Options: c.want}); !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestPrinterThatLostItsDuplexerPrintsOneSide(t *testing.T) {
	v := atHome(t, "en")
	setUp(v, downloaded)
	v.printerIs(func(p *devices.Printer) { p.Color, p.Duplex = false, false })
	v.press("print-now")
	if o := effect[screen.Print](v).Options; o.Duplex || o.Color {
		t.Errorf("asks for %+v", o)
	}
}

func TestCopiesHaveAnEnd(t *testing.T) {
	v := atHome(t, "en")
	setUp(v, scanned)
	times(v, "copies/more", 19)
	if n, _ := v.tree().Find("copies/more"); !n.State.Has(accessibility.Disabled) {
		t.Error("there can be more than 20 copies")
	}
}

func TestPageLimitHoldsForTheWholeVisit(t *testing.T) {
	v := atHome(t, "en")
	setUp(v, downloaded) // 3 pages
	times(v, "copies/more", 5)
	v.press("print-now")
	v.do(screen.PrintAccepted{Job: "1"}, job(devices.JobDone)) // 18 of 20
	v.press("go-home", "home/print", document(downloaded))
	blocked(v, "You can print 2 more pages.")
	v.press("which/some", "to/less")
	if v.has("limit") {
		t.Error("two pages do not fit into a rest of two")
	}
	v.press("print-now")
	v.do(screen.PrintAccepted{Job: "2"})
	v.press("bar/home", "home/print", document(downloaded))
	blocked(v, "You cannot print any more pages.")
}

func blocked(v *visitor, limit string) {
	v.Helper()
	if n, _ := v.tree().Find("limit"); n.Name != limit {
		v.Errorf("says %q, want %q", n.Name, limit)
	}
	if n, _ := v.tree().Find("print-now"); n.Control() {
		v.Error("can still be printed")
	}
}

func TestRefusedPrintCostsNothing(t *testing.T) {
	v := atHome(t, "en")
	setUp(v, downloaded)
	times(v, "copies/more", 5)
	v.press("print-now")
	v.do(screen.PrintRefused{Reason: devices.ReasonRefused})
	v.press("again")
	if v.has("limit") {
		t.Error("what was not printed counts")
	}
}

func TestJobReportsBeforeItIsAccepted(t *testing.T) {
	v := atHome(t, "en")
	start(v)
	v.do(job(devices.JobDone), screen.PrintAccepted{Job: "1"})
	v.shows("printing/done")
}

func TestJobBeforeReportsLate(t *testing.T) {
	v := atHome(t, "en")
	printing(v) // job 1
	v.press("bar/home", "home/print", document(scanned), "print-now")
	v.do(job(devices.JobDone))
	v.shows("printing/printing")
	v.do(screen.PrintAccepted{Job: "2"}, job(devices.JobFailed))
	v.shows("printing/printing")
}

func TestJobOfTheVisitorBeforeIsNobodys(t *testing.T) {
	v := atHome(t, "en")
	v.do(job(devices.JobPrinting))
	v.press("bar/end")
	if v.has("erase/job") || v.state.Working() {
		t.Error("a visitor who has printed nothing has a job")
	}
}

func TestNoSecondPrintWhileTheFirstIsUnanswered(t *testing.T) {
	v := atHome(t, "en")
	start(v)
	v.press("bar/home", "home/print", document(scanned))
	if n, _ := v.tree().Find("print-now"); n.Control() {
		t.Error("can be printed again: the answers could not be told apart")
	}
	v.do(screen.PrintAccepted{Job: "1"})
	v.press("print-now")
}

func TestStopTakesTheJobBack(t *testing.T) {
	v := atHome(t, "en")
	printing(v)
	v.press("stop")
	if e := effect[screen.CancelJob](v); e.Job != "1" {
		t.Errorf("cancels %q", e.Job)
	}
}

func TestWaitingForPaperIsNoActivity(t *testing.T) {
	v := atHome(t, "en")
	printing(v)
	if !v.state.Working() {
		t.Error("printing is no activity")
	}
	v.do(job(devices.JobWaiting, devices.ReasonPaperEmpty))
	if v.state.Working() {
		t.Error("who has left an empty printer stays for ever")
	}
}
