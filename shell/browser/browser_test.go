// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/browser"
	"github.com/lotse-kiosk/lotse/shell/desktop"
)

func TestThePageFillsTheContentAreaAndOursStaysVisible(t *testing.T) {
	r := prepare(t)
	screen := look(t)
	screen.bar(0x0000ff)
	r.start(r.site.page("/"), browser.Settings{Language: "de-DE"})
	r.ready()
	screen.until("the page is drawn", func() bool { return screen.pixel(1200, 690) == 0xffffff })
	if got := screen.pixel(640, 750); got != 0x0000ff {
		t.Errorf("our bar is %06x", got)
	}
	if !screen.has(0, 0, 1280, 700) {
		t.Error("no window has exactly the content area")
	}
	r.screenshot()
	r.desk.Cover(false)
	screen.until("our window hides the page", func() bool { return screen.pixel(1200, 690) == 0x0000ff })
}

func TestAnUnknownProgramStaysOut(t *testing.T) {
	r := open(t, browser.Settings{})
	stranger := strange(t)
	for ev := range r.desk.Events() {
		if refused, is := ev.(desktop.Refused); is {
			if refused.PID != stranger {
				t.Errorf("refused process %d, want %d", refused.PID, stranger)
			}
			return
		}
	}
	t.Error("not refused")
}

func TestUploadGivesExactlyTheChosenFile(t *testing.T) {
	r := open(t, browser.Settings{})
	letter := filepath.Join(r.documents, "Brief ä 1.pdf")
	other := filepath.Join(t.TempDir(), "other.pdf")
	for path, content := range map[string]string{letter: "my letter", other: "not mine"} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r.ready()
	r.press("F2")
	first := await[browser.FileWanted](r)
	if first.Multiple || !slices.Contains(first.Accept, "application/pdf") && !slices.Contains(first.Accept, "*.pdf") {
		t.Errorf("asked for %+v, want one PDF", first)
	}
	if err := r.browser.AnswerFiles(first.ID, []string{other}); !errors.Is(err, browser.ErrOutside) {
		t.Errorf("a file from outside: %v", err)
	}
	if err := r.browser.AnswerFiles(first.ID, nil); err != nil {
		t.Error(err)
	}
	if err := r.browser.AnswerFiles(first.ID, nil); !errors.Is(err, browser.ErrUnanswered) {
		t.Errorf("a second answer: %v", err)
	}
	r.site.until(t, "cancelled")
	r.press("F2")
	second := await[browser.FileWanted](r)
	if err := r.browser.AnswerFiles(second.ID, []string{letter}); err != nil {
		t.Fatal(err)
	}
	if got := receive(t, r.site.uploads); got != "Brief ä 1.pdf: my letter" {
		t.Errorf("the site got %q", got)
	}
}

func TestPrintingMakesADocument(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	r.press("F3")
	path := await[browser.Printed](r).Path
	content, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(content, []byte("%PDF")) {
		t.Errorf("printed %q (%v)", content[:min(len(content), 8)], err)
	}
	if filepath.Dir(path) != r.documents {
		t.Errorf("printed to %s", path)
	}
}

func TestDownloadsArriveCompletelyAndNeverOverwrite(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	for _, want := range []string{"letter.txt", "letter (2).txt"} {
		r.press("F4")
		path := await[browser.Downloaded](r).Path
		if path != filepath.Join(r.documents, want) {
			t.Errorf("arrived at %s, want %s", path, want)
		}
		if content, err := os.ReadFile(path); string(content) != "Dear visitor" {
			t.Errorf("got %q (%v)", content, err)
		}
	}
}

func TestLinksElsewhereAreBlockedAndBackLeadsHome(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	r.press("F6")
	if got, want := await[browser.Failed](r), (browser.Failed{Reason: browser.ReasonBlocked, Host: "elsewhere.example"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if went, err := r.browser.Back(t.Context()); !went || err != nil {
		t.Fatalf("back: %v %v", went, err)
	}
	await[browser.Opened](r)
	if went, err := r.browser.Back(t.Context()); went || err != nil {
		t.Errorf("back from the first page: %v %v", went, err)
	}
}

func TestAMailLinkIsBlocked(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	r.press("F8")
	if got := await[browser.Failed](r).Reason; got != browser.ReasonBlocked {
		t.Errorf("got %s", got)
	}
	if went, err := r.browser.Back(t.Context()); !went || err != nil {
		t.Fatalf("back to the page that is still there: %v %v", went, err)
	}
	await[browser.Opened](r)
}

func TestANewWindowGoesAwayByBack(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	r.press("F9")
	await[browser.Opened](r)
	r.reads("Nästa sida")
	if went, err := r.browser.Back(t.Context()); !went || err != nil {
		t.Fatalf("back: %v %v", went, err)
	}
	await[browser.Opened](r)
	r.reads("Wohnsitz anmelden")
}

func TestReadingGivesTheTextInOrderAndNoSecrets(t *testing.T) {
	r := open(t, browser.Settings{Language: "de-DE"})
	r.ready()
	r.press("H", "a", "n", "s") // into the name
	passages := r.reads("Absenden")
	text := make([]string, 0, len(passages))
	for _, p := range passages {
		text = append(text, p.Lang+": "+p.Text)
	}
	all := strings.Join(text, "\n")
	at := -1
	for _, want := range []string{
		"de: Bürgeramt", "de: Wohnsitz anmelden", "de: Bitte füllen Sie das Formular aus.",
		"en: You need your passport.", "de: Ihr Name", "de: Kennwort", "de: Absenden",
	} {
		next := strings.Index(all, want)
		if next <= at {
			t.Errorf("%q is missing or out of order in:\n%s", want, all)
		}
		at = next
	}
	for _, secret := range []string{"hunter2", "Hans", "•"} {
		if strings.Contains(all, secret) {
			t.Errorf("%q is read aloud", secret)
		}
	}
}

func TestLanguageReachesTheSite(t *testing.T) {
	r := open(t, browser.Settings{Language: "sv-SE"})
	if got := receive(t, r.site.facts); !strings.HasPrefix(got, "language sv-SE,sv") {
		t.Errorf("got %q", got)
	}
	if err := r.browser.Set(t.Context(), browser.Settings{Language: "ar"}); err != nil {
		t.Fatal(err)
	}
	if err := r.browser.Retry(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.site.until(t, "language ar")
}

func TestSettingsChangeWhileThePageStays(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	r.press("H", "i")
	for _, step := range []struct {
		settings browser.Settings
		fact     string // width+forced+contrast+dark+typed
	}{
		{browser.Settings{Zoom: 2}, "640+false+false+false+Hi"},
		{browser.Settings{Zoom: 2, HighContrast: true}, "640+true+true+false+Hi"},
		{browser.Settings{HighContrast: true, Dark: true}, "1280+true+true+true+Hi"},
		{browser.Settings{}, "1280+false+false+false+Hi"},
	} {
		if err := r.browser.Set(t.Context(), step.settings); err != nil {
			t.Fatal(err)
		}
		r.site.until(t, step.fact)
		r.screenshot()
	}
}

func TestAZoomedPageFillsTheWindowAndTakesTouches(t *testing.T) {
	r := open(t, browser.Settings{Zoom: 2})
	r.ready()
	screen := look(t)
	white := func() bool { return screen.pixel(1270, 690) == 0xffffff && screen.pixel(1270, 10) == 0xffffff }
	screen.until("the page fills its window", white)
	r.desk.SetContent(0, 0, 1000, 700)
	r.site.until(t, "500+") // and follows it
	r.desk.SetContent(0, 0, 1280, 700)
	r.site.until(t, "640+")
	screen.until("the page fills its window again", white)
	r.screenshot()
	r.touch(370, 194) // the link
	await[browser.Opened](r)
	r.reads("Nästa sida")
}
