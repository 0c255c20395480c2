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
	said transcript
}

// latest is the screen that was drawn last.
func (tr *trace) latest() seen {
	tr.read()
	return tr.last
}

// heard is all that was said so far.
func (tr *trace) heard() transcript {
	tr.read()
	return tr.said
}

func (tr *trace) read() {
	more, err := io.ReadAll(tr.file)
	if err != nil {
		return
	}
	tr.rest = append(tr.rest, more...)
	end := bytes.LastIndexByte(tr.rest, '\n')
	if end < 0 {
		return
	}
	lines := bytes.Split(tr.rest[:end], []byte{'\n'})
	tr.rest = bytes.Clone(tr.rest[end+1:])
	for _, line := range lines {
		tr.take(line)
	}
}

// take takes one line in: a screen, or a sentence that begins to sound.
func (tr *trace) take(line []byte) {
	var next struct {
		seen
		Heard *utterance
	}
	switch err := json.Unmarshal(line, &next); {
	case err != nil:
	case next.Heard != nil:
		tr.said = append(tr.said, *next.Heard)
	default:
		tr.last, tr.line = next.seen, line
		tr.seen++
	}
}
