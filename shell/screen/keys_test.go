// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// touchEntry opens a page on a terminal without a keyboard and touches an entry.
func touchEntry(v *visitor, kind screen.EntryKind) {
	v.Helper()
	board, err := keyboard.Load()
	if err != nil {
		v.Fatal(err)
	}
	v.state = v.state.WithKeyboard(board)
	openPage(v)
	v.do(screen.EntryFocused{Kind: kind})
}

func TestKeysBelongToWhatIsWritten(t *testing.T) {
	for name, c := range map[string]struct {
		lang  string
		kind  screen.EntryKind
		first string // on the first key
	}{
		"German":              {"de", screen.EntryText, "q"},
		"Arabic":              {"ar", screen.EntryText, "ض"},
		"address in Arabic":   {"ar", screen.EntryLatin, "q"},
		"password in Arabic":  {"ar", screen.EntryPassword, "q"},
		"digits":              {"de", screen.EntryDigits, "1"},
		"digits for an Arab":  {"ar", screen.EntryDigits, "1"},
		"address in Swedish":  {"sv", screen.EntryLatin, "q"},
		"plain German is one": {"de-x-leicht", screen.EntryText, "q"},
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, c.lang)
			touchEntry(v, c.kind)
			n, _ := v.tree().Find("keys/1/1")
			if n.Face != c.first {
				t.Errorf("the first key is %q", n.Face)
			}
		})
	}
}

func TestShiftIsForOneLetter(t *testing.T) {
	v := atHome(t, "de")
	touchEntry(v, screen.EntryText)
	var got string
	for _, id := range []accessibility.ID{"keys/shift", "keys/2/7", "keys/1/11", "keys/1/4"} {
		v.press(id)
		for _, e := range v.effects {
			got += e.(screen.Write).Text
		}
	}
	if got != "Jür" {
		t.Errorf("wrote %q", got)
	}
}

func TestKeysOfAPasswordArePrivate_EN_5_1_3_8(t *testing.T) {
	v := atHome(t, "de")
	touchEntry(v, screen.EntryPassword)
	v.press("keys/1/1")
	if w := effect[screen.Write](v); !w.Masked || w.Text != "q" {
		t.Errorf("got %+v", w)
	}
	words := screen.Words{Localizer: v.bundle.Localizer("de")}
	said := accessibility.NarrateNode(v.tree(), "keys/1/1", "de", words)
	if len(said) != 1 || !said[0].Private {
		t.Errorf("a key of a password says %+v", said)
	}
}

func TestHiddenKeysComeBackWithATouch(t *testing.T) {
	v := atHome(t, "de")
	touchEntry(v, screen.EntryText)
	v.press("keys/hide")
	if v.has("keys/hide") {
		t.Fatal("the keys are still there")
	}
	v.do(screen.EntryFocused{Kind: screen.EntryText})
	if !v.has("keys/hide") {
		t.Error("the keys do not come back")
	}
}

func TestNoKeysWhereTheyHaveNoUse(t *testing.T) {
	for name, then := range map[string]func(*visitor){
		"left":            func(v *visitor) { v.do(screen.EntryLeft{}) },
		"another screen":  func(v *visitor) { v.press("bar/help") },
		"a question":      func(v *visitor) { v.press("bar/end") },
		"page is gone":    func(v *visitor) { v.do(screen.PageClosed{}) },
		"own keyboard":    func(v *visitor) { v.state = v.state.WithKeyboard(nil) },
		"a file to give":  func(v *visitor) { v.do(screen.FileWanted{Request: "1"}) },
		"page that fails": func(v *visitor) { v.do(screen.PageFailed{Reason: screen.PageNoNetwork}) },
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "de")
			touchEntry(v, screen.EntryText)
			then(v)
			if v.has("keys/hide") {
				t.Error("there are keys")
			}
		})
	}
}
