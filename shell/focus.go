// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import "github.com/lotse-kiosk/lotse/accessibility"

// focus is where the ring stands. It follows the tree: a control that is gone
// gives it to the first one of the screen.
type focus struct {
	on     accessibility.ID
	screen accessibility.ID // whose tree it is in, with the dialog if one is open
}

// in returns the focus in the next tree.
func (f focus) in(tree accessibility.Node) focus {
	screen := scope(tree)
	controls := tree.Controls()
	if screen == f.screen {
		for _, c := range controls {
			if c.ID == f.on {
				return f
			}
		}
	}
	return focus{first(controls), screen}
}

// scope names what the focus is in: a screen, or the dialog above it.
func scope(tree accessibility.Node) accessibility.ID {
	for _, c := range tree.Children {
		if c.State.Has(accessibility.Modal) {
			return tree.ID + "+" + c.ID
		}
	}
	return tree.ID
}

// first is the first thing to choose, or the one big tile where there is one.
func first(controls []accessibility.Node) accessibility.ID {
	if len(controls) == 0 {
		return ""
	}
	for _, c := range controls {
		if c.Role == accessibility.RoleTile && c.State.Has(accessibility.Primary) {
			return c.ID
		}
	}
	return controls[0].ID
}

// move goes to the next control, or with -1 to the one before, round and round
// [EN 301 549 5.1.6.2].
func (f focus) move(tree accessibility.Node, by int) focus {
	controls := tree.Controls()
	if len(controls) == 0 {
		return f
	}
	at := 0
	for i, c := range controls {
		if c.ID == f.on {
			at = i + by
		}
	}
	f.on = controls[(at+len(controls))%len(controls)].ID
	return f
}
