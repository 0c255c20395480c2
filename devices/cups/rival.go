// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"slices"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// stance is what a network printer that several hosts print to says about a job
// of ours. CUPS hands a job over again and again while the printer is busy with
// another host's, which looks like trying again what has failed; only the
// printer itself can tell one from the other.
type stance uint8

const (
	stanceUnknown stance = iota // it does not say, or has nothing to do
	stanceRival                 // it works on jobs of others and has never had ours
	stanceTaken                 // it has ours
	stanceSpoilt                // it had ours and did not finish it, or has it twice
)

// stance asks the printer. A printer that lists jobs without their names proves
// nothing: one of them may be ours.
func (d *Driver) stance(ctx context.Context, queue group, name string) stance {
	active, err := d.deviceJobs(ctx, queue, "not-completed")
	if err != nil {
		return stanceUnknown
	}
	over, err := d.deviceJobs(ctx, queue, "completed")
	if err != nil {
		return stanceUnknown
	}
	ours := slices.DeleteFunc(slices.Concat(active, over), func(g group) bool { return g.text("job-name") != name })
	switch {
	case len(ours) > 1:
		return stanceSpoilt
	case len(ours) == 1:
		if state := ours[0].number("job-state"); state == jobCanceled || state == jobAborted {
			return stanceSpoilt
		}
		return stanceTaken
	case len(active) == 0 || slices.ContainsFunc(active, func(g group) bool { return g.text("job-name") == "" }):
		return stanceUnknown
	}
	return stanceRival
}

// deviceJobs lists the jobs that the device itself knows.
func (d *Driver) deviceJobs(ctx context.Context, queue group, which string) ([]group, error) {
	address, ok := deviceURL(queue.text("device-uri"))
	if !ok {
		return nil, errNoDevice
	}
	m := d.ipp.request(goipp.OpGetJobs, "printer-uri", ippURI(address))
	m.Operation.Add(goipp.MakeAttribute("which-jobs", goipp.TagKeyword, goipp.String(which)))
	m.Operation.Add(goipp.MakeAttribute("limit", goipp.TagInteger, goipp.Integer(recent)))
	m.Operation.Add(keywords("requested-attributes", "job-name", "job-state"))
	answer, err := d.askDevice(ctx, address, m)
	if err != nil {
		return nil, err
	}
	return groups(answer, goipp.TagJobGroup), nil
}

// consult takes up what the printer says about a job, and has note read the
// job's history in between: what clears the job comes before, since CUPS may
// have tried again since, and what holds it to account after.
func (d *Driver) consult(ctx context.Context, open []*job, note func()) {
	said := make([]stance, len(open))
	for i, j := range open {
		d.mu.Lock()
		offline := slices.Contains(j.Reasons, devices.ReasonOffline) // it would not answer in time
		d.mu.Unlock()
		if offline {
			continue
		}
		if q, err := d.queue(ctx, j.Printer); err == nil {
			said[i] = d.stance(ctx, q, j.name)
		}
	}
	d.mu.Lock()
	for i, j := range open {
		if said[i] == stanceRival {
			j.busy, j.spared = true, true
		}
	}
	d.mu.Unlock()
	note()
	d.mu.Lock()
	defer d.mu.Unlock()
	for i, j := range open {
		switch said[i] {
		case stanceTaken:
			j.busy, j.spared = false, false
		case stanceSpoilt:
			j.busy, j.spared, j.failed = false, false, j.failed || j.again
		}
	}
}
