// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bytes"
	"strings"
	"testing"
)

// It is long because it is a table.
func TestFigures(t *testing.T) {
	tests := map[string]struct {
		lines                   []string
		passed, failed, skipped int
		shown                   string
	}{
		"pass": {
			lines:  []string{`{"Action":"pass","Package":"p","Test":"TestA"}`, `{"Action":"pass","Package":"p","Elapsed":1}`},
			passed: 1, shown: "pass\tp\t1.0s",
		},
		"subtests count instead of their parent": {
			lines: []string{
				`{"Action":"pass","Package":"p/q","Test":"TestA/x"}`, `{"Action":"skip","Package":"p/q","Test":"TestA/y"}`,
				`{"Action":"pass","Package":"p/q","Test":"TestA"}`,
			},
			passed: 1, skipped: 1,
		},
		"a failed subtest counts once": {
			lines: []string{
				`{"Action":"output","Package":"p","Test":"TestA/x","Output":"wrong\n"}`,
				`{"Action":"fail","Package":"p","Test":"TestA/x"}`, `{"Action":"fail","Package":"p","Test":"TestA"}`, `{"Action":"fail","Package":"p"}`,
			},
			failed: 1, shown: "wrong\n",
		},
		"skipped, then run": {
			lines:  []string{`{"Action":"skip","Package":"p","Test":"TestA"}`, `{"Action":"pass","Package":"p","Test":"TestA"}`},
			passed: 1,
		},
		"failed, then passed": {
			lines:  []string{`{"Action":"fail","Package":"p","Test":"TestA"}`, `{"Action":"pass","Package":"p","Test":"TestA"}`},
			failed: 1,
		},
		"build failure": {
			lines: []string{
				`{"Action":"build-output","ImportPath":"p [p.test]","Output":"x.go:1: no\n"}`,
				`{"Action":"build-fail","ImportPath":"p [p.test]"}`, `{"Action":"fail","Package":"p"}`,
			},
			failed: 1, shown: "x.go:1: no\n",
		},
		"a step": {
			lines:  []string{"step failed: gofumpt"},
			failed: 1, shown: "step failed: gofumpt",
		},
		"a run that no test explains": {
			lines:  []string{`{"Action":"pass","Package":"p","Test":"TestA"}`, "run failed: unit tests"},
			passed: 1, failed: 1,
		},
		"a run that a test explains": {
			lines:  []string{`{"Action":"fail","Package":"p","Test":"TestA"}`, "run failed: unit tests"},
			failed: 1,
		},
		"Fyne touched by a stranger, though the test passed": {
			lines: []string{
				`{"Action":"output","Package":"p","Test":"TestA","Output":"*** Error in Fyne call thread ***\n"}`,
				`{"Action":"pass","Package":"p","Test":"TestA"}`,
			},
			passed: 1, failed: 1, shown: "Error in Fyne call thread",
		},
		"what is no JSON is shown": {lines: []string{"{half"}, shown: "{half"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			tally := New(&out)
			for _, line := range tc.lines {
				tally.Take(line + "\n")
			}
			passed, failed, skipped := tally.Figures()
			if passed != tc.passed || failed != tc.failed || skipped != tc.skipped {
				t.Errorf("%d passed, %d failed, %d skipped", passed, failed, skipped)
			}
			if got := len(tally.Skipped()); got != tc.skipped {
				t.Errorf("%d tests named as skipped", got)
			}
			if !strings.Contains(out.String(), tc.shown) {
				t.Errorf("shown: %q", out.String())
			}
		})
	}
}
