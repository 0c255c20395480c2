// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "fmt"

// Source is the place that a value comes from.
type Source struct {
	File string // relative to the folder; empty for a default
	Line int    // from 1; 0 where no file says it
}

// FromVisitor is the source of what a visitor has chosen.
func FromVisitor() Source { return Source{File: "visitor"} }

func (s Source) String() string {
	switch {
	case s.File == "":
		return "default"
	case s.Line == 0:
		return s.File
	}
	return fmt.Sprintf("%s:%d", s.File, s.Line)
}

// Setting is one value that holds, and its source.
type Setting struct {
	Key   string // with dots, such as terminal.idle or service.wohngeld.name.de
	Value string // as it would be written in TOML
	Source
}

func (s Setting) String() string {
	return fmt.Sprintf("%s = %s  # %s", s.Key, s.Value, s.Source)
}
