// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// kiosk is a running terminal and a visitor in front of it.
type kiosk struct {
	*hand
	town     town
	program  started
	trace    *trace
	log      string // what staff read
	runtime  string // what belongs to a visit
	told     bool   // of a failure
	canary   canary
	before   []string       // files that lay where a visit's may not be left
	visiting map[int]string // programs of the visit, by process
}

// open starts the terminal, below another program if there is one. It ends with
// the test.
func open(t *testing.T, r town, config string, below ...string) *kiosk {
	t.Helper()
	k := &kiosk{
		town: r, log: r.path("log/kiosk"), runtime: filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "lotse-errand"),
		canary: newCanary(),
	}
	name := r.path("trace")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	k.trace = &trace{file: file}
	k.hand = newHand(t)
	k.before = files(r.path("cups/spool"))
	if err := os.RemoveAll(k.log); err != nil {
		t.Fatal(err)
	}
	command := append(below, r.path("bin/lotse"), "-config", config, "-trace", name, "-late", r.path("late"), "-runtime", k.runtime)
	k.program = r.start(t, k.log, command[0], command[1:]...)
	t.Cleanup(func() {
		k.t = t
		k.keepTraces()
		k.close()
		_ = file.Close()
	})
	return k
}

// step runs a part of the test that the ones after it rest on.
func (k *kiosk) step(name string, f func(*kiosk)) {
	k.t.Helper()
	outer := k.t
	ok := outer.Run(name, func(t *testing.T) {
		k.t = t
		defer k.keepTraces()
		f(k)
	})
	k.t = outer
	if !ok {
		outer.FailNow()
	}
}

// close ends the program as its supervisor would.
func (k *kiosk) close() {
	_ = k.program.Signal(syscall.SIGTERM)
	// The test's own context has ended by now.
	if !within(context.Background(), patience, func() bool { return closed(k.program.ended) }) {
		k.t.Error("the terminal does not end when it is told to")
		_ = k.program.Kill()
		<-k.program.ended
	}
	// What it was started below may have ended before it.
	if !within(context.Background(), patience, func() bool { return len(k.windows()) == 0 }) {
		k.t.Error("a window is still to be seen")
	}
	log := k.logged()
	for _, bad := range []string{"Error in Fyne call thread", "panic:", "DATA RACE"} {
		if strings.Contains(log, bad) {
			k.t.Errorf("the log has %q:\n%s", bad, log)
		}
	}
}

func closed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// logged is what staff can read by now.
func (k *kiosk) logged() string {
	k.t.Helper()
	text, err := os.ReadFile(k.log)
	if err != nil {
		k.t.Fatal(err)
	}
	return string(text)
}

// keepTraces tells, after a failure, what was to be seen and what staff read.
func (k *kiosk) keepTraces() {
	if !k.t.Failed() || k.told {
		return
	}
	k.told = true
	path := filepath.Join("testdata", "failed", strings.NewReplacer("/", "-", " ", "-").Replace(k.t.Name()))
	k.t.Logf("last screen: %s", k.trace.line)
	k.t.Logf("heard:\n%s", k.trace.heard())
	k.t.Logf("log: %s", k.logged())
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		k.t.Log(err)
		return
	}
	if err := k.save(path + ".png"); err != nil {
		k.t.Log(err)
		return
	}
	k.t.Logf("the screen: %s.png", path)
}
