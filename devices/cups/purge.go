// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"path"
	"strings"
	"time"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// purgeLimit is how long tidying up after a failure may take.
const purgeLimit = 5 * time.Second

// sweeps is how often an orphan is looked for. cupsd serves connections in
// turn, so a job may appear after the first look.
const sweeps = 5

// Cancel is [devices.PrintDriver.Cancel].
func (d *Driver) Cancel(ctx context.Context, id devices.JobID) error {
	d.mu.Lock()
	j, ok := d.jobs[id]
	d.mu.Unlock()
	if !ok {
		return nil
	}
	if err := d.vanish(ctx, j.number); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.jobs, id)
	return nil
}

// busy reports whether a queue or its device still works on a job. A device
// that does turns the next job away, and CUPS tries that one again only after
// ten seconds.
func (d *Driver) busy(ctx context.Context, q group) bool {
	if q.number("printer-state") == printerProcessing {
		return true
	}
	address, ok := deviceURL(q.text("device-uri"))
	if !ok {
		return false
	}
	device, err := d.probe(ctx, address)
	return err == nil && device.number("printer-state") == printerProcessing
}

// recallLimit is how long the device may take to give a job back.
const recallLimit = 2 * time.Second

// recall cancels the job and waits until its queue has let go of it: only the
// backend can take it back from the device, and a purge kills the backend. What
// the device already has would then be printed once its jam is gone, for
// whoever stands there by then.
func (d *Driver) recall(ctx context.Context, number int) error {
	job, err := d.jobAttributes(ctx, number)
	if err != nil || job == nil || job.number("job-state") >= jobCanceled {
		return err
	}
	if err := d.endJob(ctx, number, false); err != nil || job.number("job-state") != jobProcessing {
		return err
	}
	name, err := url.PathUnescape(path.Base(job.text("job-printer-uri")))
	if err != nil {
		return fmt.Errorf("recall job: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, recallLimit)
	defer cancel()
	again := time.NewTicker(purgePause)
	defer again.Stop()
	for {
		q, err := d.queue(ctx, name)
		if err != nil || !d.busy(ctx, q) {
			return nil // a queue that is gone holds nothing
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			return nil // the purge ends it all the same
		}
	}
}

// purgePause is how long to wait before cupsd is asked again whether a job has
// gone.
const purgePause = 50 * time.Millisecond

// vanish takes the job back, purges it and waits until cupsd does not know it
// any more: one that is being printed stays in the spool until its filters have
// ended.
func (d *Driver) vanish(ctx context.Context, number int) error {
	if err := d.recall(ctx, number); err != nil {
		return err
	}
	again := time.NewTicker(purgePause)
	defer again.Stop()
	for {
		if err := d.purge(ctx, number); err != nil {
			return err
		}
		attrs, err := d.jobAttributes(ctx, number)
		if err != nil || attrs == nil {
			return err
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			return fmt.Errorf("purge job: still in the spool: %w", ctx.Err())
		}
	}
}

// purge ends the job and removes its document and its history.
func (d *Driver) purge(ctx context.Context, number int) error {
	return d.endJob(ctx, number, true)
}

func (d *Driver) endJob(ctx context.Context, number int, purge bool) error {
	m := d.ipp.request(goipp.OpCancelJob, "printer-uri", "ipp://localhost/printers/")
	m.Operation.Add(goipp.MakeAttribute("job-id", goipp.TagInteger, goipp.Integer(number)))
	m.Operation.Add(goipp.MakeAttribute("purge-job", goipp.TagBoolean, goipp.Boolean(purge)))
	answer, err := d.ipp.call(ctx, "/jobs/", m, nil, 0)
	if err != nil {
		return fmt.Errorf("end job: %w", err)
	}
	err = check(answer)
	// Not possible is what cupsd says of a job that it cancels already.
	if errors.Is(err, statusError(goipp.StatusErrorNotFound)) || errors.Is(err, statusError(goipp.StatusErrorNotPossible)) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("end job: %w", err)
	}
	return nil
}

// sweep cancels orphans that have turned up.
func (d *Driver) sweep(ctx context.Context) {
	d.mu.Lock()
	orphans := maps.Clone(d.orphans)
	d.mu.Unlock()
	if len(orphans) == 0 {
		return
	}
	found, err := d.ownJobs(ctx)
	if err != nil {
		return // looked for again with the next poll
	}
	gone := map[string]bool{}
	for number, name := range found {
		if _, orphan := orphans[name]; orphan && d.vanish(ctx, number) == nil {
			gone[name] = true
			d.log.Info("job without an owner removed", "job", number)
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for name := range orphans {
		d.orphans[name]++
		if gone[name] || d.orphans[name] >= sweeps {
			delete(d.orphans, name)
		}
	}
}

// ownJobs returns the names of all jobs of the service's user, by number.
func (d *Driver) ownJobs(ctx context.Context) (map[int]string, error) {
	jobs := map[int]string{}
	for _, which := range []string{"not-completed", "completed"} {
		m := d.ipp.request(goipp.OpGetJobs, "printer-uri", "ipp://localhost/")
		m.Operation.Add(goipp.MakeAttribute("my-jobs", goipp.TagBoolean, goipp.Boolean(true)))
		m.Operation.Add(goipp.MakeAttribute("which-jobs", goipp.TagKeyword, goipp.String(which)))
		m.Operation.Add(keywords("requested-attributes", "job-id", "job-name"))
		answer, err := d.ipp.call(ctx, "/", m, nil, 0)
		if err != nil {
			return nil, fmt.Errorf("list jobs: %w", err)
		}
		if err := check(answer); err != nil {
			return nil, fmt.Errorf("list jobs: %w", err)
		}
		for _, g := range groups(answer, goipp.TagJobGroup) {
			jobs[g.number("job-id")] = g.text("job-name")
		}
	}
	return jobs, nil
}

// Pending counts the service's jobs that cupsd knows, finished ones too.
func (d *Driver) Pending(ctx context.Context) (int, error) {
	jobs, err := d.ownJobs(ctx)
	n := 0
	for _, name := range jobs {
		if strings.HasPrefix(name, jobPrefix) {
			n++
		}
	}
	return n, err
}
