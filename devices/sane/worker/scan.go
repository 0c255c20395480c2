// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"fmt"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
	"github.com/lotse-kiosk/lotse/devices/sane"
)

// maxPages is where a feeder that never runs empty is stopped.
const maxPages = 500

// bufferBytes is how much is read at once.
const bufferBytes = 128 << 10

// scanner scans one device into one stream.
type scanner struct {
	*device
	out   *frame.Writer
	watch *watch
}

// scan scans one page from the glass, or all that is in the feeder.
func (s *scanner) scan(o devices.ScanOptions) error {
	dpi, err := s.setUp(o)
	if err != nil {
		return err
	}
	buffer := newBuffer(frame.HeadBytes + bufferBytes)
	defer buffer.free()
	for n := 1; n <= maxPages; n++ {
		if s.watch.cancelled() {
			return errCancelled()
		}
		status := s.start()
		if status == sane.StatusNoDocs && n > 1 {
			return nil
		}
		if err := status.Problem("start page", false); err != nil {
			return err
		}
		if err := s.page(n, dpi, buffer); err != nil {
			return err
		}
		if o.Source != devices.SourceFeeder {
			return nil
		}
	}
	return nil
}

func (s *scanner) page(number, dpi int, b buffer) error {
	l, err := s.layout()
	if err != nil {
		return err
	}
	if !l.fits() {
		return &devices.Problem{Reason: devices.ReasonOther, Detail: fmt.Sprintf("device sends rows of %+v", l)}
	}
	page := devices.PageInfo{Number: number, Width: l.width, Height: l.lines, DPI: dpi, Color: l.color}
	if err := s.out.Begin(page); err != nil {
		return gone(err)
	}
	if err := s.copy(l, b); err != nil {
		return err
	}
	return gone(s.out.End())
}

// copy reads the page's rows until the device says that it is complete.
func (s *scanner) copy(l layout, b buffer) error {
	slow := newRows(l, s.out)
	for {
		n, status := s.read(b, frame.HeadBytes)
		s.watch.progress(true)
		if s.watch.cancelled() {
			return errCancelled()
		}
		if n > 0 {
			if err := s.write(l, b.bytes[:frame.HeadBytes+n], slow); err != nil {
				return gone(err)
			}
		}
		s.watch.progress(false)
		if status == sane.StatusEOF {
			return nil
		}
		if err := status.Problem("read page", false); err != nil {
			return err
		}
	}
}

func (s *scanner) write(l layout, b []byte, slow *rows) error {
	if l.straight() {
		return s.out.WriteBuffer(b)
	}
	_, err := slow.Write(b[frame.HeadBytes:])
	return err
}

func errCancelled() error {
	return &devices.Problem{Reason: devices.ReasonCancelled, Detail: "told to stop"}
}

// gone says what it means that nobody reads the pages any more.
func gone(err error) error {
	if err == nil {
		return nil
	}
	return &devices.Problem{Reason: devices.ReasonCancelled, Detail: err.Error()}
}
