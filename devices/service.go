// SPDX-License-Identifier: GPL-3.0-or-later

package devices

import (
	"context"
	"os"
)

// State is all devices at one moment. The slices belong to the receiver.
type State struct {
	// Running is false while the device service cannot be reached.
	Running  bool
	Printers []Printer
	Scanners []Scanner
	Readers  []CardReader
}

// Event is a change that the service reports: a [State] or a [Job].
type Event interface{ event() }

func (State) event() {}
func (Job) event()   {}

// Service is what the shell uses: over D-Bus on Linux, inside the process on
// Windows. All methods may be called from any goroutine. Errors of type
// [*Problem] carry a Reason that the visitor can be told; others are faults of
// the program.
type Service interface {
	// Watch sends the state at once and then every change of the state and of
	// the caller's jobs, until ctx ends; then the channel is closed. It heals
	// by itself when the bus or the service restarts: meanwhile it sends a
	// State with Running false.
	Watch(ctx context.Context) <-chan Event
	// Print hands over a PDF. The file is copied before Print returns.
	// It is never tried twice: an error means that nothing will be printed.
	Print(ctx context.Context, printer string, pdf *os.File, o PrintOptions) (JobID, error)
	// Cancel ends a job of the caller and removes it from the spool.
	Cancel(ctx context.Context, job JobID) error
	// Scan scans one page from the glass, or all that is in the feeder, into
	// the sink. Cancelling ctx stops the scanner.
	Scan(ctx context.Context, scanner string, o ScanOptions, sink PageSink) error
	// Forget cancels and purges every job and scan of the caller: the end of
	// a visit. It returns nil only when nothing is left.
	Forget(ctx context.Context) error
	// Close lets go of the service. Running jobs of the caller are cancelled.
	Close() error
}

// Problem is an error that a person can do something about.
type Problem struct {
	Reason Reason
	// Detail is for the log: what was tried and what the device said. It
	// holds no visitor data.
	Detail string
}

func (p *Problem) Error() string { return string(p.Reason) + ": " + p.Detail }
