// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/lotse-kiosk/lotse/devices"
)

// maxJobs is how many unfinished jobs a session may have.
const maxJobs = 32

// ErrNotYours means that there is no such job or scan of the session.
var ErrNotYours = errors.New("no such job or scan of this client")

// Print is [devices.Service.Print].
func (s *Session) Print(ctx context.Context, printer string, pdf *os.File, o devices.PrintOptions) (devices.JobID, error) {
	if err := checkPDF(pdf); err != nil {
		return "", err
	}
	v, ctx, leave, err := s.enter(ctx, func(b *book) error { return s.mayPrint(b, printer) })
	if err != nil {
		return "", err
	}
	defer leave()
	id, err := s.hub.Print.Print(ctx, printer, pdf, o)
	entered := s.hub.post(func(b *book) {
		if err == nil {
			b.enterJob(v, id, printer)
		}
		if b.handing--; b.handing == 0 {
			clear(b.early)
		}
	})
	if err == nil && !entered {
		return "", s.hub.undo(id)
	}
	return id, err
}

func (s *Session) mayPrint(b *book, printer string) error {
	if s.hub.Config.Print == nil {
		return &devices.Problem{Reason: devices.ReasonGone, Detail: "no printing here"}
	}
	n := 0
	for _, j := range b.jobs {
		if j.visit.session == s && !j.State.Final() {
			n++
		}
	}
	if n >= maxJobs {
		return &devices.Problem{Reason: devices.ReasonBusy, Detail: "too many jobs of one client"}
	}
	b.handing++
	return nil
}

// undo cancels a job that was handed over while the hub closed.
func (h *Hub) undo(id devices.JobID) error {
	ctx, cancel := context.WithTimeout(context.Background(), cancelLimit)
	defer cancel()
	if err := h.Print.Cancel(ctx, id); err != nil {
		h.Log.Error("job is left behind", "job", id, "err", err)
	}
	return ErrClosed
}

func (b *book) enterJob(v *visit, id devices.JobID, printer string) {
	j := &job{visit: v}
	b.jobs[id] = j
	j.change(devices.Job{ID: id, Printer: printer, State: devices.JobQueued})
	if now, ok := b.early[id]; ok {
		delete(b.early, id)
		j.change(now)
	}
}

// Cancel is [devices.Service.Cancel].
func (s *Session) Cancel(ctx context.Context, id devices.JobID) error {
	var mine, over bool
	err := s.hub.do(ctx, func(b *book) {
		if j, ok := b.jobs[id]; ok && j.visit.session == s {
			mine, over = true, j.State.Final()
		}
	})
	switch {
	case err != nil:
		return err
	case !mine:
		return ErrNotYours
	case over:
		return nil
	}
	return s.hub.cancel(ctx, id)
}

// cancel ends the job and tells its owner. A job that cannot be cancelled now
// is tried again later.
func (h *Hub) cancel(ctx context.Context, id devices.JobID) error {
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), cancelLimit)
	defer stop()
	err := h.Print.Cancel(ctx, id)
	h.post(func(b *book) {
		if err != nil {
			b.doomed[id] = struct{}{}
			return
		}
		delete(b.doomed, id)
		if j, ok := b.jobs[id]; ok {
			now := j.Job
			now.State, now.Reasons = devices.JobCancelled, nil
			j.change(now)
			j.drop(b)
		}
	})
	if err != nil {
		return fmt.Errorf("cancel job: %w", err)
	}
	return nil
}

// drop takes the job out of the book when nobody can ask for it any more.
func (j *job) drop(b *book) {
	if s := j.visit.session; s.left || s.visit != j.visit {
		delete(b.jobs, j.ID)
	}
}

// dropJobs cancels every job of the session's former visits and forgets those
// that are over.
func (h *Hub) dropJobs(s *Session) error {
	var ids []devices.JobID
	h.post(func(b *book) {
		for id, j := range b.jobs {
			if j.visit.session != s || j.visit == s.visit {
				continue
			}
			if j.State.Final() {
				delete(b.jobs, id)
				continue
			}
			ids = append(ids, id)
		}
	})
	var failed []error
	for _, id := range ids {
		if err := h.cancel(context.Background(), id); err != nil {
			failed = append(failed, err)
		}
	}
	return errors.Join(failed...)
}

// retryDoomed tries to cancel once more what could not be cancelled.
func (h *Hub) retryDoomed(b *book) {
	ctx := b.polling
	for id := range b.doomed {
		delete(b.doomed, id)
		h.polls.Add(1)
		go func() {
			defer h.polls.Done()
			// On failure it dooms the job again, so there is one try at a time.
			_ = h.cancel(ctx, id)
		}()
	}
}
