// SPDX-License-Identifier: GPL-3.0-or-later

package devices

// Printer is what is known of one printer at one moment.
type Printer struct {
	ID       string // the queue's name at CUPS
	Name     string // printer-info, for staff
	Location string // printer-location
	State    PrinterState
	Reasons  []Reason // what keeps it, or soon will; most severe first
	Color    bool
	Duplex   bool
	Media    []string // PWG 5101.1 names it can print on
	Ready    []string // PWG 5101.1 names that are in its trays
}

// PrinterState is printer-state, with "offline" found out from the device
// itself, because cupsd reports an unreachable printer as processing.
type PrinterState string

// The states of a printer.
const (
	PrinterIdle     PrinterState = "idle"
	PrinterPrinting PrinterState = "printing"
	PrinterStopped  PrinterState = "stopped"
	PrinterOffline  PrinterState = "offline"
)

// Reason is why a device or a job cannot go on, in words that each have a
// sentence in every language. Drivers map IPP printer-state-reasons and SANE
// status codes to it; what they do not know becomes ReasonOther.
type Reason string

// What a visitor can be told about.
const (
	ReasonPaperEmpty  Reason = "paper-empty"
	ReasonPaperLow    Reason = "paper-low"
	ReasonPaperJam    Reason = "paper-jam"
	ReasonCoverOpen   Reason = "cover-open"
	ReasonTonerEmpty  Reason = "toner-empty"
	ReasonTonerLow    Reason = "toner-low"
	ReasonOutputFull  Reason = "output-full"
	ReasonOffline     Reason = "offline"
	ReasonFeederEmpty Reason = "feeder-empty"
	ReasonBusy        Reason = "busy"
	ReasonRefused     Reason = "refused" // the device or CUPS does not take the job
	ReasonFormat      Reason = "format"  // the document cannot be printed
	ReasonTooLarge    Reason = "too-large"
	ReasonGone        Reason = "gone" // the device or the service is not there
	ReasonCancelled   Reason = "cancelled"
	ReasonOther       Reason = "unknown"
)

// PrintOptions is how a document is to be printed. Zero values mean: one copy,
// all pages, grey, one side, the printer's default paper.
type PrintOptions struct {
	Copies int
	// Pages are 1-based, in order; empty means all.
	Pages  []PageRange
	Color  bool
	Duplex bool
	Media  string // PWG 5101.1
}

// PageRange is First to Last, both 1-based and included.
type PageRange struct{ First, Last int }

// JobID names a print job for as long as the service runs.
type JobID string

// JobState is how far a job has come, as far as the device really knows:
// there is no page count, because what CUPS reports is filter output and not
// paper.
type JobState string

// The states of a job. Done, Cancelled and Failed are final.
const (
	JobQueued    JobState = "queued"
	JobPrinting  JobState = "printing"
	JobWaiting   JobState = "waiting" // for somebody to do something: see Reasons
	JobDone      JobState = "done"
	JobCancelled JobState = "cancelled"
	JobFailed    JobState = "failed"
)

// Final reports whether the job will never change again.
func (s JobState) Final() bool {
	return s == JobDone || s == JobCancelled || s == JobFailed
}

// Job is a print job at one moment.
type Job struct {
	ID      JobID
	Printer string
	State   JobState
	Reasons []Reason
}
