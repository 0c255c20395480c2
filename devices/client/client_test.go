// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"os"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/cups"
	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/sane"
)

func TestConformanceWithTwins(t *testing.T) {
	conformance.StartBus(t, policy, conformance.Me(t))
	w := conformance.NewTwins()
	conformance.Serve(t, w.Config())
	conformance.Service(t, conformance.ServiceFixture{
		Connect: connect, Printer: "Foyer", Scanner: "test:0",
		Fault: w.Printer.SetFault, Pending: w.Pending,
		Load: func() int { w.Load(4); return 4 },
	})
}

func TestConformanceWithRealParts(t *testing.T) {
	dir := conformance.Rig(t)
	conformance.StartBus(t, policy, conformance.Me(t))
	printers, err := cups.New(cups.SocketFromEnv(), conformance.Log(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := printers.PurgeLeftovers(t.Context()); err != nil {
		t.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	scanners := sane.New(sane.Config{Program: program, Log: conformance.Log(t)})
	conformance.Serve(t, hub.Config{Print: printers, Scan: scanners, Pace: hub.DefaultPace()})
	conformance.Service(t, conformance.ServiceFixture{
		Connect: connect, Printer: "Foyer", Scanner: "test:0",
		Fault: func(r devices.Reason) { conformance.RigFault(t, dir, r) },
		Pending: func() int {
			n, err := printers.Pending(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return n
		},
		Load: func() int { return 10 },
	})
}
