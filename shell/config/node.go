// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// node is one value of a file, with the place where it stands.
type node struct {
	kind unstable.Kind
	key  int    // offset of its key, or of itself within a list
	at   int    // offset of the value; of the key where go-toml has no place
	raw  string // a text without its quotes, anything else as it is written

	keys   []string // of a table, as they stand in the file
	table  map[string]*node
	list   []*node
	header bool // its [header] stands in the file
}

func newTable(key int) *node {
	return &node{kind: unstable.Table, key: key, at: key, table: map[string]*node{}}
}

func (n *node) isTable() bool { return n.table != nil }

func (n *node) isList() bool {
	return n.kind == unstable.Array || n.kind == unstable.ArrayTable
}

func (n *node) set(key string, child *node) {
	n.keys = append(n.keys, key)
	n.table[key] = child
}

// number is the value of a whole number, and whether it is one.
func (n *node) number() (v int, ok bool) {
	v, err := strconv.Atoi(strings.ReplaceAll(n.raw, "_", ""))
	return v, err == nil && n.kind == unstable.Integer
}

// noun names the kind in the installer's words.
func (n *node) noun() string {
	switch {
	case n.isTable():
		return "a table"
	case n.isList():
		return "a list"
	}
	switch n.kind {
	case unstable.String:
		return "a text"
	case unstable.Integer:
		return "a whole number"
	case unstable.Float:
		return "a number"
	case unstable.Bool:
		return "true or false"
	default:
		return "a date or time"
	}
}
