// SPDX-License-Identifier: GPL-3.0-or-later

package virtual

import (
	"context"
	"os"
	"sync"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
)

// Scanner scans a drawn page. Its feeder is empty until Load. All methods may
// be called from any goroutine.
type Scanner struct {
	mu     sync.Mutex
	about  devices.Scanner
	fault  devices.Reason
	feeder int
}

var _ devices.ScanDriver = (*Scanner)(nil)

// NewScanner returns a scanner with glass and feeder.
func NewScanner(id string) *Scanner {
	return &Scanner{about: devices.Scanner{
		ID: id, Name: "Virtual scanner", Glass: true, Feeder: true, Color: true,
		Resolutions: []int{75, 150, 300, 600},
	}}
}

// SetFault makes scans end with the reason, until it is called with "".
func (s *Scanner) SetFault(r devices.Reason) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = r
}

// Load puts pages into the feeder.
func (s *Scanner) Load(pages int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.feeder = pages
}

// Scanners is [devices.ScanDriver.Scanners].
func (s *Scanner) Scanners(context.Context) ([]devices.Scanner, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return []devices.Scanner{s.about}, nil
}

// Scan is [devices.ScanDriver.Scan].
func (s *Scanner) Scan(ctx context.Context, scanner string, o devices.ScanOptions, out *os.File) error {
	// A reader that stands still must not keep the scanner.
	stop := context.AfterFunc(ctx, func() { _ = out.SetWriteDeadline(time.Now()) })
	defer stop()
	w := frame.NewWriter(out)
	err := s.scan(ctx, scanner, o, w)
	if ended := w.Close(err); err == nil {
		err = ended
	}
	if ctx.Err() != nil {
		return &devices.Problem{Reason: devices.ReasonCancelled, Detail: ctx.Err().Error()}
	}
	return err
}

func (s *Scanner) scan(ctx context.Context, scanner string, o devices.ScanOptions, w *frame.Writer) error {
	pages, err := s.take(scanner, o.Source)
	if err != nil {
		return err
	}
	for n := 1; n <= pages; n++ {
		if err := drawn(n, o).send(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// take says how many pages come now.
func (s *Scanner) take(scanner string, from devices.Source) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case scanner != s.about.ID:
		return 0, &devices.Problem{Reason: devices.ReasonGone, Detail: "no such scanner"}
	case s.fault != "":
		return 0, &devices.Problem{Reason: s.fault, Detail: "virtual fault"}
	case from != devices.SourceFeeder:
		return 1, nil
	case s.feeder == 0:
		return 0, &devices.Problem{Reason: devices.ReasonFeederEmpty, Detail: "nothing loaded"}
	}
	n := s.feeder
	s.feeder = 0
	return n, nil
}
