// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"path"

	"github.com/lotse-kiosk/lotse/shell/documents/imagepdf"
)

// Preview draws the n-th page, counted from 1, as wide as told in pixels, but
// not wider than it was scanned.
func (s *Scan) Preview(n, width int) (image.Image, error) {
	_, leave, err := s.tray.enter(context.Background(), s.visit)
	if err != nil {
		return nil, err
	}
	defer leave()
	s.mu.Lock()
	if n < 1 || n > len(s.pages) {
		s.mu.Unlock()
		return nil, ErrUnknown
	}
	file, err := s.tray.root.Open(s.pages[n-1].name)
	s.mu.Unlock()
	if err != nil {
		return nil, fmt.Errorf("open a page: %w", err)
	}
	defer file.Close()
	// The only images decoded in this process: Scan wrote them itself.
	m, err := jpeg.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("read a page: %w", err)
	}
	return shrink(m, width)
}

// Finish puts the pages together to one document and ends the scan. A page that
// was not ended is left out. Errors: ErrEmpty without pages, ErrFull, ErrClosed,
// or that of ctx; after an error the pages are still there.
func (s *Scan) Finish(ctx context.Context) (Document, error) {
	ctx, leave, err := s.tray.enter(ctx, s.visit)
	if err != nil {
		return Document{}, err
	}
	defer leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
		return Document{}, ErrClosed
	case len(s.pages) == 0:
		return Document{}, ErrEmpty
	}
	e := ownEntry(KindScan)
	e.Pages = len(s.pages)
	name := path.Join(privateDir, e.name)
	if e.Bytes, err = s.bind(ctx, name); err != nil {
		return Document{}, err
	}
	s.closed = true
	if err := s.tray.root.RemoveAll(s.folder); err != nil {
		return Document{}, errors.Join(fmt.Errorf("remove the pages: %w", err), s.tray.root.Remove(name))
	}
	return s.tray.add(e), nil
}

// bind writes the PDF and returns its size. On an error there is no file.
func (s *Scan) bind(ctx context.Context, name string) (int64, error) {
	file, err := s.tray.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, fmt.Errorf("make a document: %w", full(err))
	}
	pdf := imagepdf.NewWriter(file)
	for _, p := range s.pages {
		if err = s.bindPage(ctx, pdf, p); err != nil {
			break
		}
	}
	if err == nil {
		err = pdf.Close()
	}
	var size int64
	if info, statErr := file.Stat(); statErr == nil {
		size = info.Size()
	}
	if err = errors.Join(full(err), file.Close()); err != nil {
		return 0, fmt.Errorf("put the pages together: %w", errors.Join(err, s.tray.root.Remove(name)))
	}
	return size, nil
}

func (s *Scan) bindPage(ctx context.Context, pdf *imagepdf.Writer, p scanned) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	file, err := s.tray.root.Open(p.name)
	if err != nil {
		return err
	}
	defer file.Close()
	points := 72 / float64(p.dpi)
	return pdf.Add(imagepdf.Page{
		Width: imagepdf.A4Width, Height: imagepdf.A4Height,
		Box:     imagepdf.A4(float64(p.width)*points, float64(p.height)*points),
		Columns: p.width, Rows: p.height, Gray: p.gray, Length: p.bytes, JPEG: file,
	})
}

// Discard ends the scan and drops its pages. It does nothing after Finish.
func (s *Scan) Discard() error {
	_, leave, err := s.tray.enter(context.Background(), s.visit)
	if errors.Is(err, ErrClosed) {
		return nil // wiped, or being wiped
	}
	defer leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed, s.pages = true, nil
	if err := s.tray.root.RemoveAll(s.folder); err != nil {
		return fmt.Errorf("discard a scan: %w", err)
	}
	return nil
}
