// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/translations"
)

// view is what a place draws itself from: the state and the language.
type view struct {
	State
	*translations.Localizer
}

// body is what a place puts between the top of the screen and the bar.
type body struct {
	title    string
	lang     string // of the title, where it is the town's and in another language
	private  bool   // the title is the visitor's own
	step, of int    // "2 of 3"; 0 where there are no steps
	paged    bool   // the steps are pages of tiles
	nodes    []accessibility.Node
	back     *accessibility.Node // bottom left; nil where the bar's Back is enough
	goOn     *accessibility.Node // bottom right
	bare     bool                // without the bar: nobody is there to use it
	picture  string              // beside the title
	part     string              // tells the stages of a place apart; each is a screen of its own
}

// View returns the tree of the screen in a language.
func (s State) View(l *translations.Localizer) accessibility.Node {
	v := view{s, l}
	b := s.place.view(v)
	id := s.place.name()
	if b.part != "" {
		id += "/" + b.part
	}
	root := accessibility.Node{
		ID: accessibility.ID(id), Role: accessibility.RoleScreen,
		Name: b.title, Lang: l.Tag(),
	}
	if !b.bare {
		root.Children = append(root.Children, v.heading(b))
	}
	root.Children = append(root.Children, b.nodes...)
	root.Children = append(root.Children, v.actions(b)...)
	root.Children = append(root.Children, v.keys()...)
	if !b.bare {
		root.Children = append(root.Children, v.bar())
	}
	root.Children = append(root.Children, v.status.view(v)...)
	if d, ok := v.dialog(); ok {
		root.Children = append(root.Children, d)
	}
	return root
}

func (v view) heading(b body) accessibility.Node {
	n := accessibility.Node{ID: "title", Role: accessibility.RoleHeading, Name: b.title, Lang: b.lang, Picture: b.picture}
	if b.private {
		n.State |= accessibility.Private
	}
	if b.of > 0 {
		key := "place.step"
		if b.paged {
			key = "place.page"
		}
		n.Value = v.T(key, "N", b.step, "Of", b.of)
	}
	return n
}

// actions is the row above the bar: back, more of the screen, go on.
func (v view) actions(b body) []accessibility.Node {
	row := accessibility.Node{ID: "actions", Role: accessibility.RoleActions}
	if b.back != nil {
		n := *b.back
		n.State |= accessibility.Way
		row.Children = append(row.Children, n)
	}
	row.Children = append(row.Children, v.scrolling()...)
	if b.goOn != nil {
		n := *b.goOn
		n.State |= accessibility.Primary
		row.Children = append(row.Children, n)
	}
	if row.Children == nil {
		return nil
	}
	return []accessibility.Node{row}
}

// Scroll asks the screen to show what is above or below. The renderer that
// told of the overflow carries it out; the state does not change.
type Scroll struct{ Down bool }

func (v view) scrolling() []accessibility.Node {
	if !v.overflow.Up && !v.overflow.Down {
		return nil
	}
	up := button("scroll-up", v.T("scroll.up"), "up", Scroll{})
	down := button("scroll-down", v.T("scroll.down"), "down", Scroll{Down: true})
	return []accessibility.Node{disabledUnless(up, v.overflow.Up), disabledUnless(down, v.overflow.Down)}
}

// in returns a text of the town in the visitor's language, with the language's
// tag where it had to be another one: the right voice speaks it then.
func (v view) in(t config.Text) (text, lang string) {
	first := v.town.Languages[0]
	text, lang = t.In(v.Tag(), translations.Fallback(v.Tag()), first, translations.Fallback(first))
	if lang == v.Tag() || lang == translations.Fallback(v.Tag()) {
		lang = ""
	}
	return text, lang
}

// local is the text alone, for where it is not spoken.
func (v view) local(t config.Text) string {
	s, _ := v.in(t)
	return s
}

// named writes a text of the town on a node, described below its name.
func (v view) named(n accessibility.Node, t config.Text) accessibility.Node {
	n.Name, n.Lang = v.in(t)
	return n
}

func (v view) described(n accessibility.Node, t config.Text) accessibility.Node {
	n.Description, n.DescriptionLang = v.in(t)
	return n
}
