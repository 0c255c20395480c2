// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "image"

// Origin is how a document came into the visitor's tray.
type Origin string

// The origins.
const (
	FromScan     Origin = "scan"
	FromDownload Origin = "download"
	FromPage     Origin = "page" // printed from a web page
	FromSlip     Origin = "slip" // made by us: the way without a computer
	FromForm     Origin = "form" // the town's paper form
)

// Document is what the screens know of a document in the tray.
type Document struct {
	ID        string
	Origin    Origin
	Title     string // given by the visitor's file or the town; may be empty
	Number    int    // counts the documents of this visit
	Pages     int
	Printable bool
}

// page is one page of a document with its preview once that has come.
type page struct {
	doc   string
	index int // from 1
	image image.Image
	bad   bool // no preview can be made
}
