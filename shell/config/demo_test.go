// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// musterstadt is the demo town as the rig gives it to a kiosk: with an
// address where the files leave room for one.
func musterstadt(t *testing.T) fs.FS {
	t.Helper()
	folder := os.DirFS("../../packaging/demo/musterstadt")
	town := fstest.MapFS{}
	for _, pattern := range []string{"*.toml", "services/*.toml", "forms/*.pdf"} {
		files, err := fs.Glob(folder, pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no %s in the demo town: %v", pattern, err)
		}
		for _, name := range files {
			data, err := fs.ReadFile(folder, name)
			if err != nil {
				t.Fatal(err)
			}
			data = []byte(strings.ReplaceAll(string(data), "${LOTSE_SITE}", "http://127.0.0.1:8080"))
			town[name] = &fstest.MapFile{Data: data}
		}
	}
	delete(town, "keys.toml") // shell/terminal, which knows the actions, looks at it
	return town
}

// drawn are the pictograms that there really are.
func drawn(t *testing.T) config.Known {
	t.Helper()
	files, err := fs.Glob(os.DirFS("../../assets/pictogram"), "*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pictograms: %v", err)
	}
	known := names()
	known.Pictograms = nil
	for _, f := range files {
		known.Pictograms = append(known.Pictograms, strings.TrimSuffix(path.Base(f), ".svg"))
	}
	known.Languages = written(t)
	return known
}

// written are the languages that there really are.
func written(t *testing.T) (tags []string) {
	t.Helper()
	files, err := fs.Glob(os.DirFS("../../translations"), "active.*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no translations: %v", err)
	}
	for _, f := range files {
		tags = append(tags, strings.TrimSuffix(strings.TrimPrefix(f, "active."), ".toml"))
	}
	return tags
}

func TestDemoTownHasNoProblem(t *testing.T) {
	var out strings.Builder
	if code := config.Check(&out, musterstadt(t), drawn(t), false); code != config.Fine {
		t.Fatal(out.String())
	}
	if got, want := out.String(), "ok: 14 services in 4 groups, 6 languages, 11 more in the words of the terminal only\n"; got != want {
		t.Errorf("check says %q, want %q", got, want)
	}
}

// TestDemoTownNeedsNoFallback holds the demo to more than it must: it shows
// how a service is written, in plain German too.
func TestDemoTownNeedsNoFallback(t *testing.T) {
	town, problems := config.Load(musterstadt(t), drawn(t))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	written := map[string]bool{}
	for _, s := range town.Settings {
		written[s.Key] = true
	}
	for key := range written {
		if plain := key + "-x-leicht"; strings.HasSuffix(key, ".de") && !written[plain] {
			t.Errorf("%s is missing", plain)
		}
	}
}

// TestDemoTownIsNamedInEveryLanguage: who chooses a language finds the way in it
// to each service, even where its texts are not there.
func TestDemoTownIsNamedInEveryLanguage(t *testing.T) {
	town, problems := config.Load(musterstadt(t), drawn(t))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	names := map[string]config.Text{"town": town.Name}
	for _, g := range town.Groups {
		names["group "+g.ID] = g.Name
	}
	for _, s := range town.Services {
		names["service "+s.ID] = s.Name
	}
	if len(town.Also) == 0 {
		t.Error("the demo shows no language beside those of its texts")
	}
	for what, name := range names {
		for _, tag := range town.Also {
			if name[tag] == "" {
				t.Errorf("%s has no name in %s", what, tag)
			}
		}
	}
}

// The longest sentence that plain German allows itself.
const plainWords = 12

func TestDemoTownIsPlainInPlainGerman(t *testing.T) {
	town, _ := config.Load(musterstadt(t), drawn(t))
	sentence := regexp.MustCompile(`[^.?!]+`)
	number := regexp.MustCompile(`[0-9]+\. `) // "1. Stock" ends no sentence
	plain := 0
	for _, s := range town.Settings {
		if !strings.HasSuffix(s.Key, ".de-x-leicht") {
			continue
		}
		plain++
		for _, one := range sentence.FindAllString(number.ReplaceAllString(s.Value, "1 "), -1) {
			if n := len(strings.Fields(one)); n > plainWords {
				t.Errorf("%s has a sentence of %d words, at most %d: %s", s, n, plainWords, one)
			}
		}
	}
	if plain == 0 {
		t.Error("there is no plain German")
	}
}
