// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// IPP's job-state.
const (
	jobPending    = 3
	jobHeld       = 4
	jobProcessing = 5
	jobStopped    = 6
	jobCanceled   = 7
	jobAborted    = 8
	jobCompleted  = 9
)

// job is one that was handed over. number, name and Job.ID never change; the rest
// belongs to whoever holds the driver's lock.
type job struct {
	devices.Job
	number int
	name   string
	// begun says that cupsd has worked on it: should it wait again, it has
	// failed, and some of it may be on paper.
	begun bool
	// failed says that cupsd would try it a second time.
	failed bool
	// busy says that the printer works for another host and turns this job away.
	busy bool
	// spared says that it did so since cupsd began with the job: that cupsd
	// begins again once is no failure then.
	spared bool
	// again says that cupsd has begun again, and was spared.
	again bool
}

// Jobs is [devices.PrintDriver.Jobs].
func (d *Driver) Jobs(ctx context.Context) ([]devices.Job, error) {
	d.sweep(ctx)
	d.mu.Lock()
	var open []*job
	for _, j := range d.jobs {
		open = append(open, j)
	}
	d.mu.Unlock()
	if len(open) == 0 {
		return nil, nil
	}
	d.consult(ctx, open, func() { d.history(ctx) })
	var list []devices.Job
	var failed []error
	for _, j := range open {
		now, err := d.follow(ctx, j)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		list = append(list, now)
	}
	return list, errors.Join(failed...)
}

// follow asks how a job is. A job that is over, or that will not end well by
// itself, is purged before it is reported as final.
func (d *Driver) follow(ctx context.Context, j *job) (devices.Job, error) {
	attrs, err := d.jobAttributes(ctx, j.number)
	if err != nil {
		return devices.Job{}, err
	}
	now := devices.Job{ID: j.ID, Printer: j.Printer}
	now.State, now.Reasons = d.judge(ctx, j, attrs)
	if now.State.Final() {
		if err := d.vanish(ctx, j.number); err != nil {
			return devices.Job{}, err
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if now.State.Final() {
		delete(d.jobs, j.ID)
	}
	j.Job = now
	return now, nil
}

// jobAttributes returns nil for a job that cupsd does not know any more.
func (d *Driver) jobAttributes(ctx context.Context, number int) (group, error) {
	m := d.ipp.request(goipp.OpGetJobAttributes, "printer-uri", "ipp://localhost/printers/")
	m.Operation.Add(goipp.MakeAttribute("job-id", goipp.TagInteger, goipp.Integer(number)))
	m.Operation.Add(keywords("requested-attributes", "job-state", "job-state-reasons", "job-printer-uri"))
	answer, err := d.ipp.call(ctx, "/jobs/", m, nil, 0)
	if err != nil {
		return nil, fmt.Errorf("ask for job: %w", err)
	}
	err = check(answer)
	if errors.Is(err, statusError(goipp.StatusErrorNotFound)) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("ask for job: %w", err)
	}
	return first(answer, goipp.TagJobGroup), nil
}

// judge says what has become of a job. It goes by job-state:
// job-state-reasons may lag behind.
func (d *Driver) judge(ctx context.Context, j *job, attrs group) (devices.JobState, []devices.Reason) {
	if attrs == nil {
		// Somebody with the right to do so removed it.
		return devices.JobCancelled, nil
	}
	state := attrs.number("job-state")
	if d.retried(j, state) || state == jobAborted || state == jobStopped {
		return devices.JobFailed, failure(attrs)
	}
	q, err := d.queue(ctx, j.Printer)
	if state == jobCompleted || state == jobCanceled {
		if err == nil {
			state = d.outcome(ctx, q, j.name, state)
		}
		return final(state)
	}
	if err != nil {
		return j.State, j.Reasons
	}
	p, stops := d.look(ctx, q)
	switch {
	case stops:
		return devices.JobWaiting, p.Reasons
	case d.turnedAway(j):
		return devices.JobWaiting, []devices.Reason{devices.ReasonBusy}
	case state == jobProcessing:
		return devices.JobPrinting, nil
	}
	return devices.JobQueued, nil
}

// final says what a job is that the device has ended.
func final(state int) (devices.JobState, []devices.Reason) {
	switch state {
	case jobCompleted:
		return devices.JobDone, nil
	case jobCanceled:
		return devices.JobCancelled, nil
	}
	return devices.JobFailed, []devices.Reason{devices.ReasonOther}
}

// retried reports whether the job failed once and waits for a second try, now
// or at any time since the last look.
func (d *Driver) retried(j *job, state int) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	j.note(state)
	return j.failed
}

// turnedAway reports whether the printer works for somebody else first.
func (d *Driver) turnedAway(j *job) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return j.busy
}

// note adds a state to the job's history.
func (j *job) note(state int) {
	switch state {
	case jobProcessing:
		j.begun = true
	case jobPending, jobHeld:
		if j.begun && j.spared {
			j.begun, j.spared, j.again = false, false, true
		}
		j.failed = j.failed || j.begun
	}
}

// failure tells documents that cannot be printed from printers that cannot
// print: a filter that gives up stops or aborts the job "with errors", a
// backend leaves it without.
func failure(attrs group) []devices.Reason {
	for _, word := range attrs.strings("job-state-reasons") {
		if strings.HasPrefix(word, "document-") || slices.Contains(formatReasons(), word) {
			return []devices.Reason{devices.ReasonFormat}
		}
	}
	return []devices.Reason{devices.ReasonOther}
}

func formatReasons() []string {
	return []string{"job-completed-with-errors", "unsupported-document-format", "compression-error"}
}
