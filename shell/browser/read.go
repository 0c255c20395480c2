// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"fmt"
	"strings"

	"github.com/godbus/dbus/v5"
)

const (
	registryName   = "org.a11y.atspi.Registry"
	accessibleRoot = dbus.ObjectPath("/org/a11y/atspi/accessible/root")
	accessibleName = "org.a11y.atspi.Accessible"
)

// Passage is a piece of a page that belongs together: a heading, a paragraph, a
// field's label. Lang is its language as the page says, BCP 47; empty when the
// page does not.
type Passage struct{ Text, Lang string }

// Roles of the accessibility bus that reading cares about.
const (
	rolePasswordText = 40
	roleDocumentWeb  = 95
)

// States, as bits of the first word.
const (
	stateShowing = 1 << 25
)

// maxNodes bounds how much of a page is read; speech would take hours.
const maxNodes = 5000

// node is where an accessible object lives.
type node struct {
	Name string
	Path dbus.ObjectPath
}

// reader reads one page through the accessibility bus.
type reader struct {
	ctx   context.Context
	conn  *dbus.Conn
	nodes int
	out   []Passage
}

func (r *reader) call(n node, method string, args ...any) *dbus.Call {
	return r.conn.Object(n.Name, n.Path).CallWithContext(r.ctx, method, 0, args...)
}

func (r *reader) property(n node, name string) string {
	iface, property := name[:strings.LastIndexByte(name, '.')], name[strings.LastIndexByte(name, '.')+1:]
	var value dbus.Variant
	if r.call(n, propertiesName+".Get", iface, property).Store(&value) != nil {
		return ""
	}
	text, _ := value.Value().(string)
	return text
}

func (r *reader) children(n node) []node {
	var found []node
	if r.call(n, accessibleName+".GetChildren").Store(&found) != nil {
		return nil
	}
	return found
}

func (r *reader) role(n node) uint32 {
	var role uint32
	_ = r.call(n, accessibleName+".GetRole").Store(&role) // no answer: no role
	return role
}

func (r *reader) showing(n node) bool {
	var states []uint32
	return r.call(n, accessibleName+".GetState").Store(&states) == nil &&
		len(states) > 0 && states[0]&stateShowing != 0
}

// read lists the passages of the page that shows.
func (r *reader) read() ([]Passage, error) {
	document, found := r.document()
	if err := r.ctx.Err(); err != nil {
		return nil, fmt.Errorf("read page: %w", err)
	}
	if !found {
		return nil, ErrSilent
	}
	r.say(r.property(document, accessibleName+".Name"), r.language(document, ""))
	r.walk(document, r.language(document, ""))
	if err := r.ctx.Err(); err != nil {
		return nil, fmt.Errorf("read page: %w", err)
	}
	return r.out, nil
}

// document looks for the web document that shows; hidden frames have empty
// ones.
func (r *reader) document() (node, bool) {
	for _, app := range r.children(node{registryName, accessibleRoot}) {
		for _, window := range r.children(app) {
			if found, is := r.search(window, 24); is {
				return found, true
			}
		}
	}
	return node{}, false
}

func (r *reader) search(n node, depth int) (node, bool) {
	if depth == 0 || r.nodes > maxNodes {
		return node{}, false
	}
	r.nodes++
	if r.role(n) == roleDocumentWeb {
		return n, r.showing(n)
	}
	for _, child := range r.children(n) {
		if found, is := r.search(child, depth-1); is {
			return found, true
		}
	}
	return node{}, false
}

// say adds a passage unless it only repeats the one before.
func (r *reader) say(text, language string) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || len(r.out) > 0 && r.out[len(r.out)-1].Text == text {
		return
	}
	r.out = append(r.out, Passage{Text: text, Lang: language})
}
