// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"fmt"
	"slices"
	"strings"
)

// table takes the values out of one table of a file. What it was never asked
// for is unknown, so the code that reads a table is also its schema.
type table struct {
	doc   *document
	path  string // as in the file, with dots; "" at the top
	key   string // what its settings are called, "" at the top of terminal.toml
	node  *node  // nil where the table is not there: then only defaults hold
	asked []string
}

// take returns the value of a key, or nil.
func (t *table) take(key string) *node {
	t.asked = append(t.asked, key)
	if t.node == nil {
		return nil
	}
	return t.node.table[key]
}

// has reports whether the key stands in the file, right or wrong.
func (t *table) has(key string) bool {
	return t.node != nil && t.node.table[key] != nil
}

// inner reads a table inside this one. It is never nil, but empty where the
// table is not there or something else stands in its place.
func (t *table) inner(key string) *table {
	n := t.take(key)
	if n != nil && !n.isTable() {
		t.wrong(n, key, "a table ["+t.join(key)+"]")
		n = nil
	}
	return t.at(key, key, n)
}

// optional is inner for a table that means something by being there.
func (t *table) optional(key string) (*table, bool) {
	inner := t.inner(key)
	return inner, inner.node != nil
}

// each reads a list of tables.
func (t *table) each(key string) []*table {
	n := t.take(key)
	if n == nil {
		return nil
	}
	if !n.isList() {
		t.wrong(n, key, "a list of tables [["+t.join(key)+"]]")
		return nil
	}
	var list []*table
	for i, item := range n.list {
		name := fmt.Sprintf("%s.%d", key, i+1)
		if !item.isTable() {
			t.wrong(item, name, "a table")
			continue
		}
		list = append(list, t.at(key, name, item))
	}
	return list
}

// close reports every key that nobody asked for.
func (t *table) close() {
	if t.node == nil {
		return
	}
	for _, key := range t.node.keys {
		if !slices.Contains(t.asked, key) {
			t.doc.problem(t.node.table[key].key, "unknown key %s%s%s", quoted(key), t.where(), suggest(key, t.asked))
		}
	}
}

// lacks reports a key that has to be there.
func (t *table) lacks(key, expected string) {
	what := fmt.Sprintf("%s is missing%s; expected %s", quoted(key), t.where(), expected)
	if t.node == nil || t.path == "" {
		t.doc.whole("%s", what)
		return
	}
	t.doc.problem(t.node.key, "%s", what)
}

// wrong reports a value of the wrong kind.
func (t *table) wrong(n *node, key, expected string) {
	t.doc.problem(n.at, "%s must be %s, but here stands %s", quoted(key), expected, n.noun())
}

// record notes the value that holds for a key.
func (t *table) record(key string, n *node, format string, args ...any) {
	if t.key != "" {
		key = t.key + "." + key
	}
	t.doc.record(key, fmt.Sprintf(format, args...), n)
}

// at is the table of a key, which settings know by a name of its own where
// several tables share the key.
func (t *table) at(key, name string, n *node) *table {
	if t.key != "" {
		name = t.key + "." + name
	}
	return &table{doc: t.doc, path: t.join(key), key: name, node: n}
}

func (t *table) join(key string) string {
	return strings.TrimPrefix(t.path+"."+key, ".")
}

func (t *table) where() string {
	if t.path == "" {
		return ""
	}
	return " in [" + t.path + "]"
}
