// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// question is a dialog above the place. It names what would be lost and is
// answered by its own buttons, or by Back, which always means no.
type question struct {
	key   string                          // its texts are key.title, key.text, key.yes, key.no
	words string                          // what the visitor has to read first, if that is not ours
	what  func(view) []accessibility.Node // more to read, e.g. what will be erased
	args  func(view) []any                // placeholders of the texts
	then  func(State) (State, []Effect)   // what yes does
	// otherwise is what any other way on does; nil where that is nothing.
	otherwise func(State) (State, []Effect)
	end       bool // yes deletes or ends something
	lone      bool // there is nothing to say no to
	page      bool // a web page asks it
}

type (
	yes struct{}
	no  struct{}
)

// open reports whether there is a question; the zero value asks nothing.
func (q question) open() bool { return q.then != nil }

// answer handles an intent while a question is open. Looks and voice can be
// changed; whoever goes elsewhere by the bar has not agreed.
func (s State) answer(in Intent) (State, []Effect) {
	switch in.(type) {
	case yes:
		then := s.asking.then
		s.asking = question{}
		return then(s)
	case no, Back:
		return s.declined()
	case ReadAloud, Bigger, Contrast:
		s, effects, _ := s.updateBar(in)
		return s, effects
	case Home, Languages, Help, End:
		s, effects := s.declined()
		s, more, _ := s.updateBar(in)
		return s, append(effects, more...)
	}
	return s, nil
}

// declined closes the question without a yes.
func (s State) declined() (State, []Effect) {
	q := s.asking
	s.asking = question{}
	if q.otherwise != nil {
		return q.otherwise(s)
	}
	return s, nil
}

// dialog is what stands above the place: the warning before the visit ends, or
// a question.
func (v view) dialog() (accessibility.Node, bool) {
	if v.resting > 0 {
		return v.warning(), true
	}
	q := v.asking
	if !q.open() {
		return accessibility.Node{}, false
	}
	var args []any
	if q.args != nil {
		args = q.args(v)
	}
	what := text("question/text", v.T(q.key+".text", args...))
	if args != nil { // they name what is the visitor's
		what.State |= accessibility.Private
	}
	var children []accessibility.Node
	if q.words != "" { // whoever writes them knows what the visitor does
		n := text("question/words", q.words)
		n.State |= accessibility.Private
		children = append(children, n)
	}
	children = append(children, what)
	if q.what != nil {
		children = append(children, q.what(v)...)
	}
	agree := button("question/yes", v.T(q.key+".yes", args...), "", yes{})
	if q.end {
		agree.State |= accessibility.Danger
	}
	agree.State |= accessibility.Primary
	ways := []accessibility.Node{agree}
	if !q.lone {
		decline := button("question/no", v.T(q.key+".no", args...), "", no{})
		decline.State |= accessibility.Way
		ways = []accessibility.Node{decline, agree}
	}
	children = append(children, group("question/actions", accessibility.RoleActions, ways...))
	return accessibility.Node{
		ID: "question", Role: accessibility.RoleDialog, Name: v.T(q.key+".title", args...),
		State: accessibility.Modal, Children: children,
	}, true
}
