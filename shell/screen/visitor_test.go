// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"image"
	"sync"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/translations"
)

// wide is the room of a 24-inch screen.
var wide = screen.Room{Width: 531, Height: 299}

// texts are read once: they are immutable, and thousands of visitors want them.
var texts = sync.OnceValues(translations.Load)

// visitor walks through the screens as a person does: by the controls that are
// shown, and by nothing that is not.
type visitor struct {
	testing.TB
	bundle  *translations.Bundle
	state   screen.State
	effects []screen.Effect // of the last intent
}

// atStart returns a visitor before the start screen, greeted in the language.
func atStart(t testing.TB, lang string) *visitor {
	t.Helper()
	return at(t, screen.New(town(), wide), lang)
}

func at(t testing.TB, s screen.State, lang string) *visitor {
	t.Helper()
	bundle, err := texts()
	if err != nil {
		t.Fatal(err)
	}
	v := &visitor{TB: t, bundle: bundle, state: s}
	for range town().Complete() {
		if v.lang() == lang {
			break
		}
		v.do(screen.Turn{})
	}
	v.do(screen.DevicesChanged{State: allDevices()})
	return v
}

// atHome returns a visitor who has chosen the language.
func atHome(t testing.TB, lang string) *visitor {
	t.Helper()
	v := atStart(t, lang)
	v.press("start")
	tile := accessibility.ID("language/" + lang)
	for !v.has(tile) {
		v.press("page/next")
	}
	v.press(tile)
	return v
}

func (v *visitor) lang() string { return v.state.Settings().Language }

func (v *visitor) tree() accessibility.Node { return v.state.View(v.bundle.Localizer(v.lang())) }

// do takes intents one after the other.
func (v *visitor) do(intents ...screen.Intent) {
	for _, in := range intents {
		v.state, v.effects = v.state.Update(in)
	}
}

// press activates controls that have to be on the screen.
func (v *visitor) press(ids ...accessibility.ID) {
	v.Helper()
	for _, id := range ids {
		n, ok := v.tree().Find(id)
		if !ok || !n.Control() {
			v.Fatalf("on %q there is no %q to press", v.tree().ID, id)
		}
		v.do(n.Action)
	}
}

// shows fails unless this screen is shown.
func (v *visitor) shows(id accessibility.ID) {
	v.Helper()
	if got := v.tree().ID; got != id {
		v.Fatalf("shows %q, want %q", got, id)
	}
}

// has reports whether a node is on the screen.
func (v *visitor) has(id accessibility.ID) bool {
	_, ok := v.tree().Find(id)
	return ok
}

// effect returns the effect of its type that the last intent had.
func effect[E screen.Effect](v *visitor) E {
	v.Helper()
	for _, e := range v.effects {
		if e, ok := e.(E); ok {
			return e
		}
	}
	var none E
	v.Fatalf("no %T among %#v", none, v.effects)
	return none
}

func printer() devices.Printer {
	return devices.Printer{ID: "Foyer", State: devices.PrinterIdle, Color: true, Duplex: true}
}

func scanner() devices.Scanner {
	return devices.Scanner{ID: "test:0", Glass: true, Feeder: true, Color: true}
}

func allDevices() devices.State {
	return devices.State{Running: true, Printers: []devices.Printer{printer()}, Scanners: []devices.Scanner{scanner()}}
}

func (v *visitor) printerIs(change func(*devices.Printer)) {
	s := allDevices()
	change(&s.Printers[0])
	v.do(screen.DevicesChanged{State: s})
}

func paper() image.Image { return image.NewGray(image.Rect(0, 0, 21, 30)) }

// The documents that visitors have.
var (
	scanned    = screen.Document{ID: "s1", Origin: screen.FromScan, Number: 1, Pages: 1, Printable: true}
	downloaded = screen.Document{ID: "d1", Origin: screen.FromDownload, Title: "Bescheid.pdf", Number: 1, Pages: 3, Printable: true}
	strange    = screen.Document{ID: "d2", Origin: screen.FromDownload, Number: 2}
	fromPage   = screen.Document{ID: "p1", Origin: screen.FromPage, Number: 1, Pages: 2, Printable: true}
	slip       = screen.Document{ID: "z1", Origin: screen.FromSlip, Number: 1, Pages: 1, Printable: true}
	form       = screen.Document{ID: "f1", Origin: screen.FromForm, Title: "Antrag", Number: 1, Pages: 4, Printable: true}
)

// owns puts documents into the tray.
func (v *visitor) owns(list ...screen.Document) { v.do(screen.TrayChanged{Documents: list}) }
