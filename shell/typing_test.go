// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// enter opens a page and touches an entry of it.
func (k *kiosk) enter(kind screen.EntryKind) *page {
	k.Helper()
	k.visit()
	p := k.surf()
	p.send(screen.EntryFocused{Kind: kind})
	k.has("keys/hide")
	return p
}

// wrote is what the page got so far.
func (p *page) wrote() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var b strings.Builder
	for _, w := range p.written {
		b.WriteString(w.Text + string(w.Edit))
	}
	return b.String()
}

func TestKeysArriveInOrder(t *testing.T) {
	k := open(t)
	p := k.enter(screen.EntryText)
	want := ""
	for range 20 { // faster than any page
		k.press("keys/1/1", "keys/1/2", "keys/1/3", "keys/space")
		want += "qwe "
	}
	conformance.Until(t, "all that was written", func() bool { return len(p.wrote()) == len(want) })
	if got := p.wrote(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestKeysLeaveTheFocusWhereItIs(t *testing.T) {
	k := open(t)
	p := k.enter(screen.EntryText)
	before, _ := k.window.now()
	k.press("keys/1/4")
	conformance.Until(t, "the letter", func() bool { return p.wrote() == "r" })
	k.explore("keys/1/5")
	k.focused(before.Focus)
}

func TestMaskedEntryIsNotSpoken_EN_5_1_3_8(t *testing.T) {
	k := open(t)
	p := k.enter(screen.EntryPassword)
	k.press("bar/read")
	k.press("keys/1/1")
	k.hears("Ein Zeichen eingegeben")
	k.press("keys/delete")
	k.hears("Gelöscht")
	k.explore("keys/1/1")
	k.hears("Das ist privat.") // whoever touches it again writes it
	conformance.Until(t, "the keys", func() bool { return p.wrote() == "qdelete" })
	for _, said := range k.voice.heard() {
		if strings.EqualFold(said, "q") {
			t.Error("the letter was said")
		}
	}
}

func TestOpenEntryIsSpoken(t *testing.T) {
	k := open(t)
	k.enter(screen.EntryText)
	k.press("bar/read")
	k.press("keys/1/1")
	k.hears("q")
	k.press("keys/space")
	k.hears("Leertaste")
	k.press("keys/at")
	k.hears("At-Zeichen")
	k.press("keys/shift", "keys/1/2")
	k.hears("großes W")
}

func TestKeysGoWithTheEntryAndTheVisit(t *testing.T) {
	k := open(t)
	p := k.enter(screen.EntryText)
	p.send(screen.EntryLeft{})
	k.window.until(k, "no keys", func(f ui.Frame) bool { return !hasKeys(f.Tree) })
	p.send(screen.EntryFocused{Kind: screen.EntryText})
	k.has("keys/hide")
	k.press("keys/1/1")
	k.end()
	k.shows("attract")
	if f, _ := k.window.now(); hasKeys(f.Tree) {
		t.Error("the next visitor sees keys")
	}
}

func hasKeys(tree accessibility.Node) bool {
	_, ok := tree.Find("keys/hide")
	return ok
}
