// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// The demo town's times.
const (
	idle    = 3 * time.Minute
	warning = 45 * time.Second
)

// TestIdleEnd_EN_11_2_2_1 is a visitor who goes away with a document in the tray
// and a form half filled in: once there is a sign of life after the warning,
// the second time there is none.
func TestIdleEnd_EN_11_2_2_1(t *testing.T) {
	k := arrive(t, up(t))
	k.step("something to lose", func(k *kiosk) {
		opening(k)
		k.page().fill("Vorname", k.canary.name)
		k.press('a', keyControl)
		k.press('c', keyControl)
		k.touch("browse", "bar/home")
		k.withoutComputer("way/paper")
		k.preview()
		k.touch("print", "bar/home")
		k.at("home")
		if list := files(filepath.Join(k.runtime, "tray")); len(list) == 0 {
			k.t.Fatal("there is no document in the tray")
		}
		k.visiting = k.children()
	})
	k.step("warned and still there", func(k *kiosk) {
		k.warned(idle)
		k.touch("home", "warning/stay")
		k.see("home again", func(s seen) bool { return s.at("home") && !s.has("warning") })
		k.touch("home", "home/documents")
		k.see("the document", func(s seen) bool { return s.at("documents") && len(s.starting("document/")) == 1 })
	})
	k.step("warned and gone", func(k *kiosk) {
		k.warned(2 * idle)
		k.late(2*idle + warning)
		k.at("attract")
		leftovers(k)
		k.clean()
	})
	k.step("the next visitor", func(k *kiosk) {
		k.enter()
		k.touch("home", "home/documents")
		k.see("no document", func(s seen) bool { return s.at("documents") && len(s.starting("document/")) == 0 })
	})
}

// warned puts the clock so late that the warning is due: it is to be heard, and
// to be seen.
func (k *kiosk) warned(late time.Duration) {
	k.t.Helper()
	e := listen(k.t)
	eventually(k.t, "silence", func() bool { return e.quiet(k.t, 5) })
	k.late(late)
	eventually(k.t, "to hear the warning", func() bool { return e.loud(k.t) })
	s := k.see("the warning", func(s seen) bool { return s.has("warning/left") })
	if s.node("warning/text").Name == "" || s.node("warning/left").Name == "" {
		k.t.Errorf("the warning says nothing: %s", k.trace.line)
	}
}

// late says how late the kiosk's clock is from now on.
func (k *kiosk) late(by time.Duration) {
	k.t.Helper()
	next := k.town.path("late.next")
	if err := os.WriteFile(next, []byte(by.String()), 0o600); err != nil {
		k.t.Fatal(err)
	}
	if err := os.Rename(next, k.town.path("late")); err != nil {
		k.t.Fatal(err)
	}
}
