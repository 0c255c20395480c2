// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "fmt"

// Source is the place that a value comes from.
type Source struct {
	File string // relative to the folder; empty for a default
	Line int    // from 1
}

func (s Source) String() string {
	if s.File == "" {
		return "default"
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
