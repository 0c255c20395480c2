// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"context"
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
)

// PrinterFixture is a driver with one printer that a test can play tricks on.
type PrinterFixture struct {
	Driver devices.PrintDriver
	// ID is the printer to use: colour, both sides, A4 in the tray.
	ID string
	// Fault makes the printer wait for somebody; "" sets it right again.
	Fault func(devices.Reason)
	// Printed counts the documents that have come out.
	Printed func() int
	// Pending counts documents that the spooler holds.
	Pending func() int
}

// Printer checks that a driver keeps the rules of [devices.PrintDriver].
func Printer(t *testing.T, f PrinterFixture) {
	f.Fault("")
	t.Run("says what the printer is", f.lists)
	t.Run("prints once and says so once", f.prints)
	t.Run("refuses an unknown printer", f.unknown)
	t.Run("says what a job waits for", f.waits)
	t.Run("cancels without a trace", f.cancels)
	t.Run("gives up on a broken document", f.breaks)
	t.Run("keeps nothing of a print that was called off", f.calledOff)
}

func (f PrinterFixture) lists(t *testing.T) {
	list, err := f.Driver.Printers(t.Context())
	must(t, err)
	i := slices.IndexFunc(list, func(p devices.Printer) bool { return p.ID == f.ID })
	if i < 0 {
		t.Fatalf("printers %v, want one called %q", list, f.ID)
	}
	p := list[i]
	if p.State != devices.PrinterIdle || len(p.Reasons) > 0 {
		t.Errorf("state %s %v, want idle without reasons", p.State, p.Reasons)
	}
	if !p.Color || !p.Duplex || !slices.Contains(p.Media, "iso_a4_210x297mm") {
		t.Errorf("printer %+v, want A4, colour and both sides", p)
	}
}

func (f PrinterFixture) print(t *testing.T, b []byte) devices.JobID {
	t.Helper()
	id, err := f.Driver.Print(t.Context(), f.ID, File(t, b), devices.PrintOptions{Media: "iso_a4_210x297mm"})
	must(t, err)
	t.Cleanup(func() { _ = f.Driver.Cancel(context.Background(), id) })
	return id
}

// until follows a job until its state is the one or final, and returns it.
func (f PrinterFixture) until(t *testing.T, id devices.JobID, state devices.JobState) devices.Job {
	t.Helper()
	var last devices.Job
	Until(t, "job "+string(state), func() bool {
		jobs, err := f.Driver.Jobs(t.Context())
		must(t, err)
		for _, j := range jobs {
			if j.ID == id {
				last = j
			}
		}
		return last.State == state || last.State.Final()
	})
	if last.State != state {
		t.Fatalf("job %+v, want %s", last, state)
	}
	return last
}

func (f PrinterFixture) empty(t *testing.T) {
	t.Helper()
	Until(t, "empty spool", func() bool { return f.Pending() == 0 })
}

func (f PrinterFixture) prints(t *testing.T) {
	before := f.Printed()
	id := f.print(t, PDF(2))
	f.until(t, id, devices.JobDone)
	if n := f.Printed() - before; n != 1 {
		t.Errorf("%d documents printed, want 1", n)
	}
	jobs, err := f.Driver.Jobs(t.Context())
	must(t, err)
	if slices.ContainsFunc(jobs, func(j devices.Job) bool { return j.ID == id }) {
		t.Error("a job that is over is reported twice")
	}
	must(t, f.Driver.Cancel(t.Context(), id))
	f.empty(t)
}

func (f PrinterFixture) unknown(t *testing.T) {
	_, err := f.Driver.Print(t.Context(), "No Such/Printer", File(t, PDF(1)), devices.PrintOptions{})
	wantReason(t, err, devices.ReasonGone)
}

func (f PrinterFixture) waits(t *testing.T) {
	f.Fault(devices.ReasonPaperJam)
	t.Cleanup(func() { f.Fault("") })
	id := f.print(t, PDF(1))
	job := f.until(t, id, devices.JobWaiting)
	if !slices.Contains(job.Reasons, devices.ReasonPaperJam) {
		t.Errorf("reasons %v, want a paper jam", job.Reasons)
	}
	f.Fault("")
	f.until(t, id, devices.JobDone)
}

// cancels: also when the printer has the job already, it must not come out
// later, for somebody else.
func (f PrinterFixture) cancels(t *testing.T) {
	before := f.Printed()
	f.Fault(devices.ReasonCoverOpen)
	t.Cleanup(func() { f.Fault("") })
	id := f.print(t, PDF(1))
	f.until(t, id, devices.JobWaiting)
	must(t, f.Driver.Cancel(t.Context(), id))
	f.empty(t)
	must(t, f.Driver.Cancel(t.Context(), id))
	f.Fault("")
	Until(t, "the printer lets go of the job", func() bool {
		list, err := f.Driver.Printers(t.Context())
		must(t, err)
		return slices.ContainsFunc(list, func(p devices.Printer) bool { return p.ID == f.ID && p.State == devices.PrinterIdle })
	})
	f.until(t, f.print(t, PDF(2)), devices.JobDone)
	if n := f.Printed() - before; n != 1 {
		t.Errorf("%d documents printed, want only the one that was not cancelled", n)
	}
}

func (f PrinterFixture) breaks(t *testing.T) {
	id := f.print(t, broken())
	job := f.until(t, id, devices.JobFailed)
	if !slices.Contains(job.Reasons, devices.ReasonFormat) {
		t.Errorf("reasons %v, want the format", job.Reasons)
	}
	f.empty(t)
}

func (f PrinterFixture) calledOff(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := f.Driver.Print(ctx, f.ID, File(t, PDF(1)), devices.PrintOptions{})
	wantReason(t, err, devices.ReasonCancelled)
	f.empty(t)
}
