// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"syscall"
	"testing"
)

// TestStoppedInTheMiddle is a terminal that is ended, or ends, while a visitor
// has a document and a page open: what belongs to the visit goes with it, at
// the latest when it starts again.
func TestStoppedInTheMiddle(t *testing.T) {
	r := up(t)
	for _, c := range []struct {
		name   string
		signal syscall.Signal
	}{{"told to end", syscall.SIGTERM}, {"killed", syscall.SIGKILL}} {
		t.Run(c.name, func(t *testing.T) {
			k := open(t, r, os.Getenv("LOTSE_CONFIG"))
			k.enter()
			k.withoutComputer("way/paper")
			k.preview()
			k.touch("print", "bar/home")
			opening(k)
			k.page().fill("Vorname", k.canary.name)
			k.visiting = k.children()
			_ = k.program.Signal(c.signal)
			eventually(t, "its end", func() bool { return closed(k.program.ended) })
			k.gone()
			if c.signal == syscall.SIGTERM {
				k.clean()
			}
		})
	}
	t.Run("started again", func(t *testing.T) {
		k := open(t, r, os.Getenv("LOTSE_CONFIG"))
		k.at("attract")
		k.clean()
	})
}

// gone waits until no program of the visit runs any more.
func (k *kiosk) gone() {
	k.t.Helper()
	for pid, name := range k.visiting {
		eventually(k.t, "the end of "+name, func() bool {
			now, _, there := process(pid)
			return !there || now != name
		})
	}
}

// clean fails if a file of a visit is left.
func (k *kiosk) clean() {
	k.t.Helper()
	if left := files(k.runtime); len(left) > 0 {
		k.t.Errorf("files are left: %v", left)
	}
}
