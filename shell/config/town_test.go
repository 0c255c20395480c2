// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// names are what the program of these tests has.
func names() config.Known {
	return config.Known{
		Pictograms: []string{"town-hall", "coin", "book"},
		Languages:  []string{"de", "de-x-leicht", "en", "da", "sv", "ar"},
		Themes:     []string{"standard", "dark", "light", "low-glare"},
	}
}

// kleinstadt is a town without a problem, in memory, for a test to break.
func kleinstadt(t testing.TB) fstest.MapFS {
	t.Helper()
	folder := os.DirFS("testdata/town")
	town := fstest.MapFS{}
	err := fs.WalkDir(folder, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, path)
		town[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return town
}
