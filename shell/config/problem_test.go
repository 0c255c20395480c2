// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/lotse-kiosk/lotse/shell/config"
)

var update = flag.Bool("update", false, "write the golden files")

// breakage is one thing that an installer did to a town that was fine.
type breakage struct {
	name string
	do   func(fstest.MapFS)
}

// swap replaces a text in a file; it panics if the file does not hold it, so
// that no case silently breaks nothing.
func swap(file, before, after string) func(fstest.MapFS) {
	return func(town fstest.MapFS) {
		data := town[file].Data
		if !bytes.Contains(data, []byte(before)) {
			panic(fmt.Sprintf("%s does not contain %q", file, before))
		}
		town[file] = &fstest.MapFile{Data: bytes.Replace(data, []byte(before), []byte(after), 1)}
	}
}

func write(file, data string) func(fstest.MapFS) {
	return func(town fstest.MapFS) { town[file] = &fstest.MapFile{Data: []byte(data)} }
}

func remove(files ...string) func(fstest.MapFS) {
	return func(town fstest.MapFS) {
		for _, f := range files {
			delete(town, f)
		}
	}
}

func all(changes ...func(fstest.MapFS)) func(fstest.MapFS) {
	return func(town fstest.MapFS) {
		for _, change := range changes {
			change(town)
		}
	}
}

func TestProblemsAreNamedWithTheirPlace(t *testing.T) {
	var got strings.Builder
	got.WriteString("# SPDX-License-Identifier: GPL-3.0-or-later\n")
	for _, b := range breakages() {
		town := kleinstadt(t)
		b.do(town)
		fmt.Fprintf(&got, "\n## %s\n", b.name)
		if code := config.Check(&got, town, names(), false); code != config.Wrong {
			t.Errorf("%s: check returns %d, want %d", b.name, code, config.Wrong)
		}
	}
	const golden = "testdata/problems.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, got.String(), string(want))
}

// compare reports the cases of a golden file that differ.
func compare(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n## "), strings.Split(want, "\n## ")
	for i := range max(len(g), len(w)) {
		switch {
		case i >= len(g):
			t.Errorf("not there any more: %s", w[i])
		case i >= len(w):
			t.Errorf("not in the golden file: %s", g[i])
		case g[i] != w[i]:
			t.Errorf("got:\n%s\nwant:\n%s", g[i], w[i])
		}
	}
}
