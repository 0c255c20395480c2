// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"strings"
	"testing"
)

// A package is found out about by its doc: what it is for and who may use it.
// It stands once, or two texts would drift apart.
func TestEveryPackageHasOneDoc(t *testing.T) {
	type docs struct {
		name  string
		code  []string // of the package itself
		tests []string // of its tests
		any   bool     // there is more than tests
	}
	found := map[string]*docs{}
	for _, s := range sources(t) {
		d := found[s.folder]
		if d == nil {
			d = &docs{}
			found[s.folder] = d
		}
		if !s.test() {
			d.any, d.name = true, s.Name.Name
		}
		switch {
		case s.Doc == nil:
		case s.test():
			d.tests = append(d.tests, s.Doc.Text())
		default:
			d.code = append(d.code, s.Doc.Text())
		}
	}
	for folder, d := range found {
		texts := d.code
		if !d.any {
			texts = d.tests
		} else if len(d.tests) > 0 {
			t.Errorf("%s: a test file has a package doc; the package's own is enough", folder)
		}
		if len(texts) != 1 {
			t.Errorf("%s: %d package docs, want exactly one", folder, len(texts))
			continue
		}
		for _, fault := range faults(d.name, texts[0]) {
			t.Errorf("%s: the package doc %s", folder, fault)
		}
	}
}

// faults is what a package doc lacks.
func faults(name, doc string) []string {
	var list []string
	begin := "Package " + name + " "
	if name == "main" {
		begin = strings.SplitAfterN(doc, " ", 2)[0]
	}
	if name != "" && (!strings.HasPrefix(doc, begin) || len(doc) < len(begin)+30) {
		list = append(list, "does not begin with "+begin+"and its purpose")
	}
	if name != "main" && !strings.Contains(doc, "import") {
		list = append(list, "does not say who may import it")
	}
	return list
}
