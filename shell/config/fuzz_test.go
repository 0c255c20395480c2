// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// FuzzLoad gives any bytes for the terminal and for a service. Whatever they
// are, there is a town or there are problems, and every problem is one line
// that points into its file.
func FuzzLoad(f *testing.F) {
	for _, b := range breakages() {
		town := kleinstadt(f)
		b.do(town)
		if town[terminal] != nil && town[benefit] != nil && len(town[library].Data) < 10_000 {
			f.Add(town[terminal].Data, town[benefit].Data)
			f.Add(town[terminal].Data, town[library].Data)
		}
	}
	f.Fuzz(func(t *testing.T, first, second []byte) {
		folder := kleinstadt(t)
		folder[terminal] = &fstest.MapFile{Data: first}
		folder[benefit] = &fstest.MapFile{Data: second}
		town, problems := config.Load(folder, names())
		if (town == nil) != (len(problems) > 0) {
			t.Fatalf("town %v with %d problems", town, len(problems))
		}
		for _, p := range problems {
			inside(t, p, folder)
		}
	})
}

func inside(t *testing.T, p config.Problem, folder fstest.MapFS) {
	t.Helper()
	if p.File == "" || p.What == "" || strings.ContainsFunc(p.String(), unicode.IsControl) {
		t.Errorf("%q", p)
	}
	if p.Line == 0 {
		return
	}
	lines := strings.Split(string(folder[p.File].Data), "\n")
	if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len(lines[p.Line-1])+1 {
		t.Errorf("%v points outside its file", p)
	}
}

// TestLargeFilesEnd loads large files in the shapes that cost most. A step
// that takes the square of the size would not end before the test's time is
// over, and neither would an installer read a report without an end.
func TestLargeFilesEnd(t *testing.T) {
	const size = 1 << 18
	const most = 1001 // the last one says that there are more
	fill := func(before, unit, after string) string {
		return before + strings.Repeat(unit, (size-len(before)-len(after))/len(unit)) + after
	}
	for name, data := range map[string]string{
		"unknown keys":     numbered("k%d=1\n", size),
		"keys on a line":   "name={" + strings.TrimSuffix(numbered("k%d=1,", size), ",") + "}",
		"tables":           fill("", "[[bring]]\nde=\"x\"\n", ""),
		"tables on a line": fill("bring=[", "{de=\"x\",en=\"y\"},", "]"),
		"dotted key":       fill("a", ".a", "=1"),
		"long key":         fill("", "k", "=1"),
		"long text":        fill("name.de=\"", "ü", "\""),
		"same key":         fill("", "a=1\n", ""),
		"patterns":         fill("[online]\nallow=[", "\"*\",", "]"),
		"line ends":        fill("", "\n", ""),
	} {
		t.Run(name, func(t *testing.T) {
			town := kleinstadt(t)
			town[library] = &fstest.MapFile{Data: []byte(data)}
			if _, problems := config.Load(town, names()); len(problems) == 0 || len(problems) > most {
				t.Errorf("%d problems, want 1 to %d", len(problems), most)
			}
		})
	}
}

// numbered repeats a line with rising numbers up to a size.
func numbered(format string, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size-20; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}
