// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"path"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/lotse-kiosk/lotse/devices"
)

// Scan collects the pages of one document, from one or several scans: it is
// the [devices.PageSink] of each of them in turn. Every finished page goes to
// storage at once, so that only the page that is coming in takes memory.
//
// Begin, Write and End are for the goroutine of the scan; the rest may be
// called from others meanwhile.
type Scan struct {
	tray   *Tray
	visit  *visit
	folder string // below private

	page   *raster // of the scan's goroutine
	rows   atomic.Int64
	height atomic.Int64

	mu     sync.Mutex
	closed bool
	last   int // number of the last page's file
	pages  []scanned
}

// scanned is a finished page in storage.
type scanned struct {
	name          string
	width, height int // pixels
	dpi           int
	gray          bool
	bytes         int64
}

var _ devices.PageSink = (*Scan)(nil)

const (
	scanQuality = 75
	defaultDPI  = 300
)

// NewScan begins a document. It must be ended by Finish or Discard; the end of
// the visit discards it too.
func (t *Tray) NewScan() (*Scan, error) {
	t.mu.Lock()
	v := t.visit
	t.mu.Unlock()
	if v == nil {
		return nil, ErrClosed
	}
	_, leave, err := t.enter(context.Background(), v)
	if err != nil {
		return nil, err
	}
	defer leave()
	s := &Scan{tray: t, visit: v, folder: path.Join(privateDir, newName())}
	if err := t.root.Mkdir(s.folder, 0o700); err != nil {
		return nil, fmt.Errorf("begin a scan: %w", full(err))
	}
	return s, nil
}

// Begin drops what came of a page before that was not ended.
func (s *Scan) Begin(info devices.PageInfo) error {
	s.rows.Store(0)
	s.height.Store(int64(info.Height))
	var err error
	s.page, err = newRaster(info)
	return err
}

// Write takes rows of the page that was begun.
func (s *Scan) Write(p []byte) (int, error) {
	switch {
	case s.page == nil:
		return 0, errNoPage
	case s.visit.ctx.Err() != nil:
		s.page = nil
		return 0, ErrClosed
	}
	if err := s.page.write(p); err != nil {
		return 0, err
	}
	s.rows.Store(int64(s.page.rows))
	return len(p), nil
}

// End keeps the page. A page that came shorter than said is kept as it is.
func (s *Scan) End() error {
	if s.page == nil {
		return errNoPage
	}
	page := s.page
	s.page = nil
	m, err := page.image()
	if err != nil {
		return err
	}
	_, leave, err := s.tray.enter(context.Background(), s.visit)
	if err != nil {
		return err
	}
	defer leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return ErrClosed
	}
	s.last++
	kept := scanned{
		name: path.Join(s.folder, strconv.Itoa(s.last)), width: page.info.Width, height: page.rows,
		dpi: page.info.DPI, gray: !page.info.Color,
	}
	if kept.dpi < 1 {
		kept.dpi = defaultDPI
	}
	if kept.bytes, err = s.tray.encode(kept.name, m); err != nil {
		return err
	}
	s.pages = append(s.pages, kept)
	return nil
}

// encode writes an image as JPEG and returns its size.
func (t *Tray) encode(name string, m image.Image) (int64, error) {
	file, err := t.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, fmt.Errorf("make a page: %w", full(err))
	}
	out := bufio.NewWriterSize(file, 1<<16)
	err = jpeg.Encode(out, m, &jpeg.Options{Quality: scanQuality})
	if err == nil {
		err = out.Flush()
	}
	var size int64
	if info, statErr := file.Stat(); statErr == nil {
		size = info.Size()
	}
	if err == nil && t.free() < 0 {
		err = ErrFull
	}
	if err = errors.Join(full(err), file.Close()); err != nil {
		return 0, fmt.Errorf("keep a page: %w", errors.Join(err, t.root.Remove(name)))
	}
	return size, nil
}

// Progress is how much of the page that is coming in has come, from 0 to 1. It
// is not known while the scanner does not tell how long the page is.
func (s *Scan) Progress() (part float64, known bool) {
	height := s.height.Load()
	if height < 1 {
		return 0, false
	}
	return min(1, float64(s.rows.Load())/float64(height)), true
}

// Pages is the number of finished pages.
func (s *Scan) Pages() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.pages)
}

// Remove drops the n-th page, counted from 1; those behind it move up.
func (s *Scan) Remove(n int) error {
	_, leave, err := s.tray.enter(context.Background(), s.visit)
	if err != nil {
		return err
	}
	defer leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	if n < 1 || n > len(s.pages) {
		return ErrUnknown
	}
	if err := s.tray.root.Remove(s.pages[n-1].name); err != nil {
		return fmt.Errorf("remove a page: %w", err)
	}
	s.pages = slices.Delete(s.pages, n-1, n)
	return nil
}
