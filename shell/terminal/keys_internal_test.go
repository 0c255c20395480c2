// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"testing"
	"testing/fstest"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/translations"
)

// musterstadt is the demo town, with an address where its files leave room for
// one.
func musterstadt(t *testing.T) fstest.MapFS {
	t.Helper()
	folder := os.DirFS("../../packaging/demo/musterstadt")
	town := fstest.MapFS{}
	err := fs.WalkDir(folder, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, path)
		town[path] = &fstest.MapFile{Data: bytes.ReplaceAll(data, []byte("${LOTSE_SITE}"), []byte("http://127.0.0.1:8080"))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return town
}

// What an installer reads in the demo town's file is what holds without one.
func TestTheReferenceOfKeysIsWhatComesWithTheProgram(t *testing.T) {
	bundle, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	alone := Known(bundle)
	alone.Keyboard = nil // so that only what the file says is there
	folder := musterstadt(t)
	without := musterstadt(t)
	delete(without, "keys.toml")
	for name, c := range map[string]struct {
		folder fs.FS
		known  config.Known
	}{
		"the file alone": {folder, alone}, "with it": {folder, Known(bundle)}, "without it": {without, Known(bundle)},
	} {
		town, problems := config.Load(c.folder, c.known)
		if town == nil || len(town.Refused) > 0 {
			t.Fatal(name, problems, town)
		}
		if got := meanings(town.Keys); !maps.Equal(got, input.Keyboard()) || town.Keys.SameKey != timing.SameKey {
			t.Errorf("%s: keys are %v, %v", name, got, town.Keys.SameKey)
		}
	}
}

func TestWithoutATownKeysMeanWhatTheyDo(t *testing.T) {
	if got := meanings(config.Keys{}); !maps.Equal(got, input.Keyboard()) {
		t.Errorf("keys are %v", got)
	}
}
