// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// family is the keys that begin with a prefix and go on with what the program
// puts there. Each of must has a text; may only have one.
type family struct {
	prefix    string
	must, may []string
}

func (f family) has(key string) bool {
	end, ok := strings.CutPrefix(key, f.prefix)
	return ok && (slices.Contains(f.must, end) || slices.Contains(f.may, end))
}

// families are all keys that do not stand in the code as one literal. A new one
// has to be named here, or its keys count as unused.
func families(t *testing.T, shell source) []family {
	t.Helper()
	reasons := readSource(t, "../devices").constants["Reason"]
	var ofDevices []string
	for _, r := range reasons {
		ofDevices = append(ofDevices, "print."+r, "scan."+r)
	}
	documents := []string{"title", "text", "none"}
	list := []family{
		{prefix: "reason.", must: reasons, may: ofDevices},
		{prefix: "way-on.", must: shell.returns["wayOn"]},
		{prefix: "browse.", must: shell.constants["PageFault"]},
		{prefix: "document.name.", must: shell.constants["Origin"]},
		{prefix: "bar.", must: []string{"home", "read", "bigger", "contrast", "language", "end"}},
		{prefix: "key.", must: append(readSource(t, "../accessibility/input").constants["Action"], "none", "ask")},
		{prefix: "help.", must: []string{"home", "read", "bigger", "contrast", "language", "end"}},
		{prefix: "preset.", must: shipped(t)},
		{prefix: "keys.edit.", must: shell.constants["Edit"]},
		{prefix: "keys.page.", must: []string{"letters", "signs", "more", "latin"}},
		{prefix: "offline.", must: []string{"counter", "telephone"}},
		{prefix: "documents.", must: documents},
		{prefix: "print-choose.", must: documents},
		{prefix: "upload.", must: documents},
	}
	for key := range shell.questions {
		list = append(list, family{prefix: key + ".", must: []string{"title", "text", "yes", "no"}})
	}
	for _, f := range list {
		if len(f.must) == 0 {
			t.Errorf("nothing in the code goes on after %q any more", f.prefix)
		}
	}
	return list
}

// shipped are the presets that come with the program: their names are here.
func shipped(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../shell/config/presets/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]string, len(files))
	for i, f := range files {
		ids[i] = strings.TrimSuffix(filepath.Base(f), ".toml")
	}
	return ids
}

func TestEveryKeyInTheCodeHasAText(t *testing.T) {
	german := readFile(t, reference)
	shell := readSource(t, "../shell")
	if len(shell.calls) < 100 {
		t.Fatalf("only %d uses of a text found: is the code read at all?", len(shell.calls))
	}
	for _, c := range shell.calls {
		m, ok := german.messages[c.key]
		switch {
		case c.prefix:
		case !ok:
			t.Errorf("%s: %q has no text", c.at, c.key)
		case m.plural && !c.plural:
			t.Errorf("%s: %q depends on a number: use N", c.at, c.key)
		case c.plural && !m.plural:
			t.Errorf("%s: %q has no plural forms: use T", c.at, c.key)
		}
	}
	for _, f := range families(t, shell) {
		for _, end := range f.must {
			if _, ok := german.messages[f.prefix+end]; !ok {
				t.Errorf("%q has no text; the code makes it from %q", f.prefix+end, f.prefix)
			}
		}
	}
}

// A placeholder that gets no value is shown as "<no value>".
func TestEveryPlaceholderGetsAValue(t *testing.T) {
	german := readFile(t, reference)
	for _, c := range readSource(t, "../shell").calls {
		if c.open {
			continue
		}
		for _, key := range german.keys() {
			if key != c.key && (!c.prefix || !strings.HasPrefix(key, c.key)) {
				continue
			}
			if c.prefix && strings.Contains(strings.TrimPrefix(key, c.key), ".") {
				continue
			}
			if lost := without(placeholders(german.text(key)), c.gives); len(lost) > 0 {
				t.Errorf("%s: %q gets no value for %v", c.at, key, lost)
			}
		}
	}
}

func TestEveryPrefixInTheCodeIsAFamily(t *testing.T) {
	shell := readSource(t, "../shell")
	list := families(t, shell)
	for _, c := range shell.calls {
		if c.prefix && !slices.ContainsFunc(list, func(f family) bool { return f.prefix == c.key }) {
			t.Errorf("%s: keys that begin with %q are no family; add one, so that they are checked", c.at, c.key)
		}
	}
}

func TestNoKeyIsUnused(t *testing.T) {
	shell := readSource(t, "../shell")
	list := families(t, shell)
	for _, key := range readFile(t, reference).keys() {
		if !shell.literals[key] && !slices.ContainsFunc(list, func(f family) bool { return f.has(key) }) {
			t.Errorf("%q is used nowhere", key)
		}
	}
}
