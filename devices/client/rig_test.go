// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"os"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/client"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/sane"
	"github.com/lotse-kiosk/lotse/devices/sane/worker"
)

const policy = "../../packaging/dbus/org.lotse.Devices1.conf"

// TestMain lets the test's program be a scan worker and another user's client.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case sane.ScanWorker:
			os.Exit(worker.Scan())
		case sane.ListWorker:
			os.Exit(worker.List())
		case tryVerb:
			os.Exit(try())
		}
	}
	os.Exit(m.Run())
}

func connect(t testing.TB) devices.Service {
	c := client.New(conformance.Log(t))
	t.Cleanup(func() { _ = c.Close() })
	return c
}
