// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility

// place is a node together with what it has from where it stands.
type place struct {
	Node
	lang    string
	private bool
	bar     bool // in the bar or on the keys: it is not what the screen is about
	// index of count things in the same container, from 1; 0 for what is only
	// read, and for less and more, which are no choice of two.
	index, count int
	// size is how many places the node and everything below it take.
	size int
	// within is the value of the stepper that the node belongs to.
	within string
}

// places lists the tree in reading order. Language, privacy and belonging to
// the bar are handed down.
func places(tree Node, lang string) []place {
	return appendPlaces(nil, place{Node: tree, lang: lang})
}

func appendPlaces(list []place, p place) []place {
	if p.Lang != "" {
		p.lang = p.Lang
	}
	p.private = p.private || p.State.Has(Private)
	p.bar = p.bar || p.Role == RoleBar || p.Role == RoleKeys
	at := len(list)
	list = append(list, p)
	count := 0
	for _, c := range p.Children {
		if p.counts(c) {
			count++
		}
	}
	index := 0
	for _, c := range p.Children {
		child := place{Node: c, lang: p.lang, private: p.private, bar: p.bar}
		if p.counts(c) {
			index++
			child.index, child.count = index, count
		}
		if p.Role == RoleStepper {
			child.within = p.Value
		}
		list = appendPlaces(list, child)
	}
	list[at].size = len(list) - at
	return list
}

// front is what can be reached now: the topmost dialog where one is open, else
// the whole screen.
func front(list []place) []place {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].State.Has(Modal) {
			return list[i : i+list[i].size]
		}
	}
	return list
}

// content is front without the bar, which is the same on every screen, and
// without the keys.
func content(list []place) []place {
	var kept []place
	for _, p := range front(list) {
		if !p.bar {
			kept = append(kept, p)
		}
	}
	return kept
}

// counts reports whether a child is one of several things to choose from. A key
// is not: nobody who writes wants to hear "3 of 11".
func (p place) counts(child Node) bool {
	return child.Role.control() && p.Role != RoleStepper && child.Role != RoleKey
}

func (p place) container() bool { return p.Role < RoleHeading }
