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

// asker is a page with one function key for each question of a script, which
// tells what came of it.
const asker = `<!doctype html><html lang="de"><title>Fragen</title><h1>Fragen</h1><input id="name" autofocus>
<script>
const say = fact => fetch("/fact?" + encodeURIComponent(fact), {keepalive: true}).then(r => r.text())
onkeydown = e => {
  const go = { F2: () => { alert("Ihr Antrag\n  ist da."); say("told") }, F3: () => say("agreed " + confirm("Wirklich löschen?")),
    F4: () => say("wrote " + prompt("Ihr Name?", "Erika")), F6: () => location = "/next",
    F7: () => { alert("wort ".repeat(200)); say("told") } }[e.key]
  if (go) { e.preventDefault(); go() }
}
onbeforeunload = e => e.preventDefault()
onload = function ready() {
  const shown = performance.getEntriesByName("first-contentful-paint").length
  shown && document.hasFocus() ? say("ready") : requestAnimationFrame(ready)
}
</script>`

// questions opens the asker.
func questions(t *testing.T) *rig {
	t.Helper()
	r := prepare(t)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, asker) })
	mux.HandleFunc("GET /next", func(w http.ResponseWriter, _ *http.Request) {
		r.site.fact("next")
		fmt.Fprint(w, `<!doctype html><title>Weiter</title><h1>Weiter</h1>`)
	})
	mux.HandleFunc("GET /fact", func(w http.ResponseWriter, q *http.Request) {
		fact, _ := url.QueryUnescape(q.URL.RawQuery)
		r.site.fact(fact)
		fmt.Fprint(w, "thanks")
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	r.start(browser.Page{URL: server.URL + "/", Allow: []string{strings.TrimPrefix(server.URL, "http://")}}, browser.Settings{Language: "de"})
	r.ready()
	return r
}

// TestScriptsAsk goes through a page's questions; the answer decides how the
// page goes on.
func TestScriptsAsk(t *testing.T) {
	r := questions(t)
	for _, c := range []struct {
		key   string
		asked browser.Asked
		agree bool
		fact  string
	}{
		{"F2", browser.Asked{Kind: browser.DialogTell, Text: "Ihr Antrag ist da."}, true, "told"},
		{"F3", browser.Asked{Kind: browser.DialogAgree, Text: "Wirklich löschen?"}, true, "agreed true"},
		{"F3", browser.Asked{Kind: browser.DialogAgree, Text: "Wirklich löschen?"}, false, "agreed false"},
		{"F4", browser.Asked{Kind: browser.DialogWrite, Text: "Ihr Name?"}, false, "wrote null"},
	} {
		r.press(c.key)
		if got := await[browser.Asked](r); got != c.asked {
			t.Errorf("%s asked %+v", c.key, got)
		}
		r.reply(c.agree)
		r.site.until(t, c.fact)
	}
	r.press("F7")
	if got := await[browser.Asked](r).Text; len(got) > 190 || !strings.HasSuffix(got, "wort …") {
		t.Errorf("a long text comes as %q", got)
	}
	r.reply(true)
	r.site.until(t, "told")
}

func (r *rig) reply(agree bool) {
	r.t.Helper()
	if err := r.browser.Reply(r.t.Context(), agree); err != nil {
		r.t.Fatal(err)
	}
	await[browser.Unasked](r)
}

// TestPageAsksBeforeItIsLeft is a page in which something was typed.
func TestPageAsksBeforeItIsLeft(t *testing.T) {
	r := questions(t)
	r.press("a")
	for _, leave := range []bool{false, true} {
		r.press("F6")
		if got := await[browser.Asked](r); got.Kind != browser.DialogLeave {
			t.Errorf("asked %+v", got)
		}
		r.reply(leave)
	}
	r.site.until(t, "next")
}

// TestSettingsDuringAQuestion: the page takes no commands until it is answered;
// nothing hangs, and then it has them.
func TestSettingsDuringAQuestion(t *testing.T) {
	r := questions(t)
	r.press("F2")
	await[browser.Asked](r)
	if err := r.browser.Set(t.Context(), browser.Settings{Language: "de", Zoom: 2}); err != nil {
		t.Fatal(err)
	}
	r.reply(true)
	r.site.until(t, "told")
	if err := r.browser.Reply(t.Context(), true); err != nil {
		t.Errorf("an answer that nobody waits for: %v", err)
	}
}
