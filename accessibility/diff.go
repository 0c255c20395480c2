// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility

// Kind is what kind of change it is.
type Kind uint8

// The changes that speech and the accessibility bus tell apart.
const (
	// NewScreen: another screen, or the same in another language. It stands
	// alone: nothing else of the old tree is of interest.
	NewScreen Kind = iota
	// Opened: a dialog that nothing outside it can be reached from.
	Opened
	// Notified: a notice that was not there, or has other words now.
	Notified
	// Added and Removed: a node, with everything below it.
	Added
	Removed
	// Renamed: another name or description.
	Renamed
	// Valued: another value.
	Valued
	// Advanced: another fraction of a progress.
	Advanced
	// Restated: other flags.
	Restated
	kinds
)

var kindNames = [kinds]string{
	"new screen", "opened", "notified", "added", "removed",
	"renamed", "valued", "advanced", "restated",
}

// String returns the kind's name as it stands in golden files.
func (k Kind) String() string { return kindNames[k] }

// Change is one difference between two trees.
type Change struct {
	Kind Kind
	// Node is the node in the new tree; for Removed, in the old one.
	Node ID
	// Flags are, for Restated and Opened, the flags that differ.
	Flags State
}

// Changes returns how next differs from old: first what was removed, in the
// reading order of old, then the rest in the reading order of next. Two trees
// are of the same screen if their roots have the same ID and language.
func Changes(old, next Node) []Change {
	if old.ID != next.ID || old.Lang != next.Lang {
		return []Change{{Kind: NewScreen, Node: next.ID}}
	}
	before, after := index(old), index(next)
	var list []Change
	old.Walk(func(n Node) bool {
		_, stays := after[n.ID]
		if !stays {
			list = append(list, Change{Kind: Removed, Node: n.ID})
		}
		return stays
	})
	next.Walk(func(n Node) bool {
		was, known := before[n.ID]
		if !known {
			list = appendArrival(list, n)
			return false
		}
		list = appendDifferences(list, was, n)
		return true
	})
	return list
}

func index(tree Node) map[ID]Node {
	m := map[ID]Node{}
	tree.Walk(func(n Node) bool {
		m[n.ID] = n
		return true
	})
	return m
}

// appendArrival tells of a new node, and of the notices and dialogs in it.
func appendArrival(list []Change, top Node) []Change {
	list = append(list, Change{Kind: Added, Node: top.ID})
	top.Walk(func(n Node) bool {
		if n.State.Has(Modal) {
			list = append(list, Change{Kind: Opened, Node: n.ID, Flags: n.State})
		}
		if n.Role.notifies() {
			list = append(list, Change{Kind: Notified, Node: n.ID})
		}
		return true
	})
	return list
}

func appendDifferences(list []Change, was, n Node) []Change {
	if was.Name != n.Name || was.Description != n.Description {
		kind := Renamed
		if n.Role.notifies() {
			kind = Notified
		}
		list = append(list, Change{Kind: kind, Node: n.ID})
	}
	if was.Value != n.Value {
		list = append(list, Change{Kind: Valued, Node: n.ID})
	}
	if was.Fraction != n.Fraction {
		list = append(list, Change{Kind: Advanced, Node: n.ID})
	}
	if flags := was.State ^ n.State; flags != 0 {
		kind := Restated
		if flags.Has(Modal) && n.State.Has(Modal) {
			kind = Opened
		}
		list = append(list, Change{Kind: kind, Node: n.ID, Flags: flags})
	}
	return list
}
