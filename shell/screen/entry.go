// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/shell/keyboard"

// EntryKind is what belongs into an entry of the web page.
type EntryKind string

// The kinds of entries.
const (
	EntryText     EntryKind = "text"
	EntryLatin    EntryKind = "latin" // an address of the web or for mail
	EntryDigits   EntryKind = "digits"
	EntryPassword EntryKind = "password"
)

// Edit is what a key does that writes nothing.
type Edit string

// What such keys do.
const (
	EditDelete Edit = "delete" // the letter before
	EditLeft   Edit = "left"
	EditRight  Edit = "right"
	EditNext   Edit = "next" // to the next entry
	EditEnter  Edit = "enter"
)

// entry is the entry of the web page that has the keyboard, and how its keys
// are turned. What is written into it is nowhere in a state.
type entry struct {
	kind   EntryKind // empty where no entry has the keyboard
	hidden bool      // the visitor has put the keys away
	page   keyboard.Name
	shift  bool // the next key writes its second sign
}

// What the keys ask for.
type (
	writing  struct{ text string }
	editing  struct{ edit Edit }
	shifting struct{}
	turning  struct{ page keyboard.Name }
	hiding   struct{}
)

// WithKeyboard is the state of a terminal without a keyboard of its own.
func (s State) WithKeyboard(k *keyboard.Keyboard) State {
	s.keyboard = k
	return s
}

// keyed reports whether the keys are to be seen.
func (s State) keyed() bool {
	return s.keyboard != nil && s.ShowsPage() && s.web.entry.kind != "" && !s.web.entry.hidden
}

func (s State) layout() keyboard.Layout { return s.keyboard.In(s.settings.Language) }

// updateEntry handles what the entries of the page and the keys want.
func (s State) updateEntry(in Intent) (State, []Effect, bool) {
	if s.keyboard == nil {
		return s, nil, false
	}
	switch in := in.(type) {
	case EntryFocused:
		return s.focusEntry(in), nil, true
	case EntryLeft:
		s.web.entry = entry{}
		return s, nil, true
	}
	if !s.keyed() {
		return s, nil, false
	}
	masked := s.web.entry.kind == EntryPassword
	switch in := in.(type) {
	case writing:
		s.web.entry.shift = false
		return s, []Effect{Write{Text: in.text, Masked: masked}}, true
	case editing:
		return s, []Effect{Write{Edit: in.edit, Masked: masked}}, true
	case shifting:
		s.web.entry.shift = !s.web.entry.shift
	case turning:
		s.web.entry.page, s.web.entry.shift = in.page, false
	case hiding:
		s.web.entry.hidden = true
	default:
		return s, nil, false
	}
	return s, nil, true
}

// focusEntry brings the keys. Those of the same kind stay as they were turned.
func (s State) focusEntry(in EntryFocused) State {
	was := s.keyed()
	e := &s.web.entry
	if e.kind != in.Kind {
		*e = entry{kind: in.Kind}
		switch in.Kind {
		case EntryDigits:
			e.page = keyboard.Digits
		case EntryLatin, EntryPassword:
			e.page = s.layout().Address()
		default:
			e.page = keyboard.Letters
		}
	}
	e.hidden = false
	if !was && s.keyed() {
		s.status = status{key: "status.keys"}
	}
	return s
}
