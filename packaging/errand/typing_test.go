// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"crypto/rand"
	"fmt"
	"image"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// counter is a page of the internet with a form, and what it was sent.
type counter struct {
	*httptest.Server
	got chan [3]string
}

const counterPage = `<!doctype html><html lang="de"><title>Formular</title><body style="font-size:24px">
<form action="/sent"><p style="height:900px">Unten.</p>
<p><label>Name <input name="name"></label></p>
<p><label>Kennwort <input name="secret" type="password"></label></p>
<p><label>Adresse <input name="mail" type="email"></label> <button>Senden</button></p></form>`

func openCounter(t *testing.T) counter {
	t.Helper()
	c := counter{got: make(chan [3]string, 1)}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/sent" {
			c.got <- [3]string{r.FormValue("name"), r.FormValue("secret"), r.FormValue("mail")}
			fmt.Fprint(w, `<!doctype html><html lang="de"><title>Da</title><h1>Ist da</h1>`)
			return
		}
		fmt.Fprint(w, counterPage)
	}))
	t.Cleanup(c.Close)
	return c
}

// letters touches the keys for a text, one after the other, as a visitor finds
// them: on this page of keys, behind the shift key, or on another page. What the
// page has of it is looked at after each.
func (k *kiosk) letters(p *page, role, label, text string) {
	k.t.Helper()
	entry := p.find(role, label)
	eventually(k.t, label+" to have the keyboard", func() bool { return p.focused(entry.object) })
	had := p.length(entry.object)
	for _, letter := range text {
		s := k.trace.latest()
		page := ""
		switch {
		case unicode.IsDigit(letter) && !s.says(letter):
			page = "keys/signs"
		case unicode.IsLetter(letter) && !s.says(unicode.ToLower(letter)):
			page = "keys/letters"
		}
		if page != "" && s.has(page) {
			k.touch("browse/open", page)
			k.see("other keys", func(s seen) bool { return !s.has(page) })
		}
		if unicode.IsUpper(letter) {
			k.touch("browse/open", "keys/shift")
			k.see("capitals", func(s seen) bool { return s.node("keys/shift").Checked })
		}
		var key node
		k.see("a key for a letter", func(s seen) bool {
			key = s.key(letter)
			return key.ID != ""
		})
		k.put(key)
		had++
		eventually(k.t, "one letter more", func() bool { return p.length(entry.object) == had })
	}
}

func (s seen) says(letter rune) bool { return s.key(letter).ID != "" }

// key is the key for a letter: the name of a capital ends with it.
func (s seen) key(letter rune) node {
	for _, n := range s.starting("keys/") {
		if n.Role == "key" && (n.Name == string(letter) || strings.HasSuffix(n.Name, " "+string(letter)) || letter == ' ' && n.ID == "keys/space") {
			return n
		}
	}
	return node{}
}

// TestTypingOnTheScreen is a visitor who fills in a form without a keyboard.
func TestTypingOnTheScreen(t *testing.T) {
	r, site := up(t), openCounter(t)
	config := r.furnish(t, "terminal.toml", `start = "`+os.Getenv("LOTSE_SITE")+`/"`, `start = "`+site.URL+`/"`)
	always(t, config)
	k := open(t, r, config)
	want := [3]string{"Jürgen " + canaryWord(), canaryWord() + "9", canaryWord() + ".w-1_2@post.example"}
	k.canary = canary{name: want[0], street: want[2]}
	k.enter()
	k.touch("home", "home/internet")
	k.at("browse/open")
	k.covered()
	k.step("name", func(k *kiosk) { k.typeName(want[0]) })
	k.step("put away and back", putAway)
	k.step("password", func(k *kiosk) { k.typePassword(want[1]) })
	k.step("address", func(k *kiosk) {
		k.touch("browse/open", "keys/next")
		k.letters(k.page(), "entry", "Adresse", want[2])
		k.touch("browse/open", "keys/enter")
		if got := site.received(k); got != want {
			k.t.Errorf("the site received %q, want %q", got, want)
		}
		k.see("no keys", func(s seen) bool { return !s.has("keys/hide") })
		k.covered()
	})
	k.step("leaving", func(k *kiosk) {
		k.touch("browse", "bar/end")
		k.touch("browse", "question/yes")
		k.at("attract")
		leftovers(k)
		for _, word := range want {
			if strings.Contains(k.logged(), word) {
				k.t.Error("the log has what was typed")
			}
		}
	})
}

// received waits for the form.
func (c counter) received(k *kiosk) (got [3]string) {
	k.t.Helper()
	eventually(k.t, "the form", func() bool {
		select {
		case got = <-c.got:
			return true
		default:
			return false
		}
	})
	return got
}

// typeName: the entry is at the end of the page and stays in sight, and the
// focus tells nothing.
func (k *kiosk) typeName(name string) {
	p := k.page()
	p.touch("entry", "Name")
	keys := k.see("the keys", func(s seen) bool { return s.at("browse/open") && s.has("keys/hide") })
	k.notCovered(p, "Name")
	k.letters(p, "entry", "Name", name)
	if now := k.trace.latest().Focus; now != keys.Focus {
		k.t.Errorf("the focus went from %s to %s", keys.Focus, now)
	}
}

// putAway: the page has its place again, until the entry is touched again.
func putAway(k *kiosk) {
	k.touch("browse/open", "keys/hide")
	k.see("no keys", func(s seen) bool { return !s.has("keys/hide") })
	k.covered()
	k.page().touch("entry", "Name")
	k.see("the keys", func(s seen) bool { return s.has("keys/hide") })
}

// typePassword: with one letter too many, which is deleted.
func (k *kiosk) typePassword(secret string) {
	k.touch("browse/open", "keys/next")
	p := k.page()
	k.letters(p, "password text", "Kennwort", secret+"x")
	k.touch("browse/open", "keys/delete")
	entry := p.find("password text", "Kennwort")
	eventually(k.t, "one letter less", func() bool { return p.length(entry.object) == len(secret) })
}

// length is how many letters an entry has.
func (p *page) length(o object) int {
	v, err := p.conn.Object(o.Name, o.Path).GetProperty("org.a11y.atspi.Text.CharacterCount")
	if err != nil {
		return -1
	}
	n, _ := v.Value().(int32)
	return int(n)
}

// focused reports whether an object has the keyboard.
func (p *page) focused(o object) bool {
	const stateFocused = 1 << 12
	var state []uint32
	return p.call(o, accessible+".GetState").Store(&state) == nil && len(state) > 0 && state[0]&stateFocused != 0
}

// canaryWord is made of letters that stand on the first page of keys.
func canaryWord() string { return strings.ToLower(strings.Map(onlyLetter, rand.Text()))[:6] }

func onlyLetter(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return 'q'
}

// always shows the keys although there is no telling what is plugged in.
func always(t *testing.T, config string) {
	t.Helper()
	name := filepath.Join(config, "terminal.toml")
	text := strings.Replace(string(read(t, name)), `keyboard = "auto"`, `keyboard = "always"`, 1)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// notCovered waits until an entry is in what is seen of the page.
func (k *kiosk) notCovered(p *page, label string) {
	k.t.Helper()
	s := p.find("entry", label)
	eventually(k.t, "the entry above the keys", func() bool {
		list := k.windows()
		if len(list) < 2 {
			return false
		}
		top := list[len(list)-1]
		keys := k.trace.latest().node("keys/1/1")
		at := p.point(s)
		return keys.ID != "" && float32(top.Max.Y) <= keys.Y && at.In(image.Rectangle{top.Min, top.Max})
	})
}
