// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// MouseDown paints the control under the finger as pressed, at once. It acts
// only when the finger is lifted inside [WCAG 2.2 2.5.2].
func (s *surface) MouseDown(e *desktop.MouseEvent) {
	s.send(Touched{})
	s.paintPressed(false)
	s.pressed = ""
	s.ear.down = true
	if s.frame.Hear && !s.twice(s.finger(e)) {
		s.explore(s.finger(e))
		return
	}
	if i := s.hit(s.finger(e)); i >= 0 {
		s.pressed = s.painted[i].item.node.ID
		s.paintPressed(true)
	}
}

// MouseUp acts, or does nothing if the finger slid off. The screen may have
// been drawn anew in between, so the control is known by its ID.
func (s *surface) MouseUp(e *desktop.MouseEvent) {
	id := s.pressed
	s.ear.down = false
	if i := s.hit(s.finger(e)); id == "" || i < 0 || s.painted[i].item.node.ID != id {
		s.paintPressed(false)
		s.pressed = ""
		return
	}
	s.pressed = ""
	s.send(Pressed{id})
	// Mostly another screen follows at once: the control is not worth a drawing
	// of its own.
	s.later(func() {
		if s.pressed != id {
			s.paintAs(id, false)
		}
	})
}

// MouseMoved follows a finger that slides: it listens to what it comes to, and
// no longer means what it went down on.
func (s *surface) MouseMoved(e *desktop.MouseEvent) {
	if !s.ear.down || !s.frame.Hear {
		return
	}
	if s.pressed != "" && s.under(e.Position) != s.pressed {
		s.paintPressed(false)
		s.pressed = ""
	}
	if s.pressed == "" {
		s.slide(e.Position)
	}
}

// MouseIn does nothing: a finger that hovers means nothing.
func (s *surface) MouseIn(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (s *surface) MouseOut() {}

// finger is where the finger is. Fyne 2.8 takes up movements once a frame but
// touches at once, so its position is the one of the touch before (seen with
// every touch screen, and with a mouse that moves and clicks within a frame).
func (s *surface) finger(e *desktop.MouseEvent) fyne.Position {
	if s.pointer != nil {
		if x, y, ok := s.pointer(); ok {
			return fyne.NewPos(x, y)
		}
	}
	return e.Position
}

// paintPressed paints the control that the finger is on as pressed, or not.
func (s *surface) paintPressed(on bool) {
	if s.pressed != "" {
		s.paintAs(s.pressed, on)
	}
}

func (s *surface) paintAs(id accessibility.ID, on bool) {
	for _, p := range s.painted {
		if p.item.node.ID == id && p.item.control() {
			s.painter.press(p, on)
		}
	}
}

// hit returns the control at a place, the topmost first; behind a dialog only
// the bar can be reached.
func (s *surface) hit(at fyne.Position) int {
	modal := false
	for _, p := range s.painted {
		modal = modal || p.item.layer > 0
	}
	for i := len(s.painted) - 1; i >= 0; i-- {
		it := s.painted[i].item
		if modal && it.layer == 0 && it.kind != kindBar {
			continue
		}
		if it.control() && it.rect.contains(at.X, at.Y) {
			return i
		}
	}
	return -1
}

// KeyDown tells of a key, once however long it is held.
func (s *surface) KeyDown(e *fyne.KeyEvent) {
	s.send(Touched{})
	if shifts(e) {
		s.shift = true
		return
	}
	p := stroke(e)
	p.Action, p.Down = s.meaning(e), true
	s.send(Key{p})
}

// KeyUp tells that a key has come up, also when the window loses the keyboard
// while it is down: GLFW lets go of all keys then.
func (s *surface) KeyUp(e *fyne.KeyEvent) {
	if shifts(e) {
		s.shift = false
		return
	}
	s.send(Key{stroke(e)})
}

// meaning is what a key asks for.
func (s *surface) meaning(e *fyne.KeyEvent) input.Action {
	if s.spell != nil {
		return s.keys.Meaning(s.spell(e.Physical.ScanCode), s.shift)
	}
	return s.keys[input.Key{Name: keysym(e.Name), Shift: s.shift}]
}

// shifts reports whether a key only says what others mean.
func shifts(e *fyne.KeyEvent) bool {
	return e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight
}

// stroke is a press of a key by its place on the keyboard, as the display
// counts them.
func stroke(e *fyne.KeyEvent) input.Press {
	return input.Press{Code: e.Physical.ScanCode}
}

// TypedKey does nothing: it comes again and again while a key is held
// [EN 301 549 5.7].
func (s *surface) TypedKey(*fyne.KeyEvent) {}

// TypedRune does nothing: there is no entry on our screens.
func (s *surface) TypedRune(rune) {}

// FocusGained does nothing: the ring follows the tree's focus, not Fyne's.
func (s *surface) FocusGained() {}

// FocusLost does nothing.
func (s *surface) FocusLost() {}

// AcceptsTab keeps Tab for us.
func (s *surface) AcceptsTab() bool { return true }

// keysym is the name that X11 has for one of Fyne's keys.
func keysym(k fyne.KeyName) string {
	switch k {
	case fyne.KeySpace:
		return "space"
	case fyne.KeyReturn:
		return "Return"
	case fyne.KeyEnter:
		return "KP_Enter"
	case fyne.KeyPlus:
		return "plus"
	case fyne.KeyMinus:
		return "minus"
	case fyne.KeyPeriod:
		return "period"
	case fyne.KeyComma:
		return "comma"
	}
	return string(k)
}
