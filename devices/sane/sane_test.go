// SPDX-License-Identifier: GPL-3.0-or-later

package sane_test

import (
	"os"
	"testing"

	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/sane"
	"github.com/lotse-kiosk/lotse/devices/sane/worker"
)

// TestMain lets the test's program be the workers' too.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case sane.ScanWorker:
			os.Exit(worker.Scan())
		case sane.ListWorker:
			os.Exit(worker.List())
		}
	}
	os.Exit(m.Run())
}

func newDriver(t testing.TB, c sane.Config) *sane.Driver {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c.Program, c.Log = program, conformance.Log(t)
	return sane.New(c)
}

func TestConformance(t *testing.T) {
	if os.Getenv("LOTSE_RIG") == "" {
		t.Skip("no LOTSE_RIG")
	}
	conformance.Scanner(t, conformance.ScannerFixture{
		Driver: newDriver(t, sane.Config{}), ID: "test:0",
		// SANE's test device has ten pages whenever it is opened.
		Load: func() int { return 10 },
	})
}
