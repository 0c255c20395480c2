// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
)

// ServiceFixture is a service with one printer and one scanner.
type ServiceFixture struct {
	// Connect returns a client of its own.
	Connect func(testing.TB) devices.Service
	// Printer is for colour, both sides and A4; Scanner has glass and feeder.
	Printer, Scanner string
	// Fault makes the printer wait for somebody; "" sets it right again.
	Fault func(devices.Reason)
	// Pending counts documents that the spooler holds.
	Pending func() int
	// Load fills the feeder and returns how many pages are in it.
	Load func() int
}

// Service checks that a service keeps the rules of [devices.Service].
func Service(t *testing.T, f ServiceFixture) {
	f.Fault("")
	t.Run("says which devices there are", f.watches)
	t.Run("prints and tells only the owner", f.prints)
	t.Run("refuses what is no document", f.refuses)
	t.Run("lets nobody cancel another's job", f.guards)
	t.Run("forgets a visit", f.forgets)
	t.Run("cancels what a client leaves behind", f.leaves)
	t.Run("scans", f.scans)
	t.Run("has one scan at a time", f.excludes)
	t.Run("stops a scan and is free again", f.stops)
	t.Run("ends with its watcher", f.ends)
}

// client is a connected client and what it is told.
type client struct {
	devices.Service
	events <-chan devices.Event
}

func (f ServiceFixture) connect(t *testing.T) client {
	t.Helper()
	s := f.Connect(t)
	t.Cleanup(func() { _ = s.Close() })
	c := client{s, s.Watch(t.Context())}
	WaitState(t, c.events, "devices", f.complete)
	return c
}

func (f ServiceFixture) complete(s devices.State) bool {
	return s.Running &&
		slices.ContainsFunc(s.Printers, func(p devices.Printer) bool { return p.ID == f.Printer }) &&
		slices.ContainsFunc(s.Scanners, func(c devices.Scanner) bool { return c.ID == f.Scanner })
}

func (f ServiceFixture) print(t *testing.T, c client) devices.JobID {
	t.Helper()
	id, err := c.Print(t.Context(), f.Printer, File(t, PDF(1)), devices.PrintOptions{Media: "iso_a4_210x297mm"})
	must(t, err)
	return id
}

func (f ServiceFixture) empty(t *testing.T) {
	t.Helper()
	Until(t, "empty spool", func() bool { return f.Pending() == 0 })
}

// stuck returns a job that waits for somebody.
func (f ServiceFixture) stuck(t *testing.T, c client) devices.JobID {
	t.Helper()
	f.Fault(devices.ReasonPaperEmpty)
	t.Cleanup(func() { f.Fault("") })
	id := f.print(t, c)
	job := WaitJob(t, c.events, "waiting job", func(j devices.Job) bool { return j.ID == id && j.State == devices.JobWaiting })
	if !slices.Contains(job.Reasons, devices.ReasonPaperEmpty) {
		t.Errorf("reasons %v, want no paper", job.Reasons)
	}
	return id
}

func (f ServiceFixture) watches(t *testing.T) {
	c := f.connect(t)
	again := WaitState(t, c.Watch(t.Context()), "state at once", func(devices.State) bool { return true })
	if !f.complete(again) {
		t.Errorf("state %+v, want all devices at once", again)
	}
}

func (f ServiceFixture) prints(t *testing.T) {
	owner, other := f.connect(t), f.connect(t)
	id := f.print(t, owner)
	job := WaitJob(t, owner.events, "end of job", func(j devices.Job) bool { return j.ID == id && j.State.Final() })
	if job.State != devices.JobDone {
		t.Fatalf("job %+v, want done", job)
	}
	must(t, owner.Cancel(t.Context(), id))
	f.empty(t)
	// What the other one gets now comes after all that it could have got of
	// the owner's job.
	theirs := f.print(t, other)
	first := WaitJob(t, other.events, "own job", func(devices.Job) bool { return true })
	if first.ID != theirs {
		t.Errorf("told of job %s, which is not its own", first.ID)
	}
	must(t, other.Forget(t.Context()))
}

func (f ServiceFixture) refuses(t *testing.T) {
	c := f.connect(t)
	huge := File(t, PDF(1))
	must(t, os.Truncate(huge.Name(), devices.MaxDocument+1))
	tests := map[string]struct {
		printer  string
		document *os.File
		want     devices.Reason
	}{
		"empty":       {f.Printer, File(t, nil), devices.ReasonFormat},
		"no_pdf":      {f.Printer, File(t, []byte("hello")), devices.ReasonFormat},
		"too_large":   {f.Printer, huge, devices.ReasonTooLarge},
		"not_printer": {"Nobody", File(t, PDF(1)), devices.ReasonGone},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := c.Print(t.Context(), test.printer, test.document, devices.PrintOptions{})
			wantReason(t, err, test.want)
		})
	}
	err := c.Scan(t.Context(), "net:example:other", devices.ScanOptions{}, &Pages{})
	wantReason(t, err, devices.ReasonGone)
}

func (f ServiceFixture) guards(t *testing.T) {
	owner, other := f.connect(t), f.connect(t)
	id := f.stuck(t, owner)
	if err := other.Cancel(t.Context(), id); err == nil {
		t.Error("somebody else could cancel the job")
	}
	must(t, other.Forget(t.Context()))
	if f.Pending() != 1 {
		t.Error("the job is gone")
	}
	must(t, owner.Cancel(t.Context(), id))
	WaitJob(t, owner.events, "cancelled job", func(j devices.Job) bool { return j.ID == id && j.State == devices.JobCancelled })
	f.empty(t)
}

func (f ServiceFixture) forgets(t *testing.T) {
	c := f.connect(t)
	f.stuck(t, c)
	must(t, c.Forget(t.Context()))
	if n := f.Pending(); n != 0 {
		t.Errorf("%d documents left", n)
	}
	must(t, c.Forget(t.Context()))
}

func (f ServiceFixture) leaves(t *testing.T) {
	c := f.connect(t)
	f.stuck(t, c)
	must(t, c.Close())
	f.empty(t)
}

func (f ServiceFixture) scans(t *testing.T) {
	c := f.connect(t)
	for _, color := range []bool{false, true} {
		var pages Pages
		o := devices.ScanOptions{Source: devices.SourceGlass, Color: color, DPI: 150}
		must(t, c.Scan(t.Context(), f.Scanner, o, &pages))
		pages.check(t, 1, o)
	}
	var pages Pages
	n := f.Load()
	o := devices.ScanOptions{Source: devices.SourceFeeder, DPI: 75}
	must(t, c.Scan(t.Context(), f.Scanner, o, &pages))
	pages.check(t, n, o)
}

func (f ServiceFixture) excludes(t *testing.T) {
	c, other := f.connect(t), f.connect(t)
	o := devices.ScanOptions{Source: devices.SourceGlass, DPI: 600, Color: true}
	var second error
	// The first scan stands still while its sink does.
	sink := &Pages{OnBytes: func() { second = other.Scan(t.Context(), f.Scanner, o, &Pages{}) }}
	must(t, c.Scan(t.Context(), f.Scanner, o, sink))
	wantReason(t, second, devices.ReasonBusy)
}

func (f ServiceFixture) stops(t *testing.T) {
	c := f.connect(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f.Load()
	o := devices.ScanOptions{Source: devices.SourceFeeder, DPI: 600, Color: true}
	err := c.Scan(ctx, f.Scanner, o, &Pages{OnBytes: cancel})
	wantReason(t, err, devices.ReasonCancelled)
	var pages Pages
	o = devices.ScanOptions{Source: devices.SourceGlass, DPI: 75}
	must(t, c.Scan(t.Context(), f.Scanner, o, &pages))
	pages.check(t, 1, o)
}

func (f ServiceFixture) ends(t *testing.T) {
	c := f.connect(t)
	ctx, cancel := context.WithCancel(t.Context())
	events := c.Watch(ctx)
	cancel()
	for range events {
		// Until it is closed.
	}
}
