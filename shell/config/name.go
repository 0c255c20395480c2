// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"regexp"
	"slices"
)

// identifier is how groups and the files of services are called: names that
// stay the same on every file system, in every setting and log line.
var identifier = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

const anIdentifier = `small letters, digits and hyphens, such as "parking-permit"`

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
