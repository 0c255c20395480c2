// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import "strings"

const (
	textName      = "org.a11y.atspi.Text"
	hypertextName = "org.a11y.atspi.Hypertext"
	hyperlinkName = "org.a11y.atspi.Hyperlink"

	// embedded stands in a text for an object inside it.
	embedded = '\uFFFC'
)

// More roles of the accessibility bus.
const (
	roleCheckBox    = 7
	roleComboBox    = 11
	roleImage       = 27
	roleLabel       = 29
	roleListBox     = 98
	rolePushButton  = 43
	roleRadioButton = 44
	roleSlider      = 51
	roleSpinButton  = 52
	roleToggle      = 62
	roleEntry       = 79
	roleLink        = 88
	roleStatic      = 116
)

// control reports whether a role is one of which only the name is read: what is
// in it is the visitor's own.
func control(role uint32) bool {
	switch role {
	case roleCheckBox, roleComboBox, rolePasswordText, rolePushButton, roleRadioButton, roleSlider,
		roleSpinButton, roleToggle, roleEntry, roleListBox, roleImage:
		return true
	}
	return false
}

// inline reports whether an object's text runs on in the text around it.
func inline(role uint32) bool { return role == roleLink || role == roleStatic }

// walk reads n and everything in it.
func (r *reader) walk(n node, language string) {
	if r.nodes++; r.nodes > maxNodes || r.ctx.Err() != nil {
		return
	}
	if control(r.role(n)) {
		r.say(r.property(n, accessibleName+".Name"), language)
		return
	}
	text := r.text(n)
	if strings.TrimSpace(text) == "" {
		r.walkChildren(n, language)
		return
	}
	var line strings.Builder
	flush := func() {
		r.say(line.String(), language)
		line.Reset()
	}
	k := 0
	for _, char := range text {
		if char != embedded {
			line.WriteRune(char)
			continue
		}
		child, found := r.object(n, k)
		k++
		switch {
		case !found:
		case inline(r.role(child)):
			line.WriteString(r.inlineText(child))
		default:
			flush()
			r.walk(child, r.language(child, language))
		}
	}
	flush()
}

// walkChildren reads an object that has no text of its own.
func (r *reader) walkChildren(n node, language string) {
	children := r.children(n)
	for _, child := range children {
		r.walk(child, r.language(child, language))
	}
	if len(children) == 0 {
		r.say(r.property(n, accessibleName+".Name"), language)
	}
}

// inlineText is what an object adds to the sentence it stands in.
func (r *reader) inlineText(n node) string {
	text := r.text(n)
	if strings.ContainsRune(text, embedded) || text == "" {
		return r.property(n, accessibleName+".Name")
	}
	return text
}

func (r *reader) text(n node) string {
	var text string
	_ = r.call(n, textName+".GetText", int32(0), int32(-1)).Store(&text) // no text: empty
	return text
}

// object is the k-th one embedded in n's text. It is found through its link:
// among the children there are also the pieces of the text itself.
func (r *reader) object(n node, k int) (node, bool) {
	var link, object node
	if r.call(n, hypertextName+".GetLink", int32(k)).Store(&link) != nil {
		return node{}, false
	}
	if r.call(link, hyperlinkName+".GetObject", int32(0)).Store(&object) != nil {
		return node{}, false
	}
	return object, true
}

// language is what n says it is written in, or else outer.
func (r *reader) language(n node, outer string) string {
	var attributes map[string]string
	if r.call(n, textName+".GetDefaultAttributes").Store(&attributes) == nil {
		if said := attributes["language"]; said != "" {
			return strings.ReplaceAll(said, "_", "-")
		}
	}
	return outer
}
