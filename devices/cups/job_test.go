// SPDX-License-Identifier: GPL-3.0-or-later

package cups_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
)

func (r rig) print(t *testing.T, printer string, pages int, o devices.PrintOptions) devices.JobID {
	t.Helper()
	id, err := r.Print(t.Context(), printer, conformance.File(t, conformance.PDF(pages)), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Cancel(context.Background(), id) })
	return id
}

func (r rig) end(t *testing.T, id devices.JobID) (end devices.Job) {
	t.Helper()
	conformance.Until(t, "end of job", func() bool {
		jobs, err := r.Jobs(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(jobs, func(j devices.Job) bool { return j.ID == id })
		if i >= 0 {
			end = jobs[i]
		}
		return end.State.Final()
	})
	return end
}

func (r rig) newest(t *testing.T) string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(r.dir, "printer/out/*.pdf"))
	if err != nil || len(list) == 0 {
		t.Fatalf("no output: %v", err)
	}
	return slices.MaxFunc(list, func(a, b string) int { return modified(t, a).Compare(modified(t, b)) })
}

func TestTicket(t *testing.T) {
	grey := []string{"IPP_PRINT_COLOR_MODE=monochrome", "IPP_SIDES=one-sided"}
	tests := map[string]struct {
		options devices.PrintOptions
		want    int
		sent    []string
	}{
		"all_pages":      {devices.PrintOptions{}, 5, grey},
		"ranges":         {devices.PrintOptions{Pages: []devices.PageRange{{First: 1, Last: 2}, {First: 4, Last: 4}}}, 3, grey},
		"grey_one_sided": {devices.PrintOptions{Media: "iso_a4_210x297mm"}, 5, grey},
		"colour_duplex":  {devices.PrintOptions{Color: true, Duplex: true, Pages: []devices.PageRange{{First: 2, Last: 5}}}, 4, []string{"IPP_PRINT_COLOR_MODE=color", "IPP_SIDES=two-sided-long-edge"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			id := r.print(t, "Foyer", 5, test.options)
			if job := r.end(t, id); job.State != devices.JobDone {
				t.Fatalf("job %+v, want done", job)
			}
			newest := r.newest(t)
			n, err := api.PageCountFile(newest)
			if err != nil || n != test.want {
				t.Errorf("%d pages, %v; want %d", n, err, test.want)
			}
			// What the printer was asked for is beside what came out of it.
			asked, err := os.ReadFile(strings.TrimSuffix(newest, ".pdf") + ".env")
			for _, s := range test.sent {
				if !strings.Contains(string(asked), s+"\n") {
					t.Errorf("not asked for %s (%v)", s, err)
				}
			}
		})
	}
}

func TestJobThatThePrinterAborts(t *testing.T) {
	r := newRig(t)
	r.fault(t)(devices.ReasonOther)
	t.Cleanup(func() { r.fault(t)("") })
	if job := r.end(t, r.print(t, "Foyer", 1, devices.PrintOptions{})); job.State != devices.JobFailed {
		t.Errorf("job %+v, want failed", job)
	}
}

// A queue that tries again prints twice what failed half-way.
func TestFailedJobIsNotTriedAgain(t *testing.T) {
	for _, policy := range []string{"abort-job", "retry-job", "retry-current-job", "stop-printer"} {
		t.Run(policy, func(t *testing.T) {
			r := newRig(t)
			trap := newSlammer(t)
			r.administer(t, "-p", "Trap", "-E", "-v", trap.uri, "-m", "raw", "-o", "printer-error-policy="+policy)
			t.Cleanup(func() { r.administer(t, "-x", "Trap") })
			// Too long to fit into any buffer before the door is slammed.
			pdf := append(conformance.PDF(1), bytes.Repeat([]byte("\n"), 32<<20)...)
			id, err := r.Print(t.Context(), "Trap", conformance.File(t, pdf), devices.PrintOptions{})
			if policy == "retry-current-job" && !r.administers(t) {
				if devices.ReasonOf(err) != devices.ReasonRefused || trap.jobs.Load() != 0 {
					t.Errorf("error %v, want a refusal before anything is sent", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if job := r.end(t, id); job.State != devices.JobFailed {
				t.Errorf("job %+v, want failed", job)
			}
			if n := r.pending(t)(); n != 0 {
				t.Errorf("%d jobs left in the spool", n)
			}
			if n := trap.jobs.Load(); n != 1 {
				t.Errorf("sent to the printer %d times", n)
			}
		})
	}
}

func TestPrinterThatIsSwitchedOff(t *testing.T) {
	r := newRig(t)
	trap := newRefuser(t)
	r.administer(t, "-p", "Trap", "-E", "-v", trap.uri, "-m", "raw", "-o", "printer-error-policy=abort-job")
	t.Cleanup(func() { r.administer(t, "-x", "Trap") })
	if p := r.printer(t, "Trap"); p.State != devices.PrinterIdle {
		t.Fatalf("printer %+v, want idle", p)
	}
	trap.Close()
	if p := r.printer(t, "Trap"); p.State != devices.PrinterOffline {
		t.Errorf("printer %+v, want offline", p)
	}
	id := r.print(t, "Trap", 1, devices.PrintOptions{})
	jobs, err := r.Jobs(t.Context())
	if err != nil || len(jobs) != 1 || jobs[0].State != devices.JobWaiting ||
		!slices.Equal(jobs[0].Reasons, []devices.Reason{devices.ReasonOffline}) {
		t.Errorf("jobs %+v, %v; want one that waits for the printer", jobs, err)
	}
	if err := r.Cancel(t.Context(), id); err != nil {
		t.Fatal(err)
	}
}
