// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/browser"
)

// form has an entry of each kind, far down the page, and one more in a
// frame. Each tells what is in it, and whether it is in sight.
const form = `<!doctype html><html lang="de"><title>Antrag</title><h1>Antrag</h1>
<div style="height:900px"></div>
<input id="name"><input id="mail" type="email"><input id="born" type="date"><input id="pin" type="password">
<input id="count" type="number"><textarea id="note"></textarea><p id="rich" contenteditable></p>
<input id="fixed" readonly><iframe id="frame" src="%s/inner" width="300" height="100"></iframe>
<button id="send">Senden</button>` + told

const told = `<script>
addEventListener("input", e => fetch("/fact?" + e.target.id + "=" +
  encodeURIComponent(e.target.value ?? e.target.textContent)).then(r => r.text()))
addEventListener("scroll", () => { const r = document.activeElement.getBoundingClientRect()
  fetch("/fact?seen=" + (innerHeight < 200 && r.top >= 0 && r.bottom <= innerHeight)).then(r => r.text()) })
onload = function ready() {
  const shown = performance.getEntriesByName("first-contentful-paint").length
  shown && document.hasFocus() ? fetch("/fact?ready").then(r => r.text()) : requestAnimationFrame(ready)
}
</script>`

// letters opens the form, and lets a test put the focus where it wants to.
func letters(t *testing.T) (*rig, func(id string)) {
	t.Helper()
	r := prepare(t)
	asked := make(chan string, 1)
	mux := http.NewServeMux()
	base := ""
	mux.HandleFunc("GET /form", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, form, base)
		fmt.Fprint(w, `<script>(async () => { for (;;) { const id = await (await fetch("/asked")).text()
if (id == "frame") frame.contentWindow.postMessage("focus", "*")
else if (id) document.getElementById(id).focus(); else document.activeElement.blur() } })()</script>`)
	})
	mux.HandleFunc("GET /inner", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<!doctype html><input id="inner"><script>onmessage = () => inner.focus()
inner.oninput = () => fetch("/fact?inner=" + encodeURIComponent(inner.value)).then(r => r.text())</script>`)
	})
	mux.HandleFunc("GET /asked", func(w http.ResponseWriter, q *http.Request) {
		select {
		case id := <-asked:
			fmt.Fprint(w, id)
		case <-q.Context().Done():
		}
	})
	mux.HandleFunc("GET /fact", func(w http.ResponseWriter, q *http.Request) {
		fact, _ := url.QueryUnescape(q.URL.RawQuery)
		r.site.fact(fact)
		fmt.Fprint(w, "thanks")
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	base = server.URL
	host := strings.TrimPrefix(base, "http://")
	r.start(browser.Page{URL: base + "/form", Allow: []string{host}}, browser.Settings{Language: "de"})
	r.ready()
	t.Cleanup(func() { close(asked) })
	return r, func(id string) { asked <- id }
}

// focused waits until an entry of the kind has the keyboard.
func (r *rig) focused(kind browser.EntryKind) browser.Entry {
	r.t.Helper()
	return r.expect(func(e browser.Event) bool {
		f, is := e.(browser.Focused)
		return is && f.Entry.Kind == kind
	}).(browser.Focused).Entry
}

func (r *rig) types(text string) {
	r.t.Helper()
	for _, letter := range text {
		if err := r.browser.Type(r.t.Context(), browser.Stroke{Text: string(letter)}); err != nil {
			r.t.Fatal(err)
		}
	}
}

func TestWhatIsTypedArrivesLetterByLetter(t *testing.T) {
	r, focus := letters(t)
	for _, tc := range []struct {
		id          string
		kind        browser.EntryKind
		lines       bool
		text, value string
	}{
		{"name", browser.EntryText, false, "Jürgen Ünal-Groß", "Jürgen Ünal-Groß"},
		{"mail", browser.EntryAddress, false, "j.u_1@example.org", "j.u_1@example.org"},
		{"born", browser.EntryDigits, false, "24121990", "1990-12-24"},
		{"pin", browser.EntryPassword, false, "Gehéim1?", "Gehéim1?"},
		{"count", browser.EntryDigits, false, "42", "42"},
		{"note", browser.EntryText, true, "Привіт їжаку", "Привіт їжаку"},
		{"rich", browser.EntryText, true, "مرحبا", "مرحبا"},
		{"frame", browser.EntryText, false, "Đặng", "Đặng"},
	} {
		focus(tc.id)
		if e := r.focused(tc.kind); e.Multiline != tc.lines {
			t.Errorf("%s: lines %v", tc.id, e.Multiline)
		}
		r.types(tc.text)
		id := tc.id
		if id == "frame" {
			id = "inner"
		}
		r.site.until(t, id+"="+tc.value)
	}
	focus("")
	focus("fixed")
	r.expect(func(e browser.Event) bool { f, is := e.(browser.Focused); return is && f.Entry == browser.Entry{} })
	if err := r.browser.Type(t.Context(), browser.Stroke{Text: "x"}); err != browser.ErrNoEntry {
		t.Errorf("typed into nothing: %v", err)
	}
}

func TestKeysThatWriteNothing(t *testing.T) {
	r, focus := letters(t)
	focus("name")
	r.focused(browser.EntryText)
	r.types("abd")
	for _, k := range []browser.Key{browser.KeyLeft, browser.KeyLeft, browser.KeyRight, browser.KeyDelete} {
		if err := r.browser.Type(t.Context(), browser.Stroke{Key: k}); err != nil {
			t.Fatal(err)
		}
	}
	r.types("c")
	r.site.until(t, "name=acd")
	if err := r.browser.Type(t.Context(), browser.Stroke{Key: browser.KeyNext}); err != nil {
		t.Fatal(err)
	}
	r.focused(browser.EntryAddress)
	focus("note")
	r.focused(browser.EntryText)
	r.types("a")
	if err := r.browser.Type(t.Context(), browser.Stroke{Key: browser.KeyEnter}); err != nil {
		t.Fatal(err)
	}
	r.types("b")
	r.site.until(t, "note=a\nb")
}

// Keys take room from the page: what is written stays in sight, also when the
// page is zoomed.
func TestTheEntryStaysInSightWhenThePageGetsSmaller(t *testing.T) {
	r, focus := letters(t)
	if err := r.browser.Set(t.Context(), browser.Settings{Zoom: 2}); err != nil {
		t.Fatal(err)
	}
	focus("name")
	r.focused(browser.EntryText)
	r.desk.SetContent(0, 0, 1280, 300)
	r.site.until(t, "seen=true")
	focus("")
	r.desk.SetContent(0, 0, 1280, 700)
}
