// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"strings"
	"testing"
)

// arrow is what a package and those below it may import of ours. The longest
// name that fits a package holds.
type arrow struct {
	name string
	may  []string
	why  string
}

const (
	leaf   = "it is a leaf of types: whatever it imported, every package would"
	driver = "a driver is a program's business: it must build and run without screens, speech and shell"
)

func arrows() []arrow {
	shared := []string{"devices", "devices/feed", "devices/frame", "devices/wire"}
	return []arrow{
		{".", []string{"shell/terminal", "shell/config", "shell/documents/helper", "translations"}, "main only chooses what to run"},

		{"accessibility", nil, leaf},
		{"accessibility/audio", nil, "it plays samples, whatever they mean"},
		{"accessibility/audio/audiotest", []string{"accessibility/audio"}, "it is the listener beside the sound card, for tests"},
		{"accessibility/input", nil, leaf},
		{"accessibility/input/timing", []string{"accessibility/input"}, "it tells which presses count, whatever they lead to"},
		{"accessibility/input/headphones", nil, "it reports a switch, whatever that means"},
		{"accessibility/atspi", []string{"accessibility"}, "it shows the tree, and knows no screen"},
		{"accessibility/speech", []string{"accessibility", "accessibility/audio", "accessibility/speech/..."}, "it says the tree, and knows no screen"},
		{"accessibility/speech/lexicon", nil, "it reads texts, whatever stands in them"},

		{"assets", nil, "pictures know nobody"},
		{"translations", nil, "texts know nobody"},

		{"devices", nil, leaf},
		{"devices/feed", []string{"devices"}, driver},
		{"devices/frame", []string{"devices"}, driver},
		{"devices/wire", []string{"devices"}, driver},
		{"devices/hub", shared, driver},
		{"devices/cups", shared, driver},
		{"devices/pcsc", shared, driver},
		{"devices/sane", append(shared, "devices/sane/..."), driver},
		{"devices/virtual", append(shared, "devices/hub"), driver},
		{"devices/conformance", append(shared, "devices/hub", "devices/server", "devices/virtual"), "the suite brings a bus and paper-free devices, and knows no real driver"},
		{"devices/server", append(shared, "devices/hub"), driver},
		{"devices/client", shared, "the shell reaches devices over the bus: the client must not bring a driver along"},
		{"devices/lotse-devices", append(shared, "devices/client", "devices/cups", "devices/hub", "devices/pcsc", "devices/sane/...", "devices/server", "devices/virtual"), driver},

		{"shell", []string{
			"accessibility", "accessibility/audio", "accessibility/atspi", "accessibility/input", "accessibility/input/timing", "accessibility/speech", "devices", "translations",
			"shell/screen", "shell/session", "shell/config", "shell/documents", "shell/keyboard", "shell/ui", "shell/browser", "shell/desktop",
		}, "the shell knows all areas by their types, and no driver"},
		{"shell/keyboard", nil, "it is what stands on keys, whoever shows and presses them"},
		{"shell/screen", []string{"accessibility", "devices", "shell/config", "shell/keyboard", "translations"}, "screens are pure: state in, tree out"},
		{"shell/session", nil, "a stay is time and a list, whatever happens in it"},
		{"shell/config", nil, "what the installer wrote is read the same by every program"},
		{"shell/documents", []string{"devices", "shell/documents/..."}, "the tray serves the effects and knows no screen"},
		{"shell/ui", []string{"accessibility", "accessibility/input", "assets"}, "it draws any tree, and knows no screen"},
		{"shell/desktop", nil, "it manages windows, whatever is in them"},
		{"shell/browser", []string{"accessibility", "shell/documents/contain"}, "the browser serves the effects and knows no screen"},
		{"shell/terminal", []string{"accessibility/...", "assets", "devices/client", "devices/hub", "devices/virtual", "shell/...", "translations"}, "it wires a terminal together: drivers are the other program's"},

		{"packaging", nil, "the rig drives programs from outside"},
		{"packaging/measure", []string{"assets", "devices", "devices/client", "shell/documents", "shell/documents/helper"}, "it measures single parts as well as whole programs"},
	}
}

func arrowOf(name string) (arrow, bool) {
	var best arrow
	found := false
	for _, a := range arrows() {
		if within(name, a.name) && (!found || len(a.name) > len(best.name)) {
			best, found = a, true
		}
	}
	return best, found
}

// allows reports whether an import is one of those named; "x/..." names x and
// all below it.
func (a arrow) allows(target string) bool {
	for _, m := range a.may {
		area, wide := strings.CutSuffix(m, "/...")
		if m == target || wide && within(target, area) {
			return true
		}
	}
	return false
}

func TestArrowsPointOneWay(t *testing.T) {
	for _, p := range packages(t, "./...") {
		a, ok := arrowOf(p.name())
		if !ok {
			t.Errorf("%s: no arrow says what it may import; add it to this table", p.name())
			continue
		}
		for _, target := range p.Imports {
			ours, is := strings.CutPrefix(target, module+"/")
			if is && !a.allows(ours) {
				t.Errorf("%s imports %s: %s", p.name(), ours, a.why)
			}
		}
	}
}
