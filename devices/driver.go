// SPDX-License-Identifier: GPL-3.0-or-later

package devices

import (
	"context"
	"os"
)

// PrintDriver reaches printers. Its methods may be called from any goroutine;
// it starts none of its own. Whoever owns it asks as often as is worth it.
// Errors of type [*Problem] are the device's, others the program's.
type PrintDriver interface {
	// Printers asks how all printers are now.
	Printers(ctx context.Context) ([]Printer, error)
	// Print hands over a PDF, read from its start. An error means that
	// nothing will be printed, whatever became of the connection.
	Print(ctx context.Context, printer string, pdf *os.File, o PrintOptions) (JobID, error)
	// Jobs asks how the jobs of Print are. A job in a final state is removed
	// from the spool and reported once.
	Jobs(ctx context.Context) ([]Job, error)
	// Cancel ends a job of Print and removes it from the spool. It returns
	// nil when nothing is left of it, also if it was over before.
	Cancel(ctx context.Context, id JobID) error
}

// ScanDriver reaches scanners. Its methods may be called from any goroutine.
type ScanDriver interface {
	// Scanners asks which scanners there are and what they can do.
	Scanners(ctx context.Context) ([]Scanner, error)
	// Scan writes the pages to out in the format of package frame, up to and
	// including the end of the scan, and returns when the device is free
	// again. Cancelling ctx stops the device; so does closing out's reader.
	Scan(ctx context.Context, scanner string, o ScanOptions, out *os.File) error
}

// CardDriver watches card readers.
type CardDriver interface {
	// Watch sends all readers at once and after every change, until ctx ends;
	// then the channel is closed. It heals by itself.
	Watch(ctx context.Context) <-chan []CardReader
}

// MaxDocument is the largest document in bytes that is taken for printing.
const MaxDocument = 256 << 20
