// SPDX-License-Identifier: GPL-3.0-or-later

package headphones_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/accessibility/input/headphones"
)

const patience = 20 * time.Second

// Codes of the kernel.
const (
	evSync, evKey, evSwitch = 0, 1, 5
	lid, headphone          = 0, 2
)

// jack is a device that a test holds the other end of: this machine's kernel
// has no switches, and lets nobody make any.
type jack struct {
	t    *testing.T
	path string
	in   bool
	read *os.File
	wire *os.File
}

// plug puts a jack into a folder of devices.
func plug(t *testing.T, folder, name string, in bool) *jack {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	return &jack{t: t, path: filepath.Join(folder, name), in: in, read: r, wire: w}
}

// appear makes the device to be seen.
func (j *jack) appear() {
	j.t.Helper()
	if err := os.WriteFile(j.path, nil, 0o600); err != nil {
		j.t.Fatal(err)
	}
}

// report sends a record as the kernel does.
func (j *jack) report(kind, code uint16, value int32) {
	j.t.Helper()
	var b bytes.Buffer
	for _, v := range []any{unix.Timeval{Sec: 1}, kind, code, value} {
		if err := binary.Write(&b, binary.NativeEndian, v); err != nil {
			j.t.Fatal(err)
		}
	}
	if _, err := j.wire.Write(b.Bytes()); err != nil {
		j.t.Fatal(err)
	}
}

func watch(t *testing.T, folder string, jacks ...*jack) (bool, <-chan bool) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	in, changes := headphones.Watch(ctx, folder, func(path string) (headphones.Jack, bool) {
		for _, j := range jacks {
			if j.path == path {
				return headphones.Jack{In: j.in, Reports: j.read}, true
			}
		}
		return headphones.Jack{}, false
	}, slog.New(slog.NewTextHandler(io.Discard, nil)))
	t.Cleanup(func() {
		cancel()
		for range changes { // it ends, and nobody is left behind
		}
	})
	return in, changes
}

func expect(t *testing.T, changes <-chan bool, want bool) {
	t.Helper()
	select {
	case got := <-changes:
		if got != want {
			t.Errorf("in %v, want %v", got, want)
		}
	case <-time.After(patience):
		t.Fatalf("never told in %v", want)
	}
}

func TestPlugIsTold_EN_5_1_3_2(t *testing.T) {
	folder := t.TempDir()
	j := plug(t, folder, "event3", false)
	j.appear()
	in, changes := watch(t, folder, j)
	if in {
		t.Error("in before anything was plugged in")
	}
	j.report(evKey, 30, 1) // what is typed is no plug
	j.report(evSwitch, lid, 1)
	j.report(evSwitch, headphone, 1)
	j.report(evSync, 0, 0)
	expect(t, changes, true)
	j.report(evSwitch, headphone, 1)
	j.report(evSwitch, headphone, 0)
	expect(t, changes, false)
}

func TestPlugFromBeforeIsKnown(t *testing.T) {
	folder := t.TempDir()
	j := plug(t, folder, "event0", true)
	j.appear()
	in, changes := watch(t, folder, j)
	if !in {
		t.Error("not in")
	}
	j.report(evSwitch, headphone, 0)
	expect(t, changes, false)
}

func TestHeadsetThatIsAddedAndTakenAway(t *testing.T) {
	folder := t.TempDir()
	j := plug(t, folder, "event7", true)
	_, changes := watch(t, folder, j)
	j.appear()
	expect(t, changes, true)
	_ = j.wire.Close() // the device is gone in the middle of whatever it said
	expect(t, changes, false)
}

func TestOneJackOfTwoIsEnough(t *testing.T) {
	folder := t.TempDir()
	a, b := plug(t, folder, "event1", false), plug(t, folder, "event2", false)
	a.appear()
	b.appear()
	_, changes := watch(t, folder, a, b)
	a.report(evSwitch, headphone, 1)
	expect(t, changes, true)
	b.report(evSwitch, headphone, 1)
	_ = a.wire.Close()
	b.report(evSwitch, headphone, 0)
	expect(t, changes, false)
}

func TestMachineWithoutJacks(t *testing.T) {
	in, _ := watch(t, filepath.Join(t.TempDir(), "nothing"))
	if in {
		t.Error("in")
	}
	if _, ok := headphones.Open("/dev/null"); ok {
		t.Error("/dev/null has a jack")
	}
	if _, ok := headphones.Open("/nowhere"); ok {
		t.Error("nothing has a jack")
	}
}
