// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

const (
	internet = "https://start.example/"
	housing  = "https://housing.example/"
)

// surf opens the internet and returns its page.
func (k *kiosk) surf() *page {
	k.Helper()
	k.press("home/internet")
	k.shows("browse/open")
	return k.browser.page(internet)
}

func TestPageOpenedAfterTheVisitIsClosed(t *testing.T) {
	k := open(t)
	release := k.browser.hold(internet)
	k.visit()
	k.press("home/internet")
	k.shows("browse")
	k.press("bar/end", "question/yes")
	conformance.Until(t, "erasing", func() bool { return k.desk.wipes() == 1 })
	k.shows("ending")
	release()
	k.shows("attract")
	if p := k.browser.page(internet); p == nil || !p.closed() {
		t.Error("the next visitor is let in before the page is closed")
	}
}

func TestPageAskedForFirstDoesNotReplaceTheSecond(t *testing.T) {
	k := open(t)
	release := k.browser.hold(internet)
	k.visit()
	k.press("home/internet")
	k.shows("browse")
	k.press("bar/home", "home/group/money", "service/housing", "way/online")
	k.shows("browse/open")
	release()
	k.end() // waits for the late one
	if p := k.browser.page(internet); p == nil || !p.closed() {
		t.Error("the late page is still there")
	}
}

func TestLatePageIsClosedWhileTheOtherIsInUse(t *testing.T) {
	k := open(t)
	release := k.browser.hold(internet)
	k.visit()
	k.press("home/internet")
	k.shows("browse")
	k.press("bar/home", "home/group/money", "service/housing", "way/online")
	k.shows("browse/open")
	release()
	conformance.Until(t, "late page closed", func() bool {
		p := k.browser.page(internet)
		return p != nil && p.closed()
	})
	if k.browser.page(housing).closed() || !k.desk.shows() {
		t.Error("the page in use was closed for one that came late")
	}
}

func TestPageGetsADocument(t *testing.T) {
	k := open(t)
	k.visit()
	p := k.surf()
	file := filepath.Join(k.tray.Shared(), "letter.pdf")
	if err := os.WriteFile(file, conformance.PDF(2), 0o600); err != nil {
		t.Fatal(err)
	}
	p.send(shell.Arrived{Path: file})
	k.shows("document")
	k.press("bar/back")
	k.shows("browse/open")
	p.send(screen.FileWanted{Request: "7"})
	k.shows("upload")
	if k.desk.shows() {
		t.Error("the page covers the choice")
	}
	id := k.tray.List()[0].ID
	k.press("document/" + accessibility.ID(id))
	got := <-p.answered
	if got.request != "7" || len(got.paths) != 1 || filepath.Dir(got.paths[0]) != k.tray.Shared() {
		t.Errorf("the page gets %+v", got)
	}
	k.shows("browse/open")
}

func TestPageFollowsTheVisitorsSettings(t *testing.T) {
	k := open(t)
	k.visit()
	p := k.surf()
	k.press("bar/contrast", "bar/bigger")
	conformance.Until(t, "the page's look", func() bool {
		l := p.looks()
		return l.HighContrast && l.Dark && l.Zoom == 2
	})
}

func TestBackEndsAtTheFirstPage(t *testing.T) {
	k := open(t)
	k.visit()
	p := k.surf()
	p.deep = 1
	k.press("bar/back")
	k.press("bar/back")
	k.shows("home/1")
}

// What the page asks is about the visitor: with headphones they hear it, and
// others only that there is a question.
func TestPageAsksInOurWords_EN_5_1_3_9(t *testing.T) {
	for name, c := range map[string]struct {
		headphones bool
		hears      string
	}{
		"headphones":  {true, "Antrag 17 löschen?"},
		"loudspeaker": {false, "Das ist privat."},
	} {
		t.Run(name, func(t *testing.T) {
			k := open(t)
			k.visit()
			p := k.surf()
			if c.headphones {
				k.Plug(true)
			} else {
				k.press("bar/read")
			}
			p.send(screen.PageAsks{Kind: screen.PageConfirms, Text: "Antrag 17 löschen?"})
			k.has("question/words")
			if k.desk.shows() {
				t.Error("the browser's own question is to be seen")
			}
			k.hears("Frage von der Seite")
			k.hears(c.hears)
			k.press("question/no")
			if <-p.replied {
				t.Error("the page is told yes")
			}
			if k.desk.shows() {
				t.Error("the page is to be seen before it goes on")
			}
			p.send(screen.PageUnasked{})
			conformance.Until(t, "the page", k.desk.shows)
		})
	}
}
