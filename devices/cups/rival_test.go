// SPDX-License-Identifier: GPL-3.0-or-later

package cups_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
)

// occupy makes the printer print for another host for as long as the function
// is not called; word is what it does with the jobs that come after that.
func (r rig) occupy(t *testing.T) (release func(word string)) {
	t.Helper()
	ctl := filepath.Join(r.dir, "printer/ctl/fault")
	say := func(word string) {
		if err := os.WriteFile(ctl, []byte(word), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	say("long")
	t.Cleanup(func() { r.fault(t)("") })
	uri := strings.Replace(os.Getenv("LOTSE_PRINTER"), "http:", "ipp:", 1) + "/ipp/print"
	pdf := conformance.File(t, conformance.PDF(1)).Name()
	out, err := exec.Command("ipptool", "-t", "-f", pdf, uri, "../../packaging/testdata/print-job.test").CombinedOutput()
	if err != nil {
		t.Fatalf("print from another host: %v\n%s", err, out)
	}
	return say
}

// turnedAway waits until a job waits for another host's.
func (r rig) turnedAway(t *testing.T, id devices.JobID) {
	t.Helper()
	conformance.Until(t, "that the printer is busy", func() bool { return r.waits(t, id) })
}

func (r rig) waits(t *testing.T, id devices.JobID) bool {
	t.Helper()
	jobs, err := r.Jobs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(jobs, func(j devices.Job) bool { return j.ID == id })
	if i < 0 || jobs[i].State.Final() {
		t.Fatalf("jobs %+v, want %s to wait", jobs, id)
	}
	return jobs[i].State == devices.JobWaiting && slices.Equal(jobs[i].Reasons, []devices.Reason{devices.ReasonBusy})
}

// CUPS hands the job over again every ten seconds while the printer is busy.
func TestBusyPrinter(t *testing.T) {
	for name, c := range map[string]struct {
		word    string // what the printer does once it is free
		end     devices.JobState
		printed int // by the other host and by us
	}{
		"prints once it is free":           {"", devices.JobDone, 2},
		"fails once it is free: not again": {"fail", devices.JobFailed, 1},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			before := r.printed()
			release := r.occupy(t)
			id := r.print(t, "Foyer", 1, devices.PrintOptions{})
			r.turnedAway(t, id)
			first := r.started(t)
			conformance.Until(t, "another try", func() bool { return r.waits(t, id) && r.started(t) != first })
			release(c.word)
			if job := r.end(t, id); job.State != c.end {
				t.Errorf("job %+v, want %s", job, c.end)
			}
			if n := r.printed() - before; n != c.printed {
				t.Errorf("%d documents printed, want %d", n, c.printed)
			}
			if n := r.pending(t)(); n != 0 {
				t.Errorf("%d jobs left in the spool", n)
			}
		})
	}
}

// started tells which of its tries the queue is at.
func (r rig) started(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("lpstat", "-p", "Foyer").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestCancelWhileThePrinterIsBusy(t *testing.T) {
	r := newRig(t)
	before := r.printed()
	release := r.occupy(t)
	id := r.print(t, "Foyer", 1, devices.PrintOptions{})
	r.turnedAway(t, id)
	if err := r.Cancel(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if n := r.pending(t)(); n != 0 {
		t.Errorf("%d jobs left in the spool", n)
	}
	release("")
	if job := r.end(t, r.print(t, "Foyer", 1, devices.PrintOptions{})); job.State != devices.JobDone {
		t.Errorf("the next job %+v, want done", job)
	}
	if n := r.printed() - before; n != 2 {
		t.Errorf("%d documents printed, want the other host's and the next", n)
	}
}
