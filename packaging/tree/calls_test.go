// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// refusal is calls that are refused, where, and why.
type refusal struct {
	calls []string // "package.Function"; a bare name is a built-in or our own
	in    func(source) bool
	why   string
}

func refusals() []refusal {
	everywhere := func(source) bool { return true }
	inPackages := func(s source) bool { return !s.test() && s.Name.Name != "main" }
	pure := func(s source) bool {
		folders := []string{"accessibility", "accessibility/input", "accessibility/input/timing", "devices", "shell/screen", "shell/session", "shell/config", "shell/ui"}
		return !s.test() && slices.Contains(folders, s.folder)
	}
	return []refusal{
		{[]string{"time.Sleep"}, everywhere, "it waits too long or not long enough; wait for what has to happen"},
		{[]string{
			"time.Now", "time.Since", "time.Until", "time.After", "time.AfterFunc", "time.NewTimer", "time.NewTicker", "time.Tick",
		}, pure, "time is a parameter here, so that a test can say what time it is"},
		{[]string{"fmt.Print", "fmt.Printf", "fmt.Println", "print", "println"}, inPackages, "only a main owns the standard output"},
		{[]string{"slog.Default", "slog.SetDefault", "slog.Info", "slog.Warn", "slog.Error", "slog.Debug"}, inPackages, "the log is handed in"},
		{[]string{"os.Exit"}, func(s source) bool { return inPackages(s) && !ownProcess(s) }, "only a main ends the program; what it defers would not run"},
		{[]string{"fyne.CurrentApp"}, everywhere, "what is needed is handed in"},
		{[]string{"fyne.Do", "fyne.DoAndWait"}, func(s source) bool { return s.path != "shell/ui/ui.go" }, "one file crosses to Fyne's goroutine"},
		{[]string{"fyne.DoAndWait"}, everywhere, "who waits for Fyne while Fyne waits for him waits for ever"},
	}
}

// ownProcess reports whether a package is the whole of a short-lived process:
// there a watchdog has to end it while foreign C code hangs.
func ownProcess(s source) bool { return s.folder == "devices/sane/worker" }

func TestRefusedCalls(t *testing.T) {
	for _, s := range sources(t) {
		for _, r := range refusals() {
			if !r.in(s) {
				continue
			}
			ast.Inspect(s.File, func(n ast.Node) bool {
				if c, ok := n.(*ast.CallExpr); ok && slices.Contains(r.calls, name(c.Fun)) {
					t.Errorf("%s calls %s: %s", s.at(c), name(c.Fun), r.why)
				}
				return true
			})
		}
	}
}

// What an init does depends on who imports the package, and nobody sees it.
func TestNothingHappensAtImport(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: an init function; let the caller ask for it", s.at(fn))
			}
		}
		for _, i := range s.Imports {
			if i.Name != nil && i.Name.Name == "_" && !decoder(i.Path.Value) {
				t.Errorf("%s: %s is imported for what it does at import", s.at(i), i.Path.Value)
			}
		}
	}
}

// decoder reports whether the import only lets package image read a format, or
// lets a file be embedded.
func decoder(path string) bool {
	path = strings.Trim(path, `"`)
	return path == "embed" || strings.HasPrefix(path, "image/") || strings.HasPrefix(path, "golang.org/x/image/")
}
