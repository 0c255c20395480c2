// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "fmt"

// Problem is one thing that is wrong in a file.
type Problem struct {
	File         string // relative to the folder
	Line, Column int    // from 1; 0 where the whole file is meant
	What         string // what is wrong, what was expected, and the nearest known name
}

func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", printable(p.File), p.What)
	}
	return fmt.Sprintf("%s:%d:%d: %s", printable(p.File), p.Line, p.Column, p.What)
}

// before puts terminal.toml first, then the services by name, each from top
// to bottom.
func (p Problem) before(q Problem) bool {
	switch {
	case p.File != q.File:
		return p.File == terminalFile || q.File != terminalFile && p.File < q.File
	case p.Line != q.Line:
		return p.Line < q.Line
	default:
		return p.Column < q.Column
	}
}
