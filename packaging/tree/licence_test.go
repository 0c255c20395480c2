// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

const licence = "SPDX-License-Identifier: GPL-3.0-or-later"

// unlicensed are files that cannot or need not carry the line: those that tools
// write, prose, and what a test compares byte for byte.
func unlicensed(name string) bool {
	if slices.Contains([]string{"LICENSE", "go.mod", "go.sum"}, name) {
		return true
	}
	return slices.Contains([]string{".md", ".golden", ".pdf"}, path.Ext(name)) || strings.Contains(name, "testdata/golden/")
}

func TestEveryFileStartsWithItsLicence(t *testing.T) {
	checked := 0
	files(t, func(name string, data []byte) {
		if unlicensed(name) || !text(data) {
			return
		}
		checked++
		// A "#!" line, an XML or an HTML declaration has to come before it.
		head := strings.SplitN(string(data), "\n", 3)
		if !strings.Contains(strings.Join(head[:min(len(head), 2)], "\n"), licence) {
			t.Errorf("%s: its first two lines do not say %q", name, licence)
		}
	})
	if checked < 300 {
		t.Errorf("only %d files were looked at", checked)
	}
}

// text reports whether a file is words and not, say, a picture.
func text(data []byte) bool { return utf8.Valid(data) && !bytes.ContainsRune(data, 0) }
