// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ending: a page is open, something is typed and copied, and the visitor goes.
func ending(k *kiosk) {
	opening(k) // as it was left: with the confirmation
	p := k.page()
	p.touch("link", "Wohngeld")
	p.fill("Vorname", k.canary.name)
	k.press('a', keyControl)
	k.press('c', keyControl)
	eventually(k.t, "copied text", func() bool { return slices.Contains(k.selections(), "CLIPBOARD") })
	if k.visiting = k.children(); len(k.visiting) < 5 {
		k.t.Errorf("only %v runs for the visit", k.visiting)
	}
	k.touch("browse", "bar/end")
	s := k.see("the question", func(s seen) bool { return s.has("question/yes") })
	for _, what := range []string{"erase/documents", "erase/page", "erase/settings"} {
		if s.node(what).Name == "" {
			k.t.Errorf("the question does not say that %s happens", what)
		}
	}
	k.touch("browse", "question/no")
	k.see("the page again", func(s seen) bool { return s.at("browse/open") && !s.has("question/yes") })
	k.covered()
	k.touch("browse", "bar/end")
	k.touch("browse", "question/yes")
	k.at("attract")
}

// leftovers: of the visit nothing is to be found, by anybody.
func leftovers(k *kiosk) {
	if list := k.windows(); len(list) != 1 {
		k.t.Errorf("windows %v", list)
	}
	if list := k.children(); len(list) > 0 {
		k.t.Errorf("still running: %v", list)
	}
	for pid, name := range k.visiting {
		if now, _, ok := process(pid); ok && now == name {
			k.t.Errorf("still running: %s", name)
		}
	}
	if owned := k.selections(); len(owned) > 0 {
		k.t.Errorf("copied text is still there: %v", owned)
	}
	if jobs := output(k.t, "lpstat", "-W", "all", "-o"); strings.TrimSpace(jobs) != "" {
		k.t.Errorf("print jobs are still known: %s", jobs)
	}
	left := slices.DeleteFunc(files(k.runtime, k.town.path("cups/spool")), func(f string) bool {
		return slices.Contains(k.before, f)
	})
	if len(left) > 0 {
		k.t.Errorf("files are left: %v", left)
	}
	for _, folder := range []string{k.town.dir, os.Getenv("XDG_RUNTIME_DIR"), "/tmp", "/var/tmp", "/dev/shm"} {
		if found := k.canary.in(folder, k.town.path("inbox"), k.town.path("printer/out")); len(found) > 0 {
			k.t.Errorf("what the visitor typed is in %v", found)
		}
	}
}

// files lists what lies below folders, whatever it is named.
func files(folders ...string) []string {
	var list []string
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error { // a folder that is gone is fine
			if err == nil && !d.IsDir() {
				list = append(list, path)
			}
			return nil
		})
	}
	return list
}
