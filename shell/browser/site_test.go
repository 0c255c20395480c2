// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/browser"
)

// site is a small town's web site. Pages are driven by the keyboard, as a
// visitor would: each control has an access key or the focus.
type site struct {
	*httptest.Server
	uploads chan string // what arrived, as "name: content"
	facts   chan string // what pages report about themselves
}

const front = `<!doctype html><html lang="de"><title>Bürgeramt</title>
<h1>Wohnsitz anmelden</h1>
<p>Bitte füllen Sie das <a href="/next">Formular</a> aus.</p>
<p lang="en">You need your passport.</p>
<form method="post" enctype="multipart/form-data" action="/upload">
<label for="name">Ihr Name</label> <input id="name" autofocus>
<label for="secret">Kennwort</label> <input id="secret" type="password" value="hunter2">
<label>Ausweis <input type="file" id="file" name="file" accept="application/pdf"></label>
<button>Absenden</button>
</form>
<script>
onkeydown = e => { // each function key is one errand
  const go = { F2: () => file.click(), F3: () => print(), F4: () => location = "/letter.txt",
    F6: () => location = "https://elsewhere.example/secret?of=visitor", F7: () => location = "/next",
    F8: () => location = "mailto:town@example.org", F9: () => open("/next") }[e.key]
  if (go) { e.preventDefault(); go() }
}
const say = fact => fetch("/fact?" + fact).then(r => r.text()) // unread, it may be cut short
file.oncancel = () => say("cancelled")
onload = function ready() { // before its first picture shows, Chromium drops keys
  const shown = performance.getEntriesByName("first-contentful-paint").length
  shown && document.hasFocus() ? say("ready") : requestAnimationFrame(ready)
}
file.onchange = () => document.forms[0].submit()
function tell() {
  const q = m => matchMedia(m).matches
  say([innerWidth, q("(forced-colors: active)"), q("(prefers-contrast: more)"),
    q("(prefers-color-scheme: dark)"), document.getElementById("name").value].join("+"))
}
addEventListener("resize", tell)
matchMedia("(forced-colors: active)").onchange = tell
matchMedia("(prefers-color-scheme: dark)").onchange = tell
</script>`

func serve(t testing.TB) *site {
	t.Helper()
	s := &site{uploads: make(chan string, 8), facts: make(chan string, 64)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		s.fact("language " + r.Header.Get("Accept-Language"))
		fmt.Fprint(w, front)
	})
	mux.HandleFunc("GET /next", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, `<!doctype html><html lang="sv"><title>Nästa</title><h1>Nästa sida</h1>`)
	})
	mux.HandleFunc("GET /fact", func(w http.ResponseWriter, r *http.Request) {
		s.fact(r.URL.RawQuery)
		fmt.Fprint(w, "thanks")
	})
	mux.HandleFunc("GET /letter.txt", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Disposition", `attachment; filename="letter.txt"`)
		fmt.Fprint(w, "Dear visitor")
	})
	mux.HandleFunc("POST /upload", func(w http.ResponseWriter, r *http.Request) {
		f, header, err := r.FormFile("file")
		if err != nil {
			s.uploads <- err.Error()
			return
		}
		content, _ := io.ReadAll(f)
		s.uploads <- header.Filename + ": " + string(content)
		fmt.Fprint(w, "thanks")
	})
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func (s *site) fact(fact string) {
	select {
	case s.facts <- fact:
	default:
	}
}

func (s *site) page(path string) browser.Page {
	return browser.Page{URL: s.URL + path, Allow: []string{strings.TrimPrefix(s.URL, "http://")}}
}
