// SPDX-License-Identifier: GPL-3.0-or-later

package devices

import "io"

// Scanner is what is known of one scanner at one moment.
type Scanner struct {
	ID          string // SANE device name
	Name        string // vendor and model, for staff
	Glass       bool   // can scan from the glass
	Feeder      bool   // has a document feeder
	Color       bool
	Resolutions []int // dots per inch, ascending
}

// Source is where the scanner takes the paper from.
type Source string

// The sources.
const (
	SourceGlass  Source = "glass"
	SourceFeeder Source = "feeder"
)

// ScanOptions is how to scan. The area is always A4.
type ScanOptions struct {
	Source Source
	Color  bool
	DPI    int // 0 means 300
}

// PageInfo describes the rows of a page that follow: each row is Width bytes
// (grey) or 3 × Width bytes (RGB), top row first.
type PageInfo struct {
	Number int // from 1, within one scan
	Width  int // pixels
	Height int // pixels; 0 if the scanner does not know before the end
	DPI    int
	Color  bool
}

// RowBytes is the length of one row in bytes.
func (p PageInfo) RowBytes() int {
	if p.Color {
		return 3 * p.Width
	}
	return p.Width
}

// PageSink takes the pages of one scan as they come in. Its methods are called
// from one goroutine, in the order Begin, Write…, End for each page. A page
// without End is incomplete and must be dropped.
type PageSink interface {
	Begin(PageInfo) error
	// Write takes rows; a call need not end at a row's end.
	io.Writer
	End() error
}
