// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import (
	"context"
	"reflect"
	"slices"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
)

// question is one of the things drivers are asked for.
type question int

const (
	askPrinters question = iota
	askJobs
	askScanners
)

// How long a driver may take. Listing scanners loads every SANE backend.
const (
	askLimit    = 10 * time.Second
	listLimit   = 40 * time.Second
	cancelLimit = 5 * time.Second
)

// ask puts the question to its driver in a goroutine, unless it is still
// thinking about the last one.
func (h *Hub) ask(b *book, q question) {
	if b.asking[q] || (q == askScanners && len(b.scans) > 0) {
		return
	}
	if (q == askScanners && h.Scan == nil) || (q != askScanners && h.Print == nil) {
		return
	}
	b.asking[q] = true
	ctx := b.polling
	h.polls.Add(1)
	go func() {
		defer h.polls.Done()
		answer := h.answer(ctx, q)
		h.post(func(b *book) {
			b.asking[q] = false
			answer(b)
		})
	}()
}

// answer asks and returns what is to be written into the book.
func (h *Hub) answer(ctx context.Context, q question) func(*book) {
	limit := askLimit
	if q == askScanners {
		limit = listLimit
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	switch q {
	case askPrinters:
		printers, err := h.Print.Printers(ctx)
		return func(b *book) { h.enterPrinters(b, printers, err) }
	case askJobs:
		jobs, err := h.Print.Jobs(ctx)
		return func(b *book) { h.enterJobs(b, jobs, err) }
	default:
		scanners, err := h.Scan.Scanners(ctx)
		return func(b *book) { h.enterScanners(b, scanners, err) }
	}
}

// refresh asks for the printers and waits for the answer.
func (h *Hub) refresh(ctx context.Context) {
	if h.Print == nil {
		return
	}
	answer := h.answer(ctx, askPrinters)
	h.post(answer)
}

func (h *Hub) enterPrinters(b *book, printers []devices.Printer, err error) {
	if silent := err != nil; silent != b.silent {
		b.silent = silent
		h.Log.Warn("print service", "answers", !silent, "err", err)
	}
	if err != nil {
		// What was known is shown as out of reach, so that a visitor reads
		// why instead of seeing the printer vanish.
		printers = slices.Clone(b.Printers)
		for i := range printers {
			printers[i].State = devices.PrinterOffline
			printers[i].Reasons = []devices.Reason{devices.ReasonGone}
		}
	}
	if reflect.DeepEqual(printers, b.Printers) {
		return
	}
	b.Printers = printers
	b.publish()
}

func (h *Hub) enterScanners(b *book, scanners []devices.Scanner, err error) {
	if err != nil {
		h.Log.Warn("scanners cannot be listed", "err", err)
		return
	}
	if reflect.DeepEqual(scanners, b.Scanners) {
		return
	}
	b.Scanners = scanners
	b.publish()
}

func (h *Hub) enterJobs(b *book, jobs []devices.Job, err error) {
	if err != nil {
		h.Log.Warn("jobs cannot be asked for", "err", err)
		return
	}
	for _, now := range jobs {
		if j, ok := b.jobs[now.ID]; ok {
			j.change(now)
		} else if b.handing > 0 {
			b.early[now.ID] = now
		}
	}
}

// publish sends the state to all sessions.
func (b *book) publish() {
	for s := range b.sessions {
		s.feed.Send(b.snapshot())
	}
}

// snapshot returns a state that the receiver may keep.
func (b *book) snapshot() devices.State {
	s := b.State
	s.Printers = slices.Clone(s.Printers)
	s.Scanners = slices.Clone(s.Scanners)
	s.Readers = slices.Clone(s.Readers)
	return s
}

// change tells the owner of a job that it is not what it was.
func (j *job) change(now devices.Job) {
	if j.State.Final() || reflect.DeepEqual(j.Job, now) {
		return
	}
	j.Job = now
	j.visit.session.feed.Send(now)
}
