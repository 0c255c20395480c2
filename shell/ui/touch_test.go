// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// hand is a surface that shows the demo town's screens, with what it sends.
type hand struct {
	*surface
	t      *testing.T
	demo   demo
	state  screen.State
	events []Event
}

func newHand(t *testing.T) *hand {
	t.Helper()
	h := &hand{t: t, demo: newDemo(t)}
	h.surface = newSurface(3.78, input.Keyboard(), func(e Event) { h.events = append(h.events, e) })
	h.Resize(fyne.NewSize(1920, 1080))
	h.state = screen.New(h.demo.town, screen.Room{Width: 508, Height: 286})
	h.do("start")
	h.do("language/de")
	return h
}

// do presses a node as the shell would, and draws what comes of it.
func (h *hand) do(id accessibility.ID) {
	h.t.Helper()
	n, ok := h.tree().Find(id)
	if !ok {
		h.t.Fatalf("there is no %s", id)
	}
	h.state, _ = h.state.Update(n.Action)
	h.redraw()
}

func (h *hand) redraw() {
	h.show(Frame{Tree: h.tree(), Theme: standard, Size: 3})
}

func (h *hand) tree() accessibility.Node { return h.state.View(h.demo.bundle.Localizer("de")) }

// at is the middle of a control on the screen.
func (h *hand) at(id accessibility.ID) *desktop.MouseEvent {
	h.t.Helper()
	for _, p := range h.painted {
		if r := p.item.rect; p.item.node.ID == id {
			e := &desktop.MouseEvent{}
			e.Position = fyne.NewPos(r.x+r.w/2, r.y+r.h/2)
			return e
		}
	}
	h.t.Fatalf("%s is not on the screen", id)
	return nil
}

// presses returns what was pressed since it was last asked.
func (h *hand) presses() []accessibility.ID {
	var ids []accessibility.ID
	for _, e := range h.events {
		if p, ok := e.(Pressed); ok {
			ids = append(ids, p.ID)
		}
	}
	h.events = nil
	return ids
}

func (h *hand) want(ids ...accessibility.ID) {
	h.t.Helper()
	if got := h.presses(); !slices.Equal(got, ids) {
		h.t.Errorf("pressed %q, want %q", got, ids)
	}
}

// ground is the colour that a control stands on now.
func (h *hand) ground(id accessibility.ID) color.Color {
	for _, p := range h.painted {
		if p.item.node.ID == id {
			return p.ground.color
		}
	}
	return nil
}

func TestTapActsWhenTheFingerIsLifted_WCAG_2_5_2(t *testing.T) {
	h := newHand(t)
	h.MouseDown(h.at("home/scan"))
	h.want()
	h.MouseUp(h.at("home/scan"))
	h.want("home/scan")
}

func TestTapIsSeenAtOnce(t *testing.T) {
	h := newHand(t)
	before := h.ground("home/scan")
	h.MouseDown(h.at("home/scan"))
	if got := h.ground("home/scan"); got != PaletteOf(standard).Accent {
		t.Errorf("under the finger the tile is %v", got)
	}
	h.MouseUp(h.at("home/print"))
	if got := h.ground("home/scan"); got != before {
		t.Errorf("afterwards the tile is %v, want %v", got, before)
	}
}

func TestSlidingOffCancels_WCAG_2_5_2(t *testing.T) {
	h := newHand(t)
	h.MouseDown(h.at("home/scan"))
	h.MouseUp(h.at("home/print"))
	h.want()
	h.MouseUp(h.at("home/scan")) // without a finger that went down
	h.want()
}

func TestBesideControlsOnlyIsNoticed(t *testing.T) {
	h := newHand(t)
	h.events = nil
	nowhere := &desktop.MouseEvent{}
	nowhere.Position = fyne.NewPos(2, 2)
	h.MouseDown(nowhere)
	h.MouseUp(nowhere)
	if len(h.events) != 1 || h.events[0] != (Touched{}) {
		t.Errorf("it sent %v, want only that somebody is there", h.events)
	}
}

// A clock or a printer may change the screen while a finger is on it.
func TestRedrawKeepsThePress(t *testing.T) {
	h := newHand(t)
	h.MouseDown(h.at("home/scan"))
	h.redraw()
	if got := h.ground("home/scan"); got != PaletteOf(standard).Accent {
		t.Errorf("after the redraw the tile is %v", got)
	}
	h.MouseUp(h.at("home/scan"))
	h.want("home/scan")
}

// What has come under a resting finger must not be pressed in place of what it
// went down on.
func TestAnotherScreenDoesNotGetThePress(t *testing.T) {
	h := newHand(t)
	down := h.at("home/scan")
	h.MouseDown(down)
	h.do("home/documents")
	h.MouseUp(down)
	h.want()
}

func TestDisabledControlsDoNothing(t *testing.T) {
	h := newHand(t)
	h.state, _ = h.state.Update(tray())
	h.do("home/documents")
	h.do("document/2")
	h.events = nil
	h.MouseDown(h.at("preview/previous"))
	h.MouseUp(h.at("preview/previous"))
	h.want()
	h.MouseDown(h.at("preview/next"))
	h.MouseUp(h.at("preview/next"))
	h.want("preview/next")
}

func TestBehindADialogOnlyTheBarIsReached(t *testing.T) {
	h := newHand(t)
	tile := h.at("home/group/geld-wohnen")
	h.do("bar/end")
	h.events = nil
	h.MouseDown(tile)
	h.MouseUp(tile)
	h.want()
	for _, id := range []accessibility.ID{"question/no", "question/yes", "bar/read"} {
		h.MouseDown(h.at(id))
		h.MouseUp(h.at(id))
		h.want(id)
	}
}

func TestThePointerKnowsBetterThanFyne(t *testing.T) {
	h := newHand(t)
	where, late := h.at("home/scan").Position, h.at("home/print")
	h.pointer = func() (x, y float32, ok bool) { return where.X, where.Y, true }
	h.MouseDown(late)
	h.MouseUp(late)
	h.want("home/scan")
	h.pointer = func() (x, y float32, ok bool) { return 0, 0, false }
	h.MouseDown(late)
	h.MouseUp(late)
	h.want("home/print")
}

// actions returns which keys had a meaning since it was last asked.
func (h *hand) actions() []input.Action {
	var list []input.Action
	for _, e := range h.events {
		if k, ok := e.(Key); ok && k.Action != "" {
			list = append(list, k.Action)
		}
	}
	h.events = nil
	return list
}

func TestKeys(t *testing.T) {
	tests := map[string]struct {
		keys []fyne.KeyName
		want []input.Action
	}{
		"Tab":             {[]fyne.KeyName{fyne.KeyTab}, []input.Action{input.Next}},
		"Shift and Tab":   {[]fyne.KeyName{desktop.KeyShiftLeft, fyne.KeyTab}, []input.Action{input.Previous}},
		"right Shift":     {[]fyne.KeyName{desktop.KeyShiftRight, fyne.KeyTab}, []input.Action{input.Previous}},
		"arrows":          {[]fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyUp}, []input.Action{input.Next, input.Next, input.Previous, input.Previous}},
		"select":          {[]fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace}, []input.Action{input.Select, input.Select, input.Select}},
		"back":            {[]fyne.KeyName{fyne.KeyEscape, fyne.KeyBackspace}, []input.Action{input.Back, input.Back}},
		"home":            {[]fyne.KeyName{fyne.KeyHome}, []input.Action{input.Home}},
		"function keys":   {[]fyne.KeyName{fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF10}, []input.Action{input.Help, input.ReadAloud, input.Bigger, input.Contrast, input.Language, input.Repeat, input.End}},
		"speech":          {[]fyne.KeyName{fyne.KeyPlus, fyne.KeyMinus, fyne.KeyPeriod, fyne.KeyComma, fyne.KeyF7, fyne.KeyF8}, []input.Action{input.Louder, input.Quieter, input.Faster, input.Slower, input.Pause, input.Curtain}},
		"without a sense": {[]fyne.KeyName{fyne.KeyA, fyne.KeyF12, fyne.KeyDelete}, nil},
	}
	h := newHand(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			h.events = nil
			for _, k := range test.keys {
				h.KeyDown(&fyne.KeyEvent{Name: k})
			}
			for _, k := range test.keys {
				h.KeyUp(&fyne.KeyEvent{Name: k})
			}
			if got := h.actions(); !slices.Equal(got, test.want) {
				t.Errorf("asked for %q, want %q", got, test.want)
			}
		})
	}
}

// TestHeldKeyCountsOnce_EN_5_7: Fyne repeats TypedKey while a key is held.
func TestHeldKeyCountsOnce_EN_5_7(t *testing.T) {
	h := newHand(t)
	h.events = nil
	tab := &fyne.KeyEvent{Name: fyne.KeyTab}
	h.KeyDown(tab)
	for range 30 {
		h.TypedKey(tab)
	}
	h.KeyUp(tab)
	if got := h.actions(); !slices.Equal(got, []input.Action{input.Next}) {
		t.Errorf("a held key asked for %q", got)
	}
}

// Every key is told of by its place on the keyboard, when it goes down and when
// it comes up; Shift is a part of other keys.
func TestKeysGoDownAndComeUp(t *testing.T) {
	h := newHand(t)
	h.events = nil
	key := func(name fyne.KeyName, code int) *fyne.KeyEvent {
		return &fyne.KeyEvent{Name: name, Physical: fyne.HardwareKey{ScanCode: code}}
	}
	h.KeyDown(key(desktop.KeyShiftLeft, 50))
	h.KeyDown(key(fyne.KeyTab, 23))
	h.KeyUp(key(desktop.KeyShiftLeft, 50))
	h.KeyUp(key(fyne.KeyTab, 23))
	h.KeyDown(key(fyne.KeyQ, 24))
	var got []input.Press
	for _, e := range h.events {
		if k, ok := e.(Key); ok {
			got = append(got, k.Press)
		}
	}
	want := []input.Press{{Code: 23, Action: input.Previous, Down: true}, {Code: 23}, {Code: 24, Down: true}}
	if !slices.Equal(got, want) {
		t.Errorf("told of %+v, want %+v", got, want)
	}
}

// Every key tells that somebody is there, also one without a meaning.
func TestAnyKeyIsASignOfLife(t *testing.T) {
	h := newHand(t)
	h.events = nil
	h.KeyDown(&fyne.KeyEvent{Name: fyne.KeyA})
	if !slices.Contains(h.events, Event(Touched{})) {
		t.Error("a key was not noticed")
	}
}

// Who moves with keys must see where he is, on the smallest screen too.
func TestFocusIsScrolledIntoSight_EN_5_1_6(t *testing.T) {
	h := newHand(t)
	h.state, _ = h.state.Update(tray())
	h.do("home/documents")
	h.do("document/2")
	h.Resize(fyne.NewSize(1280, 800))
	for _, n := range h.tree().Controls() {
		h.show(Frame{Tree: h.tree(), Theme: standard, Size: 4, Focus: n.ID})
		h.at(n.ID) // fails where it is not drawn
	}
}
