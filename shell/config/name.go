// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"slices"
	"strings"
)

const anIdentifier = `small letters, digits and hyphens, such as "parking-permit"`

// identifier reports whether groups and the files of services may be called
// so: by a name that stays the same on every file system, in every setting
// and log line.
func identifier(s string) bool {
	for _, part := range strings.Split(s, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// oneOf checks that a name is one of those that there are.
func (t *table) oneOf(kind string, w word, names []string) string {
	if w.node != nil && !slices.Contains(names, w.text) {
		t.doc.problem(w.node.at, "unknown %s %s%s", kind, quoted(w.text), suggest(w.text, names))
	}
	return w.text
}

// picture reads the name of a pictogram that has to be there.
func (t *table) picture() string {
	return t.oneOf("pictogram", t.must("picture", "the name of a pictogram"), t.doc.known.Pictograms)
}
