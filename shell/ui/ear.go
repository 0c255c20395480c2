// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"fyne.io/fyne/v2"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// ear is a finger that listens: what it has heard, and whether it is down.
type ear struct {
	heard accessibility.ID
	down  bool
}

// in returns the ear in the next frame. What was heard on another screen, or
// before the focus went elsewhere by a key, is not what is pressed now.
func (e ear) in(was, now Frame) ear {
	same := was.Tree.ID == now.Tree.ID && modal(was.Tree) == modal(now.Tree) && now.Hear
	elsewhere := now.Focus != was.Focus && now.Focus != e.heard
	if !same || elsewhere {
		e.heard = ""
	}
	return e
}

// modal is the dialog in front of a screen; empty for none.
func modal(tree accessibility.Node) accessibility.ID {
	for _, c := range tree.Children {
		if c.State.Has(accessibility.Modal) {
			return c.ID
		}
	}
	return ""
}

// twice reports whether a finger goes down on the control that it has heard
// last: then it means it [EN 301 549 5.5.2].
func (s *surface) twice(at fyne.Position) bool {
	i := s.hit(at)
	return i >= 0 && s.painted[i].item.node.ID == s.ear.heard
}

// explore tells what a finger has come to. Beside everything it tells that too,
// or a person who does not see would not know that the screen feels them.
func (s *surface) explore(at fyne.Position) {
	s.ear.heard = s.under(at)
	s.send(Explored{s.ear.heard})
}

// slide is explore for a finger that is down already.
func (s *surface) slide(at fyne.Position) {
	if s.under(at) != s.ear.heard {
		s.explore(at)
	}
}

// under is what can be heard at a place: everything that has a name, whether it
// can be pressed or not; behind a dialog only the bar.
func (s *surface) under(at fyne.Position) accessibility.ID {
	front := false
	for _, p := range s.painted {
		front = front || p.item.layer > 0
	}
	for i := len(s.painted) - 1; i >= 0; i-- {
		it := s.painted[i].item
		if front && it.layer == 0 && it.kind != kindBar {
			continue
		}
		if it.node.ID != "" && it.node.Name != "" && it.rect.contains(at.X, at.Y) {
			return it.node.ID
		}
	}
	return ""
}
