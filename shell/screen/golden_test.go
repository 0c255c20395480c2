// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

var update = flag.Bool("update", false, "write the golden files anew")

const goldens = "testdata/golden"

// TestScreensLookAndSoundAsAgreed compares the golden pair of every screen in
// every language of the town: what is seen, and what is heard.
func TestScreensLookAndSoundAsAgreed(t *testing.T) {
	for _, lang := range town().Complete() {
		t.Run(lang, func(t *testing.T) {
			for _, s := range stages() {
				t.Run(s.name, func(t *testing.T) {
					compare(t, filepath.Join(goldens, lang, s.name+".txt"), pair(s.reach(t, lang)))
				})
			}
		})
	}
}

// TestEveryLanguageSoundsAsAgreed compares what is heard on arriving at each
// screen in the languages that the town has no texts in.
func TestEveryLanguageSoundsAsAgreed(t *testing.T) {
	for _, lang := range town().Also {
		t.Run(lang, func(t *testing.T) {
			var b strings.Builder
			for _, s := range stages() {
				if v := s.reach(t, lang); v.lang() == lang {
					tree, words := v.tree(), screen.Words{Localizer: v.bundle.Localizer(lang)}
					fmt.Fprintf(&b, "--- %s ---\n%s\n", s.name, accessibility.Transcript(accessibility.Narrate(tree, lang, words)))
				}
			}
			compare(t, filepath.Join(goldens, lang+".txt"), b.String())
		})
	}
}

// pair is the tree as text, what a blind visitor hears on arriving, and what
// one hears who has the whole screen read.
func pair(v *visitor) string {
	tree, words := v.tree(), screen.Words{Localizer: v.bundle.Localizer(v.lang())}
	return outline(tree) +
		"\n--- on arriving ---\n" + accessibility.Transcript(accessibility.Narrate(tree, v.lang(), words)) +
		"\n--- all of it ---\n" + accessibility.Transcript(accessibility.NarrateAll(tree, v.lang(), words))
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs (see git diff after go test -update):\n%s", file, got)
	}
}

// TestEveryGoldenFileHasAScreen finds what renaming a screen or dropping a
// language leaves behind.
func TestEveryGoldenFileHasAScreen(t *testing.T) {
	wanted := map[string]bool{}
	for _, lang := range town().Complete() {
		for _, s := range stages() {
			wanted[filepath.Join(goldens, lang, s.name+".txt")] = true
		}
	}
	for _, lang := range town().Also {
		wanted[filepath.Join(goldens, lang+".txt")] = true
	}
	for _, pattern := range []string{filepath.Join("*", "*"), "*.txt"} {
		found, err := filepath.Glob(filepath.Join(goldens, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range found {
			if !wanted[file] {
				t.Errorf("%s belongs to no screen", file)
			}
		}
	}
}
