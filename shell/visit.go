// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/session"
)

// visit is what runs for one visitor. What comes of it after the visit is over
// reaches nobody.
type visit struct {
	number int
	ctx    context.Context
	cancel context.CancelFunc
	work   sync.WaitGroup
	pages  pageSlot
	typing typing

	// Only the loop uses these.
	scan     *documents.Scan
	stopScan context.CancelFunc
}

// result is an intent that an effect of a visit came to.
type result struct {
	visit  int
	intent screen.Intent
}

func (s *Shell) newVisit() *visit {
	ctx, cancel := context.WithCancel(context.Background())
	number := 1
	if s.visit != nil {
		s.visit.close()
		number = s.visit.number + 1
	}
	return &visit{number: number, ctx: ctx, cancel: cancel}
}

func (v *visit) close() { v.cancel() }

// end ends the page and all work of the visit.
func (v *visit) end(ctx context.Context) error {
	v.cancel()
	if err := v.pages.close(ctx); err != nil {
		return err
	}
	if err := finished(ctx, &v.work); err != nil {
		return err
	}
	// A page may have been opened in the last moment.
	return v.pages.close(ctx)
}

// leave ends the visit because the program ends: a page that outlived it would
// leave its folder behind.
func (s *Shell) leave() {
	ctx, cancel := context.WithTimeout(context.Background(), wipeTime)
	defer cancel()
	if err := s.visit.end(ctx); err != nil {
		s.Log.Error("end visit", "err", err)
	}
}

// run does something beside the loop. What it returns becomes an intent,
// unless it is nil or the visit is over by then. Nothing begins any more once
// the visit is being wiped.
func (s *Shell) run(f func(context.Context) screen.Intent) {
	v := s.visit
	if v.ctx.Err() != nil {
		return
	}
	v.work.Go(func() {
		if in := f(v.ctx); in != nil {
			s.mail.put(result{v.number, in})
		}
	})
}

// tell sends an intent of this visit from beside the loop.
func (s *Shell) tell(v *visit, in screen.Intent) { s.mail.put(result{v.number, in}) }

// wipeTime is how long erasing may take before it counts as failed.
const wipeTime = 20 * time.Second

// errStillRunning is returned when something of a visit does not end.
var errStillRunning = errors.New("work of the visit does not end")

// wipe ends the visit's work, erases everything and verifies it.
func (s *Shell) wipe() {
	v := s.visit
	v.cancel()
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), wipeTime)
		defer cancel()
		fault := ""
		if err := session.Wipe(ctx, s.wipers(v)); err != nil {
			s.Log.Error("visit could not be erased: terminal stays out of service", "err", err)
			fault = "wipe"
		}
		s.mail.put(result{v.number, screen.Wiped{Fault: fault}})
	}()
}

// wipers is the list of everything that a visit leaves.
func (s *Shell) wipers(v *visit) []session.Wiper {
	return []session.Wiper{
		{Name: "web page and documents", Wipe: func(ctx context.Context) error {
			if err := v.end(ctx); err != nil {
				return err
			}
			if err := s.Tray.Wipe(); err != nil {
				return err
			}
			return s.Tray.Verify()
		}},
		{Name: "print and scan jobs", Wipe: func(ctx context.Context) error {
			if err := s.Devices.Forget(ctx); err != nil {
				return err
			}
			if err := finished(ctx, &v.work); err != nil {
				return err
			}
			// A job may have been accepted in the last moment.
			return s.Devices.Forget(ctx)
		}},
		{Name: "clipboard", Wipe: func(context.Context) error { return s.Desk.ClearClipboard() }},
		{Name: "speech", Wipe: func(ctx context.Context) error {
			// A page that was being read may still have something to say.
			if err := finished(ctx, &v.work); err != nil {
				return err
			}
			s.Voice.Reset()
			if !s.Voice.Clean() {
				return errStillRunning
			}
			return nil
		}},
	}
}

// finished waits for the work of a visit to end.
func finished(ctx context.Context, work *sync.WaitGroup) error {
	done := make(chan struct{})
	go func() {
		work.Wait()
		close(done)
	}()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return errStillRunning
	}
}
