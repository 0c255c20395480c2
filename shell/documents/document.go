// SPDX-License-Identifier: GPL-3.0-or-later

package documents

// Kind is where a document comes from.
type Kind string

// The kinds.
const (
	KindScan     Kind = "scan"
	KindDownload Kind = "download"
	KindPage     Kind = "page" // printed from a web page
	KindSlip     Kind = "slip" // the way without a computer, on paper
	KindForm     Kind = "form" // a paper form that the installer provides
)

// Document is what is known of one document in the tray. It is a value; the
// bytes stay in the tray.
type Document struct {
	// ID names the document for as long as the visit lasts, and says nothing.
	ID   string
	Kind Kind
	// Title is a name that may be shown as it is: see [Title]. It is empty
	// where the document has none, as a scan: then Kind and Number name it.
	Title string
	// Number counts the documents of one kind, from 1, and is never given twice
	// in a visit.
	Number int
	// Pages is the number of pages; 0 if it is not known.
	Pages int
	Bytes int64
	// Printable is true for what Preview and Printable can open.
	Printable bool
	// Mended is true for a broken PDF that was repaired: something of it may be
	// missing.
	Mended bool
}

// entry is a document as the tray keeps it.
type entry struct {
	Document
	name    string            // below private
	ext     string            // with its dot; what a web form is told
	refusal error             // why it is not printable
	own     bool              // made by the tray: needs no repair
	offered map[string]string // name asked for → file below shared
}

// ownEntry begins a document that the tray makes.
func ownEntry(kind Kind) *entry {
	return &entry{Document: Document{ID: newName(), Kind: kind, Printable: true}, name: newName(), ext: ".pdf", own: true}
}
