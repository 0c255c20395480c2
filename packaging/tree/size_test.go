// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

const (
	fileLines     = 350
	functionLines = 60
	// reason stands in a function's comment and excuses its length.
	reason = "long because "
)

func TestFilesCanBeReadInASitting(t *testing.T) {
	for _, s := range sources(t) {
		if s.lines > fileLines {
			t.Errorf("%s has %d lines, at most %d: a file is one noun", s.path, s.lines, fileLines)
		}
		for _, d := range s.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || strings.Contains(strings.ReplaceAll(fn.Doc.Text(), "\n", " "), reason) {
				continue
			}
			lines := s.fset.Position(fn.End()).Line - s.fset.Position(fn.Pos()).Line + 1
			if lines > functionLines {
				t.Errorf("%s: %s has %d lines, at most %d; say %q in its comment if it must", s.at(fn), fn.Name.Name, lines, functionLines, reason+"…")
			}
		}
	}
}

// A name that fits everything says nothing.
func TestPackagesAreNouns(t *testing.T) {
	empty := []string{"util", "utils", "common", "helpers", "misc", "shared", "base", "lib", "types"}
	for _, s := range sources(t) {
		if slices.Contains(empty, path.Base(s.folder)) || slices.Contains(empty, strings.TrimSuffix(path.Base(s.path), ".go")) {
			t.Errorf("%s: its name does not say what it is about", s.path)
		}
	}
}
