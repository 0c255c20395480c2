// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
)

// seen is one drawn screen, as the kiosk traces it.
type seen struct {
	Screen string
	Focus  string
	Lang   string
	Theme  string
	Size   int
	Nodes  []node
}

// node is something in sight. Its place is in pixels.
type node struct {
	ID         string
	Role       string
	Name       string
	Value      string
	Enabled    bool
	Checked    bool
	HasImage   bool
	X, Y, W, H float32
}

// node returns the one with the id; the zero node if it is not in sight.
func (s seen) node(id string) node {
	for _, n := range s.Nodes {
		if n.ID == id {
			return n
		}
	}
	return node{}
}

// has reports whether a node is in sight.
func (s seen) has(id string) bool { return s.node(id).ID != "" }

// starting returns the nodes whose id starts so.
func (s seen) starting(prefix string) []node {
	var list []node
	for _, n := range s.Nodes {
		if strings.HasPrefix(n.ID, prefix) {
			list = append(list, n)
		}
	}
	return list
}

// trace reads the kiosk's trace as it grows.
type trace struct {
	file *os.File
	rest []byte // of a line that is not whole yet
	last seen
	line []byte // of last
	seen int    // how many screens so far
}

// latest is the screen that was drawn last.
func (tr *trace) latest() seen {
	more, err := io.ReadAll(tr.file)
	if err != nil {
		return tr.last
	}
	tr.rest = append(tr.rest, more...)
	end := bytes.LastIndexByte(tr.rest, '\n')
	if end < 0 {
		return tr.last
	}
	lines := bytes.Split(tr.rest[:end], []byte{'\n'})
	tr.rest = bytes.Clone(tr.rest[end+1:])
	tr.line = lines[len(lines)-1]
	tr.seen += len(lines)
	var next seen
	if json.Unmarshal(tr.line, &next) == nil {
		tr.last = next
	}
	return tr.last
}
