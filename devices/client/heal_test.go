// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
)

func running(want bool) func(devices.State) bool {
	return func(s devices.State) bool { return s.Running == want && (!want || len(s.Scanners) > 0) }
}

func TestClientHealsWhenTheServiceRestarts(t *testing.T) {
	conformance.StartBus(t, policy, conformance.Me(t))
	w := conformance.NewTwins()
	c := connect(t)
	events := c.Watch(t.Context())
	conformance.WaitState(t, events, "no service", running(false))
	if err := c.Forget(t.Context()); err != nil {
		t.Errorf("forget without a service: %v", err)
	}
	first := conformance.Serve(t, w.Config())
	conformance.WaitState(t, events, "service", running(true))
	w.Printer.SetFault(devices.ReasonPaperJam)
	id, err := c.Print(t.Context(), "Foyer", conformance.File(t, conformance.PDF(1)), devices.PrintOptions{})
	if err != nil {
		t.Fatal(err)
	}
	first.End(t)
	// The service may have said that it cancelled the job, or it was too late.
	conformance.WaitJob(t, events, "end of the lost job", func(j devices.Job) bool { return j.ID == id && j.State.Final() })
	if n := w.Pending(); n != 0 {
		t.Errorf("%d documents outlived the service", n)
	}
	conformance.WaitState(t, c.Watch(t.Context()), "no service", running(false))
	conformance.Serve(t, w.Config())
	conformance.WaitState(t, events, "service again", running(true))
}

func TestClientHealsWhenTheBusRestarts(t *testing.T) {
	bus := conformance.StartBus(t, policy, conformance.Me(t))
	w := conformance.NewTwins()
	c := connect(t)
	first := conformance.Serve(t, w.Config())
	events := c.Watch(t.Context())
	conformance.WaitState(t, events, "service", running(true))
	bus.Stop(t)
	conformance.WaitState(t, events, "no bus", running(false))
	_, err := c.Print(t.Context(), "Foyer", conformance.File(t, conformance.PDF(1)), devices.PrintOptions{})
	if devices.ReasonOf(err) != devices.ReasonGone {
		t.Errorf("error %v, want gone", err)
	}
	first.End(t)
	bus.Start(t)
	conformance.Serve(t, w.Config())
	conformance.WaitState(t, events, "service again", running(true))
	var pages conformance.Pages
	if err := c.Scan(t.Context(), "test:0", devices.ScanOptions{DPI: 75}, &pages); err != nil {
		t.Errorf("scan after the restart: %v", err)
	}
}
