// SPDX-License-Identifier: GPL-3.0-or-later

// Package imagepdf writes PDFs whose pages are one JPEG each, as they stream
// by: of what was written it keeps only where each object begins. Putting a
// hundred scanned pages together so takes no more memory than one.
//
// It does not read PDFs and does not look into the JPEGs. The tray imports it
// for scans, and the contained helper for downloaded images.
package imagepdf

import (
	"bufio"
	"fmt"
	"io"
)

// A4 in points of 1/72 inch.
const (
	A4Width  = 595.276
	A4Height = 841.89
)

// Page is one page: a JPEG on a sheet. The measures are in points; the origin
// is the lower left corner.
type Page struct {
	Width, Height float64 // of the sheet
	Box           Box     // where the image goes
	Columns, Rows int     // of the image, in pixels
	Gray          bool    // one component instead of three
	Length        int64   // of JPEG, in bytes
	JPEG          io.Reader
}

// Box is a rectangle by its lower left corner and its size, in points.
type Box struct{ X, Y, Width, Height float64 }

// The first objects of every file; those of the pages follow.
const (
	catalog = 1 + iota
	pageTree
	firstFree
)

// objectsOfPage is the page itself, its drawing and its image, in this order.
const objectsOfPage = 3

// Writer makes one PDF. It is for one goroutine.
type Writer struct {
	out     *bufio.Writer
	at      int64
	offsets []int64 // of objects 1, 2, …
	err     error
}

// NewWriter begins a PDF. The caller closes w after [Writer.Close].
func NewWriter(w io.Writer) *Writer {
	p := &Writer{out: bufio.NewWriter(w), offsets: make([]int64, firstFree-1)}
	p.printf("%%PDF-1.4\n%%\xe2\xe3\xcf\xd3\n")
	return p
}

// Add writes a page. JPEG must give exactly Length bytes. After an error the
// file is worth nothing, and every further call returns the same error.
func (p *Writer) Add(page Page) error {
	number := len(p.offsets) + 1
	p.begin()
	p.printf("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.3f %.3f]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>\nendobj\n",
		pageTree, page.Width, page.Height, number+1, number+2)
	draw := fmt.Sprintf("q %.3f 0 0 %.3f %.3f %.3f cm /I Do Q", page.Box.Width, page.Box.Height, page.Box.X, page.Box.Y)
	p.begin()
	p.printf("<</Length %d>>stream\n%s\nendstream\nendobj\n", len(draw), draw)
	space := "DeviceRGB"
	if page.Gray {
		space = "DeviceGray"
	}
	p.begin()
	p.printf("<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n",
		page.Columns, page.Rows, space, page.Length)
	p.copy(page.JPEG, page.Length)
	p.printf("\nendstream\nendobj\n")
	return p.err
}

// Close writes the end of the file. It does not close what is below.
func (p *Writer) Close() error {
	p.offsets[catalog-1] = p.at
	p.printf("%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n", catalog, pageTree)
	p.offsets[pageTree-1] = p.at
	pages := (len(p.offsets) - (firstFree - 1)) / objectsOfPage
	p.printf("%d 0 obj\n<</Type/Pages/Count %d/Kids[", pageTree, pages)
	for i := range pages {
		p.printf("%d 0 R\n", firstFree+i*objectsOfPage)
	}
	p.printf("]>>\nendobj\n")
	table := p.at
	p.printf("xref\n0 %d\n0000000000 65535 f \n", len(p.offsets)+1)
	for _, at := range p.offsets {
		p.printf("%010d 00000 n \n", at)
	}
	p.printf("trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(p.offsets)+1, catalog, table)
	if p.err == nil {
		p.err = p.out.Flush()
	}
	return p.err
}

// begin opens the next object.
func (p *Writer) begin() {
	p.offsets = append(p.offsets, p.at)
	p.printf("%d 0 obj\n", len(p.offsets))
}

func (p *Writer) printf(format string, a ...any) {
	if p.err != nil {
		return
	}
	n, err := fmt.Fprintf(p.out, format, a...)
	p.at, p.err = p.at+int64(n), err
}

func (p *Writer) copy(r io.Reader, length int64) {
	if p.err != nil {
		return
	}
	n, err := io.CopyN(p.out, r, length)
	p.at, p.err = p.at+n, err
}
