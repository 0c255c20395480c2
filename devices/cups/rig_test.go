// SPDX-License-Identifier: GPL-3.0-or-later

package cups_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/cups"
)

// rig is the demo's printer "Foyer".
type rig struct {
	*cups.Driver
	dir string
}

func newRig(t *testing.T) rig {
	t.Helper()
	dir := conformance.Rig(t)
	d, err := cups.New(cups.SocketFromEnv(), conformance.Log(t))
	if err != nil {
		t.Fatal(err)
	}
	return rig{d, dir}
}

func (r rig) fault(t *testing.T) func(devices.Reason) {
	return func(reason devices.Reason) {
		t.Helper()
		conformance.RigFault(t, r.dir, reason)
	}
}

func (r rig) printed() int {
	list, _ := filepath.Glob(filepath.Join(r.dir, "printer/out/*.pdf"))
	return len(list)
}

func (r rig) pending(t *testing.T) func() int {
	return func() int {
		n, err := r.Pending(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
}

func TestConformance(t *testing.T) {
	r := newRig(t)
	if err := r.PurgeLeftovers(t.Context()); err != nil {
		t.Fatal(err)
	}
	conformance.Printer(t, conformance.PrinterFixture{
		Driver: r, ID: "Foyer",
		Fault: r.fault(t), Printed: r.printed, Pending: r.pending(t),
	})
}

func modified(t *testing.T, path string) time.Time {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}
