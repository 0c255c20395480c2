// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility_test

import (
	"fmt"
	"strings"
	"testing"

	a "github.com/lotse-kiosk/lotse/accessibility"
)

// edit returns the tree with one node replaced by what change makes of it.
// It copies: trees are values that others may hold.
func edit(tree a.Node, id a.ID, change func(a.Node) a.Node) a.Node {
	if tree.ID == id {
		return change(tree)
	}
	children := make([]a.Node, 0, len(tree.Children))
	for _, c := range tree.Children {
		children = append(children, edit(c, id, change))
	}
	tree.Children = children
	return tree
}

func with(child a.Node) func(a.Node) a.Node {
	return func(n a.Node) a.Node {
		n.Children = append(append([]a.Node{}, n.Children...), child)
		return n
	}
}

// It is long because it is a table.
func TestChanges(t *testing.T) {
	base := copies()
	cases := map[string]struct {
		next          a.Node
		changes, said string
	}{
		"nothing": {base, "", ""},
		"another screen": {
			a.Node{ID: "home", Role: a.RoleScreen, Name: "Start"},
			"new screen home", "en: Start\n",
		},
		"another language": {
			edit(base, "print", func(n a.Node) a.Node { n.Lang = "da"; return n }),
			"new screen print", "da: Print, 2 of 3\nen: 6 things\nda: How many copies?\n",
		},
		"a value": {
			edit(base, "n", func(n a.Node) a.Node { n.Value = "3"; return n }),
			"valued n", "en: 3\n",
		},
		"another choice": {
			edit(edit(base, "colour", func(n a.Node) a.Node { n.State = 0; return n }),
				"grey", func(n a.Node) a.Node { n.State = a.Checked; return n }),
			"restated colour; restated grey", "en: chosen\nen: Grey\n",
		},
		"a choice taken back": {
			edit(base, "colour", func(n a.Node) a.Node { n.State = 0; return n }),
			"restated colour", "en: not chosen\nen: Colour\n",
		},
		"a button that works now": {
			edit(base, "go", func(n a.Node) a.Node { n.State = a.Primary; return n }),
			"restated go", "",
		},
		"a notice": {
			edit(base, "print", with(a.Node{ID: "oops", Role: a.RoleNotice, Name: "Paper is empty"})),
			"added oops; notified oops", "en: Paper is empty\n",
		},
		"a dialog": {
			edit(base, "print", with(a.Node{ID: "ask", Role: a.RoleDialog, Name: "Still there?", State: a.Modal})),
			"added ask; opened ask", "en: Still there?\n",
		},
		"an instruction": {
			edit(base, "how", func(n a.Node) a.Node { n.Name = "Take your paper"; return n }),
			"renamed how", "en: Take your paper\n",
		},
		"a button's name": {
			edit(base, "go", func(n a.Node) a.Node { n.Name = "Print all"; return n }),
			"renamed go", "",
		},
		"something gone": {
			edit(base, "n", func(n a.Node) a.Node { n.Children = n.Children[1:]; return n }),
			"removed less", "",
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, ch := range a.Changes(base, c.next) {
				got = append(got, fmt.Sprint(ch.Kind, " ", ch.Node))
			}
			if s := strings.Join(got, "; "); s != c.changes {
				t.Errorf("changes %q, wanted %q", s, c.changes)
			}
			expect(t, a.NarrateChanges(base, c.next, "en", english{}), c.said)
		})
	}
}

func TestProgressTellsFractionAndWords(t *testing.T) {
	wait := a.Node{ID: "w", Role: a.RoleScreen, Children: []a.Node{{ID: "p", Role: a.RoleProgress, Fraction: 0.2, Value: "page 1"}}}
	next := edit(wait, "p", func(n a.Node) a.Node { n.Fraction, n.Value = 0.4, "page 2"; return n })
	if got := a.Changes(wait, next); len(got) != 2 || got[0].Kind != a.Valued || got[1].Kind != a.Advanced {
		t.Errorf("changes %v", got)
	}
	expect(t, a.NarrateChanges(wait, next, "en", english{}), "en: page 2\n")
}

func TestFlagsTellWhatDiffers(t *testing.T) {
	next := edit(copies(), "go", func(n a.Node) a.Node { n.State |= a.Busy; return n })
	got := a.Changes(copies(), next)
	if len(got) != 1 || got[0].Flags != a.Busy {
		t.Errorf("changes %+v", got)
	}
}
