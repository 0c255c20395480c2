// SPDX-License-Identifier: GPL-3.0-or-later

package wire_test

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// The types on the bus are a promise to clients of the same version.
func TestSignatures(t *testing.T) {
	want := "a(ssssasbbasas)a(ssbbbau)a(sbbay)"
	w := wire.FromState(devices.State{})
	if got := dbus.SignatureOf(w.Printers, w.Scanners, w.Readers).String(); got != want {
		t.Errorf("signature %s, want %s", got, want)
	}
}

func TestStateTravels(t *testing.T) {
	want := devices.State{
		Running: true,
		Printers: []devices.Printer{{
			ID: "Foyer", Name: "Foyer", Location: "Erdgeschoss", State: devices.PrinterStopped,
			Reasons: []devices.Reason{devices.ReasonPaperJam}, Color: true, Duplex: true,
			Media: []string{"iso_a4_210x297mm"}, Ready: []string{"iso_a4_210x297mm"},
		}},
		Scanners: []devices.Scanner{{ID: "test:0", Name: "Scanner", Glass: true, Color: true, Resolutions: []int{75, 300}}},
		Readers:  []devices.CardReader{{ID: "Reader", Present: true, ATR: []byte{0x3b}}},
	}
	if got := wire.FromState(want).Devices(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestOptionsTravel(t *testing.T) {
	print := devices.PrintOptions{
		Copies: 3, Pages: []devices.PageRange{{First: 1, Last: 2}, {First: 5, Last: 5}},
		Color: true, Duplex: true, Media: "iso_a4_210x297mm",
	}
	if got, err := wire.FromPrint(print).Print(); err != nil || !reflect.DeepEqual(got, print) {
		t.Errorf("got %+v, %v; want %+v", got, err, print)
	}
	scan := devices.ScanOptions{Source: devices.SourceFeeder, Color: true, DPI: 600}
	if got, err := wire.FromScan(scan).Scan(); err != nil || got != scan {
		t.Errorf("got %+v, %v; want %+v", got, err, scan)
	}
}

func TestProblemsTravel(t *testing.T) {
	for _, reason := range devices.Reasons() {
		sent := wire.FromError(&devices.Problem{Reason: reason, Detail: "detail"})
		if got := devices.ReasonOf(wire.Error("test", *sent)); got != reason {
			t.Errorf("got %q, want %q", got, reason)
		}
	}
	tests := map[string]struct {
		err  error
		want devices.Reason
	}{
		"cancelled":       {*wire.FromError(context.Canceled), devices.ReasonCancelled},
		"unknown_reason":  {dbus.Error{Name: wire.Name + ".Error.Problem", Body: []any{"aliens", ""}}, devices.ReasonOther},
		"service_is_gone": {dbus.Error{Name: "org.freedesktop.DBus.Error.ServiceUnknown"}, devices.ReasonGone},
		"closed_bus":      {dbus.ErrClosed, devices.ReasonGone},
	}
	for name, test := range tests {
		if got := devices.ReasonOf(wire.Error("test", test.err)); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

// What went wrong inside the service is for its log, not for the bus.
func TestInternalErrorsDoNotTravel(t *testing.T) {
	sent := wire.FromError(errors.New("open /var/spool/x: secret"))
	if len(sent.Body) != 1 || sent.Body[0] != "internal error" {
		t.Errorf("body %v", sent.Body)
	}
}
