// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/shell/screen"
)

func TestPageGetsTheChosenDocument(t *testing.T) {
	v := atHome(t, "en")
	wantFile(v)
	v.owns(scanned, downloaded)
	v.press(document(scanned))
	want := screen.AnswerFile{Request: "request", Document: scanned.ID, Name: "Scan 1"}
	if got := effect[screen.AnswerFile](v); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	v.shows("browse/open")
}

func TestPageGetsWhatIsScannedForIt(t *testing.T) {
	v := atHome(t, "en")
	wantFile(v)
	v.press("scan-now", "start")
	v.do(screen.ScanPaused{Pages: 1, Image: paper()})
	v.press("done")
	v.owns(scanned)
	v.do(screen.ScanSaved{Document: scanned})
	v.shows("upload")
	v.press(document(scanned))
	effect[screen.AnswerFile](v)
	v.shows("browse/open")
}

func TestPageGetsADownloadThatWasLookedAt(t *testing.T) {
	v := atHome(t, "en")
	wantFile(v)
	v.owns(downloaded)
	v.do(screen.Saved{Document: downloaded})
	v.press("use")
	if e := effect[screen.AnswerFile](v); e.Document != downloaded.ID || e.Name != "Bescheid.pdf" {
		t.Errorf("got %+v", e)
	}
	v.shows("browse/open")
}

func TestLeavingTheChoiceDeclines(t *testing.T) {
	for name, c := range map[string]struct {
		by   screen.Intent
		next string
	}{"back": {screen.Back{}, "browse/open"}, "home": {screen.Home{}, "home/1"}} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			wantFile(v)
			v.do(c.by)
			if e := effect[screen.AnswerFile](v); e != (screen.AnswerFile{Request: "request"}) {
				t.Errorf("got %+v", e)
			}
			if got := string(v.tree().ID); got != c.next {
				t.Errorf("leads to %q", got)
			}
		})
	}
}

func TestPageThatIsNotLookedAtGetsNoFile(t *testing.T) {
	v := atHome(t, "en")
	openPage(v)
	v.press("bar/home")
	v.do(screen.FileWanted{Request: "sly"})
	if e := effect[screen.AnswerFile](v); e != (screen.AnswerFile{Request: "sly"}) {
		t.Errorf("got %+v", e)
	}
	v.shows("home/1")
}

func TestPageThatFailsTakesItsChoiceAway(t *testing.T) {
	t.Run("shown", func(t *testing.T) {
		v := atHome(t, "en")
		v.owns(scanned)
		wantFile(v)
		v.do(screen.PageClosed{})
		v.shows("browse/failed")
	})
	t.Run("behind a scan", func(t *testing.T) {
		v := atHome(t, "en")
		wantFile(v)
		v.press("scan-now")
		v.do(screen.PageFailed{Reason: screen.PageNoNetwork})
		v.shows("scan")
		v.press("bar/back")
		v.shows("browse/failed")
	})
}

func TestBackGoesThroughThePagesFirst(t *testing.T) {
	v := atHome(t, "en")
	openPage(v)
	v.press("bar/back")
	effect[screen.PageBack](v)
	v.shows("browse/open")
	v.do(screen.PageAtStart{})
	v.shows("service")
}

func TestBackFromALinkThatLedNowhere(t *testing.T) {
	for fault, alive := range map[screen.PageFault]bool{
		screen.PageBlocked: true, screen.PageNoNetwork: true, screen.PageCertificate: true,
		screen.PageCrashed: false, screen.PageNoBrowser: false,
	} {
		t.Run(string(fault), func(t *testing.T) {
			v := atHome(t, "en")
			openPage(v)
			v.do(screen.PageFailed{Reason: fault})
			v.press("bar/back")
			if !alive {
				v.shows("service")
				return
			}
			effect[screen.PageBack](v)
			v.do(screen.PageOpened{})
			v.shows("browse/open")
		})
	}
}

func TestPageStaysOpenBehindHome(t *testing.T) {
	v := atHome(t, "en")
	openPage(v)
	v.press("bar/home", "home/continue")
	if len(v.effects) > 0 || !v.state.ShowsPage() {
		t.Errorf("opened anew: %v", v.effects)
	}
}

func TestAnotherPageClosesTheFirst(t *testing.T) {
	v := atHome(t, "en")
	openPage(v)
	v.press("bar/home", "home/internet")
	effect[screen.ClosePage](v)
	if e := effect[screen.OpenPage](v); !e.Free || e.Online.URL != "https://start.example/" {
		t.Errorf("opens %+v", e)
	}
}

func TestTryingAgainLeadsBackWhereItLedBefore(t *testing.T) {
	for fault, want := range map[screen.PageFault]bool{screen.PageNoNetwork: false, screen.PageCrashed: true} {
		t.Run(string(fault), func(t *testing.T) {
			v := atHome(t, "en")
			openPage(v)
			v.do(screen.PageFailed{Reason: fault})
			v.press("again")
			opens := false
			for _, e := range v.effects {
				_, is := e.(screen.OpenPage)
				opens = opens || is
			}
			if opens != want {
				t.Errorf("a new browser: %v, effects %v", opens, v.effects)
			}
			v.press("bar/back")
			v.shows("service")
		})
	}
}

func TestWhatThePageSaves(t *testing.T) {
	broken := fromPage
	broken.Printable, broken.Pages = false, 0
	for name, c := range map[string]struct {
		saved screen.Intent
		shows string
	}{
		"printed":        {screen.Saved{Document: fromPage}, "print"},
		"printed badly":  {screen.Saved{Document: broken}, "document"},
		"downloaded":     {screen.Saved{Document: downloaded}, "document"},
		"not to be kept": {screen.SaveFailed{}, "not-saved"},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			openPage(v)
			v.owns(fromPage, downloaded)
			if name == "printed badly" {
				v.owns(broken)
			}
			v.do(c.saved)
			if got := string(v.tree().ID); got != c.shows {
				t.Errorf("shows %q, want %q", got, c.shows)
			}
			v.press("bar/back")
			v.shows("browse/open")
		})
	}
}

func TestScriptGetsTheVisitorsAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		kind  screen.PageQuestion
		by    screen.Intent // nil means yes
		agree bool
	}{
		"read":                        {screen.PageTells, nil, true},
		"agreed":                      {screen.PageConfirms, nil, true},
		"back is no":                  {screen.PageConfirms, screen.Back{}, false},
		"home is no":                  {screen.PageConfirms, screen.Home{}, false},
		"end is no":                   {screen.PageLeft, screen.End{}, false},
		"left":                        {screen.PageLeft, nil, true},
		"nothing can be written here": {screen.PagePrompts, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			asked(c.kind, "Really?")(v)
			if v.state.ShowsPage() {
				t.Error("the browser's own window is to be seen")
			}
			if c.by == nil {
				v.press("question/yes")
			} else {
				v.do(c.by)
			}
			if got := effect[screen.AnswerPage](v); got.Agree != c.agree {
				t.Errorf("the page is told %+v", got)
			}
			if v.state.ShowsPage() {
				t.Error("the browser's own window is to be seen before it has closed")
			}
		})
	}
}

func TestScriptWaitsItsTurn(t *testing.T) {
	v := atHome(t, "en")
	openPage(v)
	v.press("bar/home")
	v.do(screen.PageAsks{Kind: screen.PageConfirms, Text: "Really?"})
	asks := func(want bool) {
		t.Helper()
		if v.has("question/words") != want {
			t.Errorf("on %s the page asks: %t", v.tree().ID, !want)
		}
	}
	asks(false) // nobody can have asked for it here
	v.press("home/continue")
	asks(true)
	v.do(screen.HeadphonesIn{}, screen.HeadphonesOut{})
	asks(false) // how to go on is more urgent
	v.press("question/no")
	asks(true)
	v.do(screen.PageUnasked{})
	asks(false)
	if !v.state.ShowsPage() {
		t.Error("the page is not to be seen")
	}
}

func TestPageThatIsGoneAsksNothing(t *testing.T) {
	v := atHome(t, "en")
	asked(screen.PageConfirms, "Really?")(v)
	v.do(screen.PageClosed{})
	if v.has("question") {
		t.Error("the question is still there")
	}
	v.shows("browse/failed")
}
