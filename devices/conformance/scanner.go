// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
)

// ScannerFixture is a driver with one scanner.
type ScannerFixture struct {
	Driver devices.ScanDriver
	// ID is the scanner to use: glass and feeder, grey and colour.
	ID string
	// Load fills the feeder and returns how many pages are in it.
	Load func() int
}

// Scanner checks that a driver keeps the rules of [devices.ScanDriver].
func Scanner(t *testing.T, f ScannerFixture) {
	t.Run("says what the scanner is", f.lists)
	t.Run("scans A4 from the glass", f.glass)
	t.Run("scans all that is in the feeder", f.feeder)
	t.Run("refuses an unknown scanner", f.unknown)
	t.Run("stops when it is told", f.stops)
	t.Run("stops when nobody reads", f.unread)
	t.Run("is free afterwards", f.glass)
}

func (f ScannerFixture) lists(t *testing.T) {
	list, err := f.Driver.Scanners(t.Context())
	must(t, err)
	i := slices.IndexFunc(list, func(s devices.Scanner) bool { return s.ID == f.ID })
	if i < 0 {
		t.Fatalf("scanners %v, want one called %q", list, f.ID)
	}
	if s := list[i]; !s.Glass || !s.Feeder || !s.Color || !slices.Contains(s.Resolutions, 300) {
		t.Errorf("scanner %+v, want glass, feeder, colour and 300 dpi", s)
	}
}

func (f ScannerFixture) scan(ctx context.Context, t *testing.T, o devices.ScanOptions, sink devices.PageSink) error {
	t.Helper()
	return f.scanID(ctx, t, f.ID, o, sink)
}

func (f ScannerFixture) scanID(ctx context.Context, t *testing.T, id string, o devices.ScanOptions, sink devices.PageSink) error {
	t.Helper()
	r, w, err := os.Pipe()
	must(t, err)
	defer r.Close()
	result := make(chan error, 1)
	go func() {
		result <- f.Driver.Scan(ctx, id, o, w)
		_ = w.Close()
	}()
	copied := frame.Copy(sink, r)
	_ = r.Close()
	return frame.Verdict(copied, <-result)
}

func (f ScannerFixture) glass(t *testing.T) {
	for _, color := range []bool{false, true} {
		var pages Pages
		o := devices.ScanOptions{Source: devices.SourceGlass, Color: color, DPI: 75}
		must(t, f.scan(t.Context(), t, o, &pages))
		pages.check(t, 1, o)
	}
}

func (f ScannerFixture) feeder(t *testing.T) {
	var pages Pages
	o := devices.ScanOptions{Source: devices.SourceFeeder, DPI: 75}
	n := f.Load()
	must(t, f.scan(t.Context(), t, o, &pages))
	pages.check(t, n, o)
}

func (f ScannerFixture) unknown(t *testing.T) {
	err := f.scanID(t.Context(), t, "no such:scanner", devices.ScanOptions{}, &Pages{})
	wantReason(t, err, devices.ReasonGone)
}

func (f ScannerFixture) stops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f.Load()
	sink := &Pages{OnBytes: cancel}
	err := f.scan(ctx, t, devices.ScanOptions{Source: devices.SourceFeeder, DPI: 600, Color: true}, sink)
	wantReason(t, err, devices.ReasonCancelled)
}

func (f ScannerFixture) unread(t *testing.T) {
	r, w, err := os.Pipe()
	must(t, err)
	result := make(chan error, 1)
	go func() { result <- f.Driver.Scan(t.Context(), f.ID, devices.ScanOptions{DPI: 600}, w) }()
	_, err = r.Read(make([]byte, 100))
	must(t, err)
	must(t, r.Close())
	if err := <-result; err == nil {
		t.Error("no error although nobody read the page")
	}
	must(t, w.Close())
}
