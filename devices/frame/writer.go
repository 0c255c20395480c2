// SPDX-License-Identifier: GPL-3.0-or-later

package frame

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/lotse-kiosk/lotse/devices"
)

// Writer writes a scan to a stream. It is a [devices.PageSink]; the scan is
// over with Close.
type Writer struct {
	w    io.Writer
	head [HeadBytes]byte
}

var _ devices.PageSink = (*Writer)(nil)

// NewWriter returns a writer on w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Begin starts a page.
func (w *Writer) Begin(p devices.PageInfo) error {
	b := make([]byte, 0, pageBytes)
	for _, n := range []int{p.Number, p.Width, p.Height, p.DPI} {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	var color byte
	if p.Color {
		color = 1
	}
	return w.record(kindPage, append(b, color))
}

// Write adds bytes of rows to the page.
func (w *Writer) Write(b []byte) (int, error) {
	for n := 0; n < len(b); {
		part := b[n:min(n+MaxData, len(b))]
		if err := w.record(kindData, part); err != nil {
			return n, err
		}
		n += len(part)
	}
	return len(b), nil
}

// WriteBuffer adds b[HeadBytes:] to the page as one record, using the room at
// b's start for the head: large rows take one write and no copy. The payload
// is at most [MaxData] long.
func (w *Writer) WriteBuffer(b []byte) error {
	putHead(b, kindData, len(b)-HeadBytes)
	_, err := w.w.Write(b)
	return err
}

// End says that the page is complete.
func (w *Writer) End() error { return w.record(kindDone, nil) }

// Close ends the scan: well if err is nil, otherwise with the reason and the
// detail of its [*devices.Problem]. It does not close the stream below.
func (w *Writer) Close(err error) error {
	if err == nil {
		return w.record(kindEnd, nil)
	}
	payload := fmt.Sprintf("%s\x00%s", devices.ReasonOf(err), err)
	return w.record(kindEnd, []byte(payload[:min(len(payload), 1<<10)]))
}

func (w *Writer) record(kind byte, payload []byte) error {
	putHead(w.head[:], kind, len(payload))
	if _, err := w.w.Write(w.head[:]); err != nil {
		return fmt.Errorf("write record: %w", err)
	}
	if len(payload) == 0 {
		return nil
	}
	if _, err := w.w.Write(payload); err != nil {
		return fmt.Errorf("write record: %w", err)
	}
	return nil
}

func putHead(b []byte, kind byte, n int) {
	b[0] = kind
	binary.BigEndian.PutUint32(b[1:], uint32(n))
}
