// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2"
)

// document is one file that is being read: it gathers what is wrong in it and
// what it sets.
type document struct {
	file      string
	lines     lines
	known     Known
	languages []string // that every text must be there in; nil if that is not known
	more      []string // that the town offers beside them
	groupIDs  []group  // that stand in this file
	problems  []Problem
	settings  []Setting
}

// parse returns the root table of the file, or nil if it is no TOML at all.
func (d *document) parse(data []byte) *table {
	d.lines = newLines(data)
	if at := deepest(data); at >= 0 {
		d.problem(at, "more than %d brackets inside each other; no configuration needs that", depthMost)
		return nil
	}
	t := tree{doc: d}
	root := t.grow(data)
	if root == nil {
		return nil
	}
	return &table{doc: d, node: root}
}

// judge lets go-toml itself have the last word about a file that seemed fine:
// the tree knows what a value means, but not every rule of the language.
func (d *document) judge(data []byte) {
	if len(d.problems) > 0 {
		return
	}
	var all map[string]any
	err := toml.Unmarshal(data, &all)
	if err == nil {
		return
	}
	what := "not valid TOML: " + strings.TrimPrefix(err.Error(), "toml: ")
	if e, ok := err.(*toml.DecodeError); ok {
		d.problem(d.lines.offset(e.Position()), "%s", what)
		return
	}
	d.whole("%s", what)
}

// problem notes what is wrong at a place.
func (d *document) problem(at int, format string, args ...any) {
	if len(d.problems) > problemsMost {
		return // before the column is counted: that takes long in long lines
	}
	line, column := d.lines.at(at)
	d.note(Problem{Line: line, Column: column, What: fmt.Sprintf(format, args...)})
}

// whole notes what is wrong with the file and not with a place in it.
func (d *document) whole(format string, args ...any) {
	d.note(Problem{What: fmt.Sprintf(format, args...)})
}

// problemsMost bounds the report on a file that is something else altogether.
const problemsMost = 1000

func (d *document) note(p Problem) {
	switch n := len(d.problems); {
	case n > problemsMost:
		return
	case n == problemsMost:
		p = Problem{What: "there are still more problems; these are enough to begin with"}
	}
	p.File = d.file
	p.What = printable(p.What)
	d.problems = append(d.problems, p)
}

// record notes a value that holds; without a node it is a default.
func (d *document) record(key, value string, n *node) {
	s := Setting{Key: key, Value: value}
	if n != nil {
		s.File = d.file
		s.Line = d.lines.line(n.at)
	}
	d.settings = append(d.settings, s)
}

// depthMost keeps the parser, which calls itself for every bracket, from
// using up its stack: Go cannot recover from that.
const depthMost = 200

// deepest returns the offset of the first bracket that is too deep, or -1. It
// also counts brackets in texts and comments, which never reach the limit in
// a file that a person wrote.
func deepest(data []byte) int {
	depth := 0
	for at, c := range data {
		switch c {
		case '[', '{':
			if depth++; depth > depthMost {
				return at
			}
		case ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return -1
}

// quoted shows what stands in a file, short and on one line.
func quoted(s string) string {
	const most = 60
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most]) + "…"
	}
	return strconv.Quote(s)
}

// printable takes out of a message what would break the line.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '\uFFFD'
		}
		return r
	}, s)
}
