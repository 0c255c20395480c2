// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import (
	"context"
	"os"
	"slices"

	"github.com/lotse-kiosk/lotse/devices"
)

// scan is one that runs. A scanner has at most one.
type scan struct {
	session *Session
	cancel  context.CancelFunc
	done    chan struct{}
}

// Scan is [devices.ScanDriver.Scan] with the session as the owner. Two scans of
// one session on one scanner follow each other; another session's is refused.
func (s *Session) Scan(ctx context.Context, scanner string, o devices.ScanOptions, out *os.File) error {
	run := &scan{session: s, done: make(chan struct{})}
	ctx, run.cancel = context.WithCancel(ctx)
	defer run.cancel()
	if err := s.await(ctx, scanner); err != nil {
		return err
	}
	_, ctx, leave, err := s.enter(ctx, func(b *book) error { return b.startScan(scanner, o, run) })
	if err != nil {
		return err
	}
	defer leave()
	err = s.hub.Config.Scan.Scan(ctx, scanner, o, out)
	s.hub.post(func(b *book) {
		delete(b.scans, scanner)
		if devices.ReasonOf(err) == devices.ReasonGone {
			s.hub.ask(b, askScanners)
		}
	})
	close(run.done)
	return err
}

// await waits for the end of the session's own last scan: its pages may have
// arrived although the driver is still letting go of the device.
func (s *Session) await(ctx context.Context, scanner string) error {
	run, err := s.running(ctx, scanner)
	if err != nil || run == nil || run.session != s {
		return err
	}
	return run.wait(ctx)
}

func (s *Session) running(ctx context.Context, scanner string) (run *scan, err error) {
	err = s.hub.do(ctx, func(b *book) { run = b.scans[scanner] })
	return run, err
}

func (r *scan) wait(ctx context.Context) error {
	select {
	case <-r.done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (b *book) startScan(scanner string, o devices.ScanOptions, run *scan) error {
	i := slices.IndexFunc(b.Scanners, func(s devices.Scanner) bool { return s.ID == scanner })
	switch {
	case i < 0:
		// Never opened on a client's word alone: a SANE name may be a host.
		return &devices.Problem{Reason: devices.ReasonGone, Detail: "unknown scanner"}
	case b.scans[scanner] != nil:
		return &devices.Problem{Reason: devices.ReasonBusy, Detail: "scanner is in use"}
	case o.Source == devices.SourceFeeder && !b.Scanners[i].Feeder:
		return &devices.Problem{Reason: devices.ReasonRefused, Detail: "scanner has no feeder"}
	case o.Source != devices.SourceFeeder && !b.Scanners[i].Glass:
		return &devices.Problem{Reason: devices.ReasonRefused, Detail: "scanner has no glass"}
	}
	b.scans[scanner] = run
	return nil
}

// Stop cancels the session's scan on the scanner and waits until the device is
// free. It returns nil also if there is none.
func (s *Session) Stop(ctx context.Context, scanner string) error {
	run, err := s.running(ctx, scanner)
	switch {
	case err != nil:
		return err
	case run == nil:
		return nil
	case run.session != s:
		return ErrNotYours
	}
	run.cancel()
	return run.wait(ctx)
}

// Rescan looks for scanners again; the state tells what was found.
func (h *Hub) Rescan(ctx context.Context) error {
	return h.do(ctx, func(b *book) { h.ask(b, askScanners) })
}
