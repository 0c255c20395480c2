// SPDX-License-Identifier: GPL-3.0-or-later

// Package documents is the visitor's tray: everything that was scanned,
// downloaded, printed from a web page or made by the terminal in one visit. It
// lives on memory-backed storage, every document in it that can be shown or
// printed is a PDF, and at the end of the visit it is wiped and looked through
// once more.
//
// It is not a file manager and not a PDF library. Bytes that came from outside
// are never parsed in this process: poppler, qpdf, Pango and our own image
// decoder run in contained processes (see contain and helper). What the tray
// itself writes and reads are the JPEGs of the scanner and PDFs that hold them.
//
// The tray is a folder with two parts. shared is what the sandboxed browser
// sees: downloads land there, and what a web form may take is laid there by
// [Tray.Offer]. private is the tray's own store, under names that say nothing;
// the names visitors see stay in memory.
//
// Only the shell's effects may import it, never a screen. Names and contents of
// documents are not logged.
package documents
