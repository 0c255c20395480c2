// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// StepFailed begins the line by which a step that is no test says it failed.
const StepFailed = "step failed: "

// RunFailed begins the line by which a run of tests says that it did not end
// well. It counts only if no test of any run explains it.
const RunFailed = "run failed: "

// fyneBreach is what Fyne logs, and only logs, when it is touched from a
// goroutine that is not its own. The test itself then often passes.
const fyneBreach = "Error in Fyne call thread"

// event is a line of `go test -json`.
type event struct {
	Action, Package, ImportPath, Test, Output string
	Elapsed                                   float64
}

// Tally counts tests. A test that ran in several steps counts once: failed if
// it ever failed, skipped only if it never ran.
type Tally struct {
	out     io.Writer
	results map[string]string           // action by test
	output  map[string]*strings.Builder // what a test said so far
	parents map[string]bool             // tests with subtests, which count instead
	extra   int                         // failures that belong to no test
	runs    int                         // runs of tests that did not end well
}

// New tally that shows on out what matters.
func New(out io.Writer) *Tally {
	return &Tally{out: out, results: map[string]string{}, output: map[string]*strings.Builder{}, parents: map[string]bool{}}
}

// Take one line. What is not JSON is shown as it is.
func (t *Tally) Take(line string) {
	var e event
	if !strings.HasPrefix(line, "{") || json.Unmarshal([]byte(line), &e) != nil || e.Action == "" {
		t.plain(line)
		return
	}
	key := e.Package + " " + e.Test
	switch e.Action {
	case "output", "build-output":
		t.said(e, key)
	case "build-fail":
		fmt.Fprint(t.out, t.flush(" "+e.ImportPath))
	case "pass", "fail", "skip":
		t.ended(e, key)
	}
}

func (t *Tally) plain(line string) {
	if strings.HasPrefix(line, RunFailed) {
		t.runs++
		return
	}
	fmt.Fprint(t.out, line)
	if strings.HasPrefix(line, StepFailed) || strings.Contains(line, fyneBreach) {
		t.extra++
	}
}

func (t *Tally) said(e event, key string) {
	if e.Action == "build-output" {
		key = " " + e.ImportPath
	}
	if strings.Contains(e.Output, fyneBreach) {
		t.extra++
		fmt.Fprintf(t.out, "%s: %s", key, e.Output)
	}
	if t.output[key] == nil {
		t.output[key] = &strings.Builder{}
	}
	t.output[key].WriteString(e.Output)
}

func (t *Tally) ended(e event, key string) {
	text := t.flush(key)
	if e.Action == "fail" {
		fmt.Fprint(t.out, text)
	}
	if e.Test == "" {
		t.packageEnded(e)
		return
	}
	if parent, _, ok := cutLast(key); ok {
		t.parents[parent] = true
	}
	if rank(e.Action) > rank(t.results[key]) {
		t.results[key] = e.Action
	}
}

// packageEnded counts a failure only if no test of the package explains it: a
// build that failed, a crash, a time-out.
func (t *Tally) packageEnded(e event) {
	if e.Action != "skip" {
		fmt.Fprintf(t.out, "%s\t%s\t%.1fs\n", e.Action, e.Package, e.Elapsed)
	}
	if e.Action != "fail" {
		return
	}
	for key, result := range t.results {
		if result == "fail" && strings.HasPrefix(key, e.Package+" ") {
			return
		}
	}
	t.extra++
}

// Figures so far. A test with subtests counts by them, unless it failed or was
// skipped by itself.
func (t *Tally) Figures() (passed, failed, skipped int) {
	for key, result := range t.results {
		switch {
		case result == "fail" && !t.childFailed(key):
			failed++
		case result == "fail" || t.parents[key]:
		case result == "skip":
			skipped++
		default:
			passed++
		}
	}
	failed += t.extra
	if failed == 0 {
		failed = t.runs
	}
	return passed, failed, skipped
}

// Skipped names the tests that never ran, sorted.
func (t *Tally) Skipped() []string {
	var names []string
	for key, result := range t.results {
		if result == "skip" && !t.parents[key] {
			names = append(names, key)
		}
	}
	slices.Sort(names)
	return names
}

func (t *Tally) childFailed(parent string) bool {
	if !t.parents[parent] {
		return false
	}
	for key, result := range t.results {
		if result == "fail" && strings.HasPrefix(key, parent+"/") {
			return true
		}
	}
	return false
}

func (t *Tally) flush(key string) string {
	if t.output[key] == nil {
		return ""
	}
	text := t.output[key].String()
	delete(t.output, key)
	return text
}

// rank of a result; a higher one overrides.
func rank(action string) int {
	return map[string]int{"skip": 1, "pass": 2, "fail": 3}[action]
}

// cutLast splits "package Test/sub" before the last slash of the test's name.
func cutLast(key string) (parent, sub string, ok bool) {
	space := strings.IndexByte(key, ' ')
	slash := strings.LastIndexByte(key, '/')
	if slash < space {
		return key, "", false
	}
	return key[:slash], key[slash+1:], true
}
