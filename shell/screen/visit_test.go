// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

func TestResultsArriveBehindOtherPlaces(t *testing.T) {
	making := func(v *visitor) { v.press("home/group/money", "service/housing", "way/paper") }
	saving := func(v *visitor) { scannedPages(v, 1); v.press("done") }
	for name, c := range map[string]struct {
		way    func(*visitor)
		aside  accessibility.ID
		result screen.Intent
		shows  accessibility.ID
	}{
		"a form behind help":       {making, "bar/help", screen.DocumentReady{Document: form}, "print"},
		"a form behind languages":  {making, "bar/language", screen.DocumentReady{Document: form}, "print"},
		"no form behind help":      {making, "bar/help", screen.DocumentFailed{}, "making"},
		"a scan behind help":       {saving, "bar/help", screen.ScanSaved{Document: scanned}, "document"},
		"no scan behind languages": {saving, "bar/language", screen.ScanUnsaved{}, "scan/review"},
		"a page behind help": {
			func(v *visitor) { v.press("home/internet") }, "bar/help", screen.PageOpened{}, "browse/open",
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			v.owns(form, scanned)
			c.way(v)
			v.press(c.aside)
			aside := v.tree().ID
			v.do(c.result)
			v.shows(aside)
			v.press("bar/back")
			v.shows(c.shows)
		})
	}
}

func TestScanForAPageArrivesBehindHelp(t *testing.T) {
	v := atHome(t, "en")
	wantFile(v)
	v.press("scan-now", "start")
	v.do(screen.ScanPaused{Pages: 1, Image: paper()})
	v.press("done", "bar/help")
	v.owns(scanned)
	v.do(screen.ScanSaved{Document: scanned})
	v.press("bar/back")
	v.shows("upload")
}

func TestResultsArriveUnderAQuestion(t *testing.T) {
	v := atHome(t, "en")
	v.press("home/internet", "bar/end")
	v.do(screen.PageOpened{})
	v.press("question/no")
	v.shows("browse/open")

	v.press("bar/home")
	v.owns(scanned)
	v.press("home/documents", document(scanned), "delete")
	v.do(preview(scanned, 1))
	v.press("question/no")
	if n, _ := v.tree().Find("preview/image"); n.Image == nil {
		t.Error("the picture is lost")
	}
}

func TestBackMeansNo(t *testing.T) {
	v := atHome(t, "en")
	v.owns(scanned)
	v.press("home/documents", document(scanned), "delete", "bar/back")
	if len(v.effects) > 0 || v.has("question") {
		t.Errorf("effects %v", v.effects)
	}
	v.shows("document")
	v.press("delete", "question/yes")
	if e := effect[screen.DeleteDocument](v); e.Document != scanned.ID {
		t.Errorf("deletes %q", e.Document)
	}
	v.shows("documents")
}

func TestBarAnswersAQuestionWithNo(t *testing.T) {
	for by, shows := range map[accessibility.ID]accessibility.ID{
		"bar/home": "home/1", "bar/help": "help", "bar/language": "language", "bar/end": "document",
	} {
		t.Run(string(by), func(t *testing.T) {
			v := atHome(t, "en")
			v.owns(scanned)
			v.press("home/documents", document(scanned), "delete", by)
			v.shows(shows)
			if ends := v.has("erase/settings"); ends != (by == "bar/end") {
				t.Errorf("asks to end: %v", ends)
			}
		})
	}
}

func TestAnyTouchAnswersTheWarningAndDoesNothingElse_EN_11_2_2_1(t *testing.T) {
	for name, in := range map[string]screen.Intent{
		"home": screen.Home{}, "end": screen.End{}, "bigger": screen.Bigger{}, "voice": screen.ReadAloud{}, "stay": screen.Awake{},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			v.press("bar/help")
			before := outline(v.tree())
			v.do(screen.Resting{Seconds: 30})
			if !v.has("warning") || v.state.Resting() != 30 {
				t.Fatal("no warning")
			}
			v.do(in)
			if got := outline(v.tree()); got != before || len(v.effects) > 0 {
				t.Errorf("effects %v, screen\n%s", v.effects, got)
			}
		})
	}
}

func TestDevicesDoNotAnswerTheWarning(t *testing.T) {
	v := atHome(t, "en")
	v.do(screen.Resting{Seconds: 30}, screen.DevicesChanged{}, screen.PageOpened{}, screen.DocumentFailed{})
	if !v.has("warning") {
		t.Error("a device has answered for the visitor")
	}
}

func TestUnansweredWarningEndsTheVisit_VVSG_7_1(t *testing.T) {
	v := atHome(t, "en")
	v.press("bar/end")
	v.do(screen.Resting{Seconds: 1}, screen.Expired{})
	effect[screen.Wipe](v)
	v.shows("ending")
}

func TestNothingLeadsAwayWhileTheVisitIsErased(t *testing.T) {
	for _, in := range fromOutside() {
		if _, wiped := in.(screen.Wiped); wiped {
			continue
		}
		v := atHome(t, "en")
		v.press("bar/end", "question/yes")
		v.do(in)
		if v.tree().ID != "ending" || len(v.effects) > 0 {
			t.Errorf("%T leads to %q with %v", in, v.tree().ID, v.effects)
		}
	}
}

func TestWhatIsNotErasedKeepsTheTerminalClosed(t *testing.T) {
	v := atHome(t, "en")
	v.press("bar/end", "question/yes")
	v.do(screen.Wiped{Fault: "wipe"})
	v.shows("closed")
	if n, _ := v.tree().Find("code"); n.Name != "Für das Personal: wipe" {
		t.Errorf("staff read %q", n.Name)
	}
	for _, in := range fromOutside() {
		v.do(in)
		if v.tree().ID != "closed" || v.state.Visited() {
			t.Fatalf("%T opens the terminal again", in)
		}
	}
}

func TestSettingsEndWithTheVisit_EN_5_1_3_13_VVSG_7_1(t *testing.T) {
	v := atStart(t, "de")
	fresh := v.state.Settings()
	v.press("start", "language/ar", "bar/read", "bar/bigger", "bar/contrast")
	if s := v.state.Settings(); s.Language != "ar" || !s.Speech || s.Size == fresh.Size || s.Theme == fresh.Theme {
		t.Fatalf("settings are %+v", s)
	}
	v.owns(scanned)
	v.press("bar/end", "question/yes")
	v.do(screen.Wiped{})
	v.shows("attract")
	v.press("start")
	if got := v.state.Settings(); got != fresh {
		t.Errorf("the next visitor meets %+v", got)
	}
	v.press("language/de", "home/documents")
	if v.has(document(scanned)) {
		t.Error("the next visitor meets a document")
	}
}

func TestWhoLeavesIsRemindedInTheirLanguage(t *testing.T) {
	v := atStart(t, "de")
	v.press("start", "language/ar", "bar/read", "bar/end", "question/yes")
	v.do(screen.DevicesChanged{State: devices.State{Readers: []devices.CardReader{{ID: "reader", Present: true}}}})
	v.do(screen.Wiped{})
	for range 5 {
		if !v.has("take") || v.state.Settings().Language != "ar" {
			t.Fatal("a card is still in the reader, and nobody says so")
		}
		v.do(screen.Turn{})
	}
	v.do(screen.DevicesChanged{State: devices.State{Readers: []devices.CardReader{{ID: "reader"}}}})
	v.do(screen.Turn{})
	v.do(screen.Turn{})
	if v.has("take") {
		t.Error("the reminder stays although the card is out")
	}
}

func TestSpeechStartsOnTheStartScreen_EN_5_1_3_1(t *testing.T) {
	v := atStart(t, "sv")
	v.press("read")
	effect[screen.StartVisit](v)
	effect[screen.ReadScreen](v)
	if s := v.state.Settings(); !s.Speech || s.Language != "sv" {
		t.Errorf("settings are %+v", s)
	}
	v.shows("language")
}

func TestLooksGoRoundAndRound(t *testing.T) {
	v := atHome(t, "en")
	first := v.state.Settings()
	times(v, "bar/bigger", screen.Sizes)
	times(v, "bar/contrast", len(screen.Themes()))
	if got := v.state.Settings(); got != first {
		t.Errorf("ends at %+v, began at %+v", got, first)
	}
}

func TestOldStatesStayAsTheyWere(t *testing.T) {
	v := atHome(t, "en")
	v.press("home/scan", "bar/help")
	old := *v
	v.press("bar/back", "color/color", "bar/help")
	old.press("bar/back")
	if n, _ := old.tree().Find("color/color"); n.State.Has(accessibility.Checked) {
		t.Error("a later step has changed the way back of an earlier state")
	}
}
