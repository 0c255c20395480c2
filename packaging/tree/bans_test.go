// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"slices"
	"strings"
	"testing"
)

// ban keeps imports out of everything but a few packages, with the reason for
// the ban and for each that is let through.
type ban struct {
	imports []string // with all below them
	in      []string // the packages that it holds for; empty for all
	but     map[string]string
	tests   bool // it holds for tests too
	why     string
}

func bans() []ban {
	return []ban{
		{
			imports: []string{"fyne.io/fyne/v2"},
			but: map[string]string{
				"shell/ui":               "it is the drawing",
				"packaging/measure/bare": "the bare window that the shell is measured against",
			},
			tests: true,
			why:   "a toolkit that has spread cannot be replaced, and only one file may cross to its goroutine",
		},
		{
			imports: []string{"os/exec"},
			but: map[string]string{
				"accessibility/speech":          "a voice is any command that writes samples",
				"accessibility/audio/audiotest": "the listener beside the sound card, for tests",
				"devices/conformance":           "a private bus, for tests",
				"devices/sane":                  "a scanner driver that crashes takes its process along",
				"packaging/measure":             "it starts what it measures",
				"shell/browser":                 "Chromium in its sandbox",
				"shell/documents":               "bytes from outside are read in contained processes",
			},
			why: "every program that is started can hang, litter and be attacked, so few may start one",
		},
		{
			imports: []string{
				"os", "net", "io/fs", "io/ioutil", "syscall", "log", "embed", "plugin", "sync", "time", "runtime",
				"math/rand", "crypto/rand", "path/filepath", "database", "golang.org/x/sys", "github.com/godbus", "github.com/jezek",
			},
			in:  []string{"shell/screen"},
			why: "a screen is a pure function: what it needs comes with an intent, what it wants done is an effect",
		},
		{
			imports: []string{"os", "net", "syscall", "sync", "time"},
			in:      []string{"accessibility", "accessibility/input"},
			why:     "the tree is a value and telling it apart is arithmetic",
		},
		{
			imports: []string{"net", "os/exec", "syscall", "github.com/godbus"},
			in:      []string{"devices", "devices/frame"},
			why:     "the contract of devices does no I/O; it names files that somebody else opened",
		},
		{
			imports: []string{"log"},
			but:     map[string]string{"packaging/demo/site": "a web site of the demo with no visitor's data"},
			why:     "logging is structured and handed in, so that what is private can be kept out of it",
		},
		{
			imports: []string{"github.com/stretchr/testify", "github.com/golang/mock", "go.uber.org/mock"},
			tests:   true,
			why:     "a mock is more permissive than what it stands for",
		},
	}
}

// hits reports whether an import falls under the ban.
func (b ban) hits(target string) bool {
	if target == "log/slog" {
		return false
	}
	return within(target, b.imports...)
}

// holds reports whether the ban is for a package.
func (b ban) holds(name string) bool {
	if len(b.in) > 0 {
		return slices.Contains(b.in, name)
	}
	for free := range b.but {
		if within(name, free) {
			return false
		}
	}
	return true
}

func TestBannedImports(t *testing.T) {
	all := packages(t, "./...")
	for _, b := range bans() {
		for _, p := range all {
			if !b.holds(p.name()) {
				continue
			}
			imports := p.Imports
			if b.tests {
				imports = slices.Concat(p.Imports, p.TestImports, p.XTestImports)
			}
			for _, target := range imports {
				if b.hits(target) {
					t.Errorf("%s imports %s: %s", p.name(), target, b.why)
				}
			}
		}
	}
}

// An exception that nobody uses any more invites the next one.
func TestBansHaveNoUnusedException(t *testing.T) {
	all := packages(t, "./...")
	for _, b := range bans() {
		for free := range b.but {
			used := slices.ContainsFunc(all, func(p listed) bool {
				return within(p.name(), free) && slices.ContainsFunc(p.Imports, b.hits)
			})
			if !used {
				t.Errorf("%s needs no exception for %s any more", free, strings.Join(b.imports, ", "))
			}
		}
	}
}

// The device service runs with rights that the shell does not have, so it must
// hold nothing that it does not need, least of all a GUI.
func TestDeviceServiceLinksNoGUI(t *testing.T) {
	linked := packages(t, "-deps", "./devices/lotse-devices")
	if len(linked) < 50 {
		t.Fatalf("only %d packages were listed", len(linked))
	}
	for _, p := range linked {
		if within(p.ImportPath, "fyne.io", "github.com/go-gl", "github.com/jezek", "github.com/ebitengine",
			module+"/shell", module+"/accessibility", module+"/assets", module+"/translations") {
			t.Errorf("lotse-devices links %s: it may hold what drives devices and nothing else", p.ImportPath)
		}
	}
}
