// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility

import "image"

// ID names a node. It is unique in its tree and stays the same from one tree
// of a screen to the next, so that focus, highlight and the bus can follow it.
type ID string

// Intent is what a node asks for when it is activated. The tree does not look
// inside: the package that builds the tree defines the intents and handles
// them.
type Intent any

// State is a set of flags of a node.
type State uint16

// The flags that a node can carry, as AT-SPI names them where it has a name.
const (
	Disabled State = 1 << iota // shown, but cannot be activated now
	Checked                    // a check box or option that is on
	Busy                       // still working; Value says how far
	Primary                    // the one action that goes on
	Way                        // the way back or out
	Danger                     // deletes or ends something; its name says what
	Modal                      // a dialog: nothing outside it can be reached
	Private                    // text about the visitor: never cached or logged
)

// Has reports whether all flags of f are in s.
func (s State) Has(f State) bool { return s&f == f }

// Node is one thing on the screen. Nodes are values: once a tree is handed to
// a renderer nobody changes it.
type Node struct {
	ID   ID
	Role Role
	// Name is what is written on it and said first.
	Name string
	// Face is what is written on a key where that is not its name.
	Face string
	// Description is a second line: written smaller, said after the name.
	Description string
	// Hint is said, not written, after a rest on the node.
	Hint string
	// Value is what the node is set to or how far it has come.
	Value string
	// Fraction is how full a progress node is, 0 to 1.
	Fraction float64
	State    State
	// Lang is the BCP 47 tag of Name where it differs from its parent's.
	Lang string
	// DescriptionLang is the same for Description: a label of the terminal may
	// stand before a text that the town has in another language.
	DescriptionLang string
	// Picture names a pictogram in package assets. It repeats what Name says
	// for people who do not read, so it is never spoken.
	Picture string
	// Image is a preview of a page. Name describes it.
	Image image.Image
	// Action is asked for when the node is activated; nil for things that
	// cannot be.
	Action   Intent
	Children []Node
}

// Control reports whether the node can take the focus and be activated.
func (n Node) Control() bool { return n.Role.control() && !n.State.Has(Disabled) }

// Walk calls visit for n and everything below it in reading order, until visit
// returns false for a node: then that node's children are passed over.
func (n Node) Walk(visit func(Node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range n.Children {
		c.Walk(visit)
	}
}

// Find returns the node with the id, and whether there is one.
func (n Node) Find(id ID) (found Node, ok bool) {
	n.Walk(func(c Node) bool {
		if !ok && c.ID == id {
			found, ok = c, true
		}
		return !ok
	})
	return found, ok
}

// Controls returns what can be focused, in reading order. While a dialog is
// open these are its controls, and then the bar's.
func (n Node) Controls() []Node {
	var dialogs, bars []Node
	for _, c := range n.Children {
		switch {
		case c.State.Has(Modal):
			dialogs = append(dialogs, c)
		case c.Role == RoleBar:
			bars = append(bars, c)
		}
	}
	within := n.Children
	if dialogs != nil {
		within = append(dialogs, bars...)
	}
	var list []Node
	for _, c := range within {
		c.Walk(func(c Node) bool {
			if c.Control() {
				list = append(list, c)
			}
			return true
		})
	}
	return list
}
