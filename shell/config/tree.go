// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "github.com/pelletier/go-toml/v2/unstable"

// tree builds the nodes of one file from the expressions of go-toml's parser.
//
// The decoder of go-toml is not used for the values, although it can be
// strict: it stops at the first value of a wrong type, and it names no place
// for a key that stands twice. An installer wants to see everything at once.
type tree struct {
	doc     *document
	parser  unstable.Parser
	root    *node
	current *node // what the keys of the next lines belong to
}

// grow returns the root table, or nil after a problem that hides the rest of
// the file.
func (t *tree) grow(data []byte) *node {
	t.root = newTable(0)
	t.current = t.root
	t.parser.Reset(data)
	for t.parser.NextExpression() {
		t.add(t.parser.Expression())
	}
	err := t.parser.Error()
	if err == nil {
		return t.root
	}
	at := len(data)
	if e, ok := err.(*unstable.ParserError); ok && len(e.Highlight) > 0 {
		// The highlight is a part of data, so what is left of its room
		// tells where it starts.
		at = cap(data) - cap(e.Highlight)
	}
	t.doc.problem(at, "not valid TOML: %s", err.Error())
	return nil
}

func (t *tree) add(e *unstable.Node) {
	switch e.Kind {
	case unstable.KeyValue:
		t.assign(t.current, e)
	case unstable.Table:
		t.current = t.open(e)
	case unstable.ArrayTable:
		t.current = t.extend(e)
	}
}

// open finds or makes the table of a [header].
func (t *tree) open(e *unstable.Node) *node {
	parent, last := t.walk(t.root, e.Key())
	name, key := string(last.Data), int(last.Raw.Offset)
	there := parent.table[name]
	switch {
	case there == nil:
		there = newTable(key)
		parent.set(name, there)
	case !there.isTable() || there.header || there.kind == unstable.InlineTable:
		t.twice(key, name, there)
		return newTable(key)
	default:
		// It came to be by its children; this is its own place.
		there.key, there.at = key, key
	}
	there.header = true
	return there
}

// extend adds a table to the list of a [[header]].
func (t *tree) extend(e *unstable.Node) *node {
	parent, last := t.walk(t.root, e.Key())
	name, key := string(last.Data), int(last.Raw.Offset)
	list := parent.table[name]
	switch {
	case list == nil:
		list = &node{kind: unstable.ArrayTable, key: key, at: key}
		parent.set(name, list)
	case list.kind != unstable.ArrayTable:
		t.twice(key, name, list)
		return newTable(key)
	}
	item := newTable(key)
	item.header = true
	list.list = append(list.list, item)
	return item
}

// assign sets one key to its value, inside a table or an inline table.
func (t *tree) assign(into *node, e *unstable.Node) {
	parent, last := t.walk(into, e.Key())
	name, key := string(last.Data), int(last.Raw.Offset)
	value := t.value(e.Value(), key)
	if there := parent.table[name]; there != nil {
		t.twice(key, name, there)
		return
	}
	parent.set(name, value)
}

func (t *tree) value(e *unstable.Node, key int) *node {
	n := &node{kind: e.Kind, key: key, at: key, raw: string(e.Data)}
	if e.Raw.Length > 0 {
		n.at = int(e.Raw.Offset)
	}
	children := e.Children()
	switch e.Kind {
	case unstable.Array:
		for children.Next() {
			item := t.value(children.Node(), n.at)
			item.key = item.at
			n.list = append(n.list, item)
		}
	case unstable.InlineTable:
		n.table = map[string]*node{}
		for children.Next() {
			t.assign(n, children.Node())
		}
	}
	return n
}

// walk goes down a dotted key and returns the last table and the last part.
// It makes tables that are not there yet; in a list it takes the last one.
func (t *tree) walk(from *node, key unstable.Iterator) (*node, *unstable.Node) {
	key.Next()
	part := key.Node()
	for !key.IsLast() {
		name, at := string(part.Data), int(part.Raw.Offset)
		next := from.table[name]
		if next == nil {
			next = newTable(at)
			from.set(name, next)
		}
		if next.kind == unstable.ArrayTable {
			next = next.list[len(next.list)-1]
		}
		if !next.isTable() {
			t.twice(at, name, next)
			next = newTable(at) // belongs to nothing; its keys are read all the same
		}
		from = next
		key.Next()
		part = key.Node()
	}
	return from, part
}

func (t *tree) twice(at int, name string, there *node) {
	t.doc.problem(at, "%s stands here a second time; line %d already has it as %s", quoted(name), t.doc.lines.line(there.key), there.noun())
}
