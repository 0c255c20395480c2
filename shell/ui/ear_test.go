// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// listening is a hand that hears before it presses.
func listening(t *testing.T) *hand {
	t.Helper()
	h := newHand(t)
	h.hear("")
	return h
}

// hear draws the screen with the focus on a control, as the shell does when a
// finger has come to it.
func (h *hand) hear(focus accessibility.ID) {
	h.show(Frame{Tree: h.tree(), Theme: standard, Size: 3, Hear: true, Focus: focus})
}

// explored returns what fingers came to since it was last asked.
func (h *hand) explored() []accessibility.ID {
	var ids []accessibility.ID
	for _, e := range h.events {
		if x, ok := e.(Explored); ok {
			ids = append(ids, x.ID)
		}
	}
	h.events = nil
	return ids
}

func (h *hand) wantExplored(ids ...accessibility.ID) {
	h.t.Helper()
	if got := h.explored(); !slices.Equal(got, ids) {
		h.t.Errorf("came to %q, want %q", got, ids)
	}
}

func (h *hand) tap(id accessibility.ID) {
	h.t.Helper()
	h.MouseDown(h.at(id))
	h.MouseUp(h.at(id))
}

func TestFirstTouchIsHeardAndSecondActs_EN_5_5_2(t *testing.T) {
	h := listening(t)
	h.tap("home/scan")
	h.wantExplored("home/scan")
	h.hear("home/scan")
	h.tap("home/scan")
	h.want("home/scan")
}

func TestTouchElsewhereIsHeardFirst_EN_5_5_2(t *testing.T) {
	h := listening(t)
	h.tap("home/scan")
	h.hear("home/scan")
	h.tap("home/print")
	h.wantExplored("home/scan", "home/print")
	h.hear("home/print")
	h.tap("home/scan")
	h.want()
}

func TestSlidingExploresAndLiftingDoesNothing(t *testing.T) {
	h := listening(t)
	h.MouseDown(h.at("home/scan"))
	h.MouseMoved(h.at("home/print"))
	h.MouseMoved(h.at("home/print"))
	h.MouseMoved(h.at("title"))
	h.MouseUp(h.at("title"))
	h.wantExplored("home/scan", "home/print", "title")
	h.MouseMoved(h.at("home/scan"))
	h.wantExplored()
}

func TestSecondTouchThatSlidesOffListensAgain_WCAG_2_5_2(t *testing.T) {
	h := listening(t)
	h.tap("home/scan")
	h.hear("home/scan")
	h.events = nil
	h.MouseDown(h.at("home/scan"))
	h.MouseMoved(h.at("home/print"))
	h.MouseUp(h.at("home/print"))
	for _, e := range h.events {
		if p, ok := e.(Pressed); ok {
			t.Errorf("pressed %s", p.ID)
		}
	}
	h.wantExplored("home/print")
}

func TestNewScreenHasHeardNothing(t *testing.T) {
	h := listening(t)
	h.tap("bar/help")
	h.state, _ = h.state.Update(mustAction(t, h, "bar/help"))
	h.hear("bar/home")
	h.events = nil
	h.tap("bar/help")
	h.wantExplored("bar/help")
}

func TestFocusThatAKeyMovedIsNotPressed(t *testing.T) {
	h := listening(t)
	h.tap("home/scan")
	h.hear("home/scan")
	h.hear("home/documents")
	h.events = nil
	h.tap("home/scan")
	h.wantExplored("home/scan")
}

func TestBesideEverythingIsToldToo(t *testing.T) {
	h := listening(t)
	e := h.at("title")
	e.Position.X, e.Position.Y = 2, 2
	h.MouseDown(e)
	h.MouseMoved(e)
	h.MouseUp(e)
	h.wantExplored("")
}

func TestCurtainShowsItsNoteOnly(t *testing.T) {
	h := newHand(t)
	h.show(Frame{Tree: h.tree(), Theme: standard, Size: 3, Curtain: "It is dark."})
	if n := len(h.root.Objects); n != 1 {
		t.Errorf("%d things are drawn", n)
	}
	if h.surface.ground.paper != PaletteOf(dark).Paper {
		t.Errorf("the ground is %v", h.surface.ground.paper)
	}
	h.tap("home/scan")
	h.want("home/scan")
}

func mustAction(t *testing.T, h *hand, id accessibility.ID) any {
	t.Helper()
	n, ok := h.tree().Find(id)
	if !ok || n.Action == nil {
		t.Fatalf("there is no %s", id)
	}
	return n.Action
}
