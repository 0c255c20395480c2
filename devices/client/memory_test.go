// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"io"
	"runtime"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
)

// allocated notes what the process had allocated, ever, at each page's end.
type allocated struct {
	io.Writer
	atEnd []uint64
}

func (a *allocated) Begin(devices.PageInfo) error { return nil }

func (a *allocated) End() error {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	a.atEnd = append(a.atEnd, m.TotalAlloc)
	return nil
}

// A page of 26 MB must not pass through the heap, in the client or the service.
func TestPagesCostNoMemory(t *testing.T) {
	conformance.StartBus(t, policy, conformance.Me(t))
	w := conformance.NewTwins()
	conformance.Serve(t, w.Config())
	c := connect(t)
	ready(t, c)
	w.Load(6)
	sink := &allocated{Writer: io.Discard}
	o := devices.ScanOptions{Source: devices.SourceFeeder, Color: true, DPI: 300}
	if err := c.Scan(t.Context(), "test:0", o, sink); err != nil {
		t.Fatal(err)
	}
	n := len(sink.atEnd)
	perPage := (sink.atEnd[n-1] - sink.atEnd[0]) / uint64(n-1)
	if n != 6 || perPage > 1<<20 {
		t.Errorf("%d bytes allocated for each of %d pages", perPage, n)
	}
}
