// SPDX-License-Identifier: GPL-3.0-or-later

package hub_test

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/virtual"
)

var errDown = errors.New("spooler is down")

// shaky is a printer whose spooler can be out of reach, and whose Print can be
// held up.
type shaky struct {
	*virtual.Printer
	mu    sync.Mutex
	down  bool
	entry chan struct{} // if set, told of each Print
	hold  chan struct{} // if set, Print waits for it after the hand-over
}

func (s *shaky) setDown(down bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.down = down
}

func (s *shaky) fault() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.down {
		return errDown
	}
	return nil
}

func (s *shaky) Printers(ctx context.Context) ([]devices.Printer, error) {
	if err := s.fault(); err != nil {
		return nil, err
	}
	return s.Printer.Printers(ctx)
}

func (s *shaky) Print(ctx context.Context, printer string, pdf *os.File, o devices.PrintOptions) (devices.JobID, error) {
	id, err := s.Printer.Print(ctx, printer, pdf, o)
	if s.hold != nil {
		s.entry <- struct{}{}
		<-s.hold
	}
	return id, err
}

func (s *shaky) Cancel(ctx context.Context, id devices.JobID) error {
	if err := s.fault(); err != nil {
		return err
	}
	return s.Printer.Cancel(ctx, id)
}

// run returns a session of a running hub, and what ends the hub.
func run(t *testing.T, p *shaky) (s *hub.Session, end func()) {
	t.Helper()
	pace := hub.DefaultPace()
	pace.Printers, pace.Jobs = 5*time.Millisecond, 5*time.Millisecond
	h := hub.New(hub.Config{Print: p, Scan: virtual.NewScanner("test:0"), Log: conformance.Log(t), Pace: pace})
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { h.Run(ctx); close(done) }()
	end = func() { cancel(); <-done }
	t.Cleanup(end)
	s, err := h.Join(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s, end
}

func newShaky() *shaky { return &shaky{Printer: virtual.NewPrinter("Foyer")} }

func (s *shaky) print(t *testing.T, session *hub.Session) (devices.JobID, error) {
	t.Helper()
	return session.Print(t.Context(), "Foyer", conformance.File(t, conformance.PDF(1)), devices.PrintOptions{})
}

// stuck prints something that waits for paper.
func (s *shaky) stuck(t *testing.T, session *hub.Session) {
	t.Helper()
	s.SetFault(devices.ReasonPaperEmpty)
	if _, err := s.print(t, session); err != nil {
		t.Fatal(err)
	}
}

func TestJobThatCannotBeCancelledIsTriedAgain(t *testing.T) {
	p := newShaky()
	s, _ := run(t, p)
	p.stuck(t, s)
	p.setDown(true)
	if err := s.Forget(t.Context()); !errors.Is(err, errDown) {
		t.Errorf("error %v, want that something is left", err)
	}
	if p.Pending() != 1 {
		t.Fatal("nothing was left to try again")
	}
	p.setDown(false)
	conformance.Until(t, "retried cancel", func() bool { return p.Pending() == 0 })
}

func TestForgetTellsTheTruthTwice(t *testing.T) {
	p := newShaky()
	s, _ := run(t, p)
	p.stuck(t, s)
	p.setDown(true)
	for range 2 {
		if err := s.Forget(t.Context()); err == nil {
			t.Error("no error although a document is left")
		}
	}
	p.setDown(false)
	if err := s.Forget(t.Context()); err != nil || p.Pending() != 0 {
		t.Errorf("error %v, %d documents left", err, p.Pending())
	}
}

func TestJobsDoNotOutliveTheHub(t *testing.T) {
	p := newShaky()
	s, end := run(t, p)
	p.stuck(t, s)
	end()
	if n := p.Pending(); n != 0 {
		t.Errorf("%d documents left", n)
	}
	if _, err := p.print(t, s); !errors.Is(err, hub.ErrClosed) {
		t.Errorf("error %v, want closed", err)
	}
}

// The client goes while its document is on the way.
func TestLeaveWaitsForAPrintUnderWay(t *testing.T) {
	p := newShaky()
	p.entry, p.hold = make(chan struct{}), make(chan struct{})
	p.SetFault(devices.ReasonPaperEmpty)
	s, _ := run(t, p)
	printed := make(chan struct{})
	go func() { _, _ = p.print(t, s); close(printed) }()
	<-p.entry
	left := make(chan struct{})
	go func() { s.Leave(); close(left) }()
	close(p.hold)
	<-printed
	<-left
	if n := p.Pending(); n != 0 {
		t.Errorf("%d documents outlived their owner", n)
	}
}

func TestPrintersOfASilentSpoolerAreOutOfReach(t *testing.T) {
	p := newShaky()
	s, _ := run(t, p)
	events := s.Watch(t.Context())
	state := func(want devices.PrinterState) func(devices.State) bool {
		return func(s devices.State) bool { return len(s.Printers) == 1 && s.Printers[0].State == want }
	}
	conformance.WaitState(t, events, "idle printer", state(devices.PrinterIdle))
	p.setDown(true)
	conformance.WaitState(t, events, "printer out of reach", state(devices.PrinterOffline))
	p.setDown(false)
	conformance.WaitState(t, events, "idle printer again", state(devices.PrinterIdle))
}

func TestForgetStopsAScan(t *testing.T) {
	p := newShaky()
	s, _ := run(t, p)
	conformance.WaitState(t, s.Watch(t.Context()), "scanner", func(s devices.State) bool { return len(s.Scanners) > 0 })
	forgotten := make(chan error, 1)
	sink := &conformance.Pages{OnBytes: func() { forgotten <- s.Forget(t.Context()) }}
	err := hub.Local{Session: s}.Scan(t.Context(), "test:0", devices.ScanOptions{DPI: 600, Color: true}, sink)
	if devices.ReasonOf(err) != devices.ReasonCancelled {
		t.Errorf("error %v, want cancelled", err)
	}
	if err := <-forgotten; err != nil {
		t.Errorf("forget: %v", err)
	}
}
