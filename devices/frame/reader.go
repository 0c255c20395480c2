// SPDX-License-Identifier: GPL-3.0-or-later

package frame

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/lotse-kiosk/lotse/devices"
)

// ErrCut means that the stream ended before the scan did: whoever wrote it is
// gone.
var ErrCut = errors.New("scan was cut off")

// ErrMalformed means that the stream is not what this package writes.
var ErrMalformed = errors.New("malformed scan")

// Copy reads one scan from r into sink. It returns nil after a scan that ended
// well, a [*devices.Problem] after one that did not, [ErrCut] or
// [ErrMalformed] for broken streams, and the sink's errors as they are.
func Copy(sink devices.PageSink, r io.Reader) error {
	c := copier{sink: sink, r: r, buf: make([]byte, MaxData)}
	for {
		over, err := c.record()
		if over || err != nil {
			return err
		}
	}
}

// Verdict tells how a scan went from what [Copy] returned and what the driver
// said: the driver knows better why a stream was cut, and only that.
func Verdict(copied, driver error) error {
	if errors.Is(copied, ErrCut) {
		if driver != nil {
			return driver
		}
		return &devices.Problem{Reason: devices.ReasonOther, Detail: copied.Error()}
	}
	return copied
}

// copier checks that records come in order and that pages have the size that
// their heads announce.
type copier struct {
	sink  devices.PageSink
	r     io.Reader
	buf   []byte
	page  devices.PageInfo
	open  bool
	pages int
	got   int64
}

func (c *copier) record() (over bool, err error) {
	if _, err := io.ReadFull(c.r, c.buf[:HeadBytes]); err != nil {
		return false, fmt.Errorf("%w: %w", ErrCut, err)
	}
	kind, n := c.buf[0], int64(binary.BigEndian.Uint32(c.buf[1:]))
	if n > MaxData {
		return false, fmt.Errorf("%w: record of %d bytes", ErrMalformed, n)
	}
	payload := c.buf[:n]
	if _, err := io.ReadFull(c.r, payload); err != nil {
		return false, fmt.Errorf("%w: %w", ErrCut, err)
	}
	switch {
	case kind == kindPage && !c.open && n == pageBytes:
		return false, c.begin(payload)
	case kind == kindData && c.open:
		return false, c.data(payload)
	case kind == kindDone && c.open && n == 0:
		return false, c.done()
	case kind == kindEnd:
		return true, c.end(payload)
	}
	return false, fmt.Errorf("%w: record %q out of place", ErrMalformed, kind)
}

func (c *copier) begin(b []byte) error {
	number := func(i int) int { return int(binary.BigEndian.Uint32(b[4*i:])) }
	c.page = devices.PageInfo{
		Number: number(0), Width: number(1), Height: number(2), DPI: number(3), Color: b[16] == 1,
	}
	if c.page.Number != c.pages+1 || c.page.Width < 1 || c.page.Width > maxWidth ||
		c.page.Height > maxHeight {
		return fmt.Errorf("%w: page %+v", ErrMalformed, c.page)
	}
	c.pages, c.open, c.got = c.pages+1, true, 0
	return c.sink.Begin(c.page)
}

func (c *copier) data(b []byte) error {
	c.got += int64(len(b))
	height := c.page.Height
	if height == 0 {
		height = maxHeight
	}
	if c.got > int64(height)*int64(c.page.RowBytes()) {
		return fmt.Errorf("%w: page is longer than announced", ErrMalformed)
	}
	_, err := c.sink.Write(b)
	return err
}

func (c *copier) done() error {
	row := int64(c.page.RowBytes())
	if c.got%row != 0 || (c.page.Height > 0 && c.got != row*int64(c.page.Height)) {
		return fmt.Errorf("%w: page of %d bytes", ErrMalformed, c.got)
	}
	c.open = false
	return c.sink.End()
}

func (c *copier) end(b []byte) error {
	if len(b) > 0 {
		reason, detail, _ := strings.Cut(string(b), "\x00")
		return &devices.Problem{Reason: devices.Reason(reason).Known(), Detail: detail}
	}
	if c.open {
		return fmt.Errorf("%w: end within a page", ErrMalformed)
	}
	return nil
}
