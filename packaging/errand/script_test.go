// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
)

// insistent is a page whose buttons ask before they do anything, and that does
// not like to be left.
const insistent = `<!doctype html><html lang="de"><title>Antrag</title><style>button, a { font-size: 2em; margin: 1em }</style>
<button onclick="alert('Ihr Antrag ist da.'); done('Gelesen')">Melden</button>
<button onclick="done(confirm('Den Antrag wirklich löschen?') ? 'Gelöscht' : 'Behalten')">Löschen</button>
<button onclick="done(prompt('Wie heißen Sie?') === null ? 'Namenlos' : 'Benannt')">Nennen</button>
<a href="/next">Verlassen</a><h1 id="what">Nichts</h1>
<script>const done = text => what.textContent = text
onbeforeunload = e => e.preventDefault()</script>`

// TestPageThatAsks is a page that asks with scripts: the visitor meets our
// words, and the page gets the answer.
func TestPageThatAsks(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if r.URL.Path == "/next" {
			fmt.Fprint(w, `<!doctype html><html lang="de"><title>Weiter</title><h1>Angekommen</h1>`)
			return
		}
		fmt.Fprint(w, insistent)
	}))
	t.Cleanup(site.Close)
	r := up(t)
	k := open(t, r, r.furnish(t, "terminal.toml", `start = "`+os.Getenv("LOTSE_SITE")+`/"`, `start = "`+site.URL+`/"`))
	k.enter()
	k.touch("home", "home/internet")
	k.at("browse/open")
	for _, c := range []struct{ role, press, words, answer, heading string }{
		{"push button", "Melden", "Ihr Antrag ist da.", "question/yes", "Gelesen"},
		{"push button", "Löschen", "Den Antrag wirklich löschen?", "question/no", "Behalten"},
		{"push button", "Löschen", "Den Antrag wirklich löschen?", "question/yes", "Gelöscht"},
		{"push button", "Nennen", "Wie heißen Sie?", "question/yes", "Namenlos"},
		{"link", "Verlassen", "", "question/no", "Namenlos"},
		{"link", "Verlassen", "", "question/yes", "Angekommen"},
	} {
		k.step(c.press+" "+c.answer, func(k *kiosk) {
			k.page().touch(c.role, c.press)
			s := k.see("the page's question", func(s seen) bool { return s.has("question/text") })
			if got := s.node("question/words").Name; got != c.words {
				k.t.Errorf("it says %q, want %q", got, c.words)
			}
			k.touch("browse", c.answer)
			k.covered()
			k.page().find("heading", c.heading)
		})
	}
	k.step("gone with its question", func(k *kiosk) {
		k.touch("browse", "bar/back")
		k.page().touch("push button", "Melden")
		k.see("the page's question", func(s seen) bool { return s.has("question/words") })
		k.touch("browse", "bar/end")
		k.touch("browse", "question/yes")
		k.at("attract")
		k.clean()
	})
}
