// SPDX-License-Identifier: GPL-3.0-or-later

// Package hub is what the device service does, without the bus: it asks the
// drivers as often as is worth it, knows whose each job is, and lets nothing
// outlive its owner.
//
// It is not a driver and not a D-Bus object. Package server puts it on the
// bus; package virtual runs it inside the shell's tests.
//
// Nobody else imports it.
package hub

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
)

// ErrClosed means that the hub does not run any more.
var ErrClosed = errors.New("device hub is closed")

// Config is what a hub works with. A nil driver means that there is no such
// device.
type Config struct {
	Print devices.PrintDriver
	Scan  devices.ScanDriver
	Cards devices.CardDriver
	Log   *slog.Logger
	Pace  Pace
}

// Pace is how often drivers are asked.
type Pace struct {
	Printers time.Duration // while somebody is here
	Jobs     time.Duration // while there are jobs
	Scanners time.Duration // while somebody is here and none is known
	Rescan   time.Duration // while somebody is here
}

// DefaultPace costs next to nothing while the terminal waits for a visitor.
func DefaultPace() Pace {
	return Pace{
		Printers: 2 * time.Second,
		Jobs:     400 * time.Millisecond,
		Scanners: time.Minute,
		Rescan:   15 * time.Minute,
	}
}

// Hub owns the state of all devices and jobs. One goroutine, Run, changes it;
// the methods of sessions ask that goroutine.
type Hub struct {
	Config
	ops    chan func(*book)
	closed chan struct{}
	// polls are questions to drivers that are under way.
	polls sync.WaitGroup
}

// New returns a hub. It does nothing until Run.
func New(c Config) *Hub {
	return &Hub{Config: c, ops: make(chan func(*book)), closed: make(chan struct{})}
}

// book is the state that only Run's goroutine touches.
type book struct {
	devices.State
	// polling ends when the hub does, and with it every question.
	polling  context.Context
	sessions map[*Session]struct{}
	jobs     map[devices.JobID]*job
	// early holds what a poll said about jobs that Print has not yet entered.
	early map[devices.JobID]devices.Job
	// handing counts the calls of Print under way.
	handing int
	scans   map[string]*scan
	// doomed are jobs that must go but could not be cancelled yet.
	doomed map[devices.JobID]struct{}
	// asking is which polls are under way.
	asking map[question]bool
	// silent is set while the print driver does not answer.
	silent bool
}

type job struct {
	devices.Job
	visit *visit
}

// Run keeps the state until ctx ends, and then cancels what is left of all
// sessions. It returns when nothing of the hub runs any more.
func (h *Hub) Run(ctx context.Context) {
	polling, stop := context.WithCancel(ctx)
	defer stop()
	b := &book{
		polling:  polling,
		State:    devices.State{Running: true},
		sessions: map[*Session]struct{}{},
		jobs:     map[devices.JobID]*job{},
		early:    map[devices.JobID]devices.Job{},
		scans:    map[string]*scan{},
		doomed:   map[devices.JobID]struct{}{},
		asking:   map[question]bool{},
	}
	h.ask(b, askScanners)
	h.loop(polling, b)
	stop()
	h.clear(b)
}

func (h *Hub) loop(ctx context.Context, b *book) {
	var cards <-chan []devices.CardReader
	if h.Cards != nil {
		cards = h.Cards.Watch(ctx)
	}
	clocks := newClocks(h.Pace)
	defer clocks.stop()
	for {
		clocks.run(b)
		select {
		case <-ctx.Done():
			return
		case op := <-h.ops:
			op(b)
		case readers, ok := <-cards:
			if !ok {
				cards = nil
				continue
			}
			b.Readers = readers
			b.publish()
		case <-clocks.printers.C:
			h.ask(b, askPrinters)
		case <-clocks.jobs.C:
			h.ask(b, askJobs)
			h.retryDoomed(b)
		case <-clocks.scanners.C:
			if len(b.Scanners) == 0 {
				h.ask(b, askScanners)
			}
		case <-clocks.rescan.C:
			h.ask(b, askScanners)
		}
	}
}

// clear ends everything that sessions left running.
func (h *Hub) clear(b *book) {
	close(h.closed)
	for s := range b.sessions {
		s.visit.cancel()
	}
	for s := range b.sessions {
		s.visit.running.Wait()
	}
	h.polls.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), cancelLimit)
	defer cancel()
	for id, j := range b.jobs {
		if j.State.Final() {
			continue
		}
		if err := h.Print.Cancel(ctx, id); err != nil {
			h.Log.Error("job is left behind", "job", id, "err", err)
		}
	}
}

// do runs f in Run's goroutine and waits for it.
func (h *Hub) do(ctx context.Context, f func(*book)) error {
	done := make(chan struct{})
	select {
	case h.ops <- func(b *book) { f(b); close(done) }:
	case <-h.closed:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
	<-done
	return nil
}

// post runs f in Run's goroutine, whatever the caller's context; it reports
// whether the hub still runs.
func (h *Hub) post(f func(*book)) bool {
	return h.do(context.Background(), f) == nil
}
