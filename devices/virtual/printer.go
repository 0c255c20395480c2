// SPDX-License-Identifier: GPL-3.0-or-later

package virtual

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"sync"

	"github.com/lotse-kiosk/lotse/devices"
)

// Sheet is what the printer was asked for.
type Sheet struct {
	PDF     []byte
	Options devices.PrintOptions
}

// Printer keeps what is printed in memory. A job goes one step further each
// time somebody asks for it, so it needs no clock. All methods may be called
// from any goroutine.
type Printer struct {
	mu      sync.Mutex
	about   devices.Printer
	fault   devices.Reason
	jobs    []*sheet
	printed []Sheet
	last    int
}

type sheet struct {
	devices.Job
	Sheet
}

var _ devices.PrintDriver = (*Printer)(nil)

// NewPrinter returns an idle A4 printer for colour and both sides.
func NewPrinter(id string) *Printer {
	return &Printer{about: devices.Printer{
		ID: id, Name: "Virtual printer", Location: "nowhere", State: devices.PrinterIdle,
		Color: true, Duplex: true,
		Media: []string{"iso_a4_210x297mm", "iso_a5_148x210mm"},
		Ready: []string{"iso_a4_210x297mm"},
	}}
}

// SetFault makes the printer wait for somebody, until it is called with "".
func (p *Printer) SetFault(r devices.Reason) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.fault = r
}

// Printed returns what has come out of the printer.
func (p *Printer) Printed() []Sheet {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.printed)
}

// Printers is [devices.PrintDriver.Printers].
func (p *Printer) Printers(context.Context) ([]devices.Printer, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.about
	if len(p.jobs) > 0 {
		now.State = devices.PrinterPrinting
	}
	switch p.fault {
	case "":
	case devices.ReasonOffline:
		now.State, now.Reasons = devices.PrinterOffline, []devices.Reason{p.fault}
	default:
		now.State, now.Reasons = devices.PrinterStopped, []devices.Reason{p.fault}
	}
	return []devices.Printer{now}, nil
}

// Print is [devices.PrintDriver.Print].
func (p *Printer) Print(ctx context.Context, printer string, pdf *os.File, o devices.PrintOptions) (devices.JobID, error) {
	if err := ctx.Err(); err != nil {
		return "", &devices.Problem{Reason: devices.ReasonCancelled, Detail: err.Error()}
	}
	b, err := io.ReadAll(io.NewSectionReader(pdf, 0, devices.MaxDocument))
	if err != nil {
		return "", fmt.Errorf("read document: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if printer != p.about.ID {
		return "", &devices.Problem{Reason: devices.ReasonGone, Detail: "no such printer"}
	}
	p.last++
	id := devices.JobID(fmt.Sprint(p.last))
	job := devices.Job{ID: id, Printer: printer, State: devices.JobQueued}
	p.jobs = append(p.jobs, &sheet{Job: job, Sheet: Sheet{PDF: b, Options: o}})
	return id, nil
}

// Jobs is [devices.PrintDriver.Jobs].
func (p *Printer) Jobs(context.Context) ([]devices.Job, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var now []devices.Job
	var left []*sheet
	for _, j := range p.jobs {
		p.step(j)
		now = append(now, j.Job)
		if !j.State.Final() {
			left = append(left, j)
		}
	}
	p.jobs = left
	return now, nil
}

func (p *Printer) step(j *sheet) {
	j.Reasons = nil
	switch {
	case !bytes.Contains(j.PDF, []byte("%%EOF")):
		j.State, j.Reasons = devices.JobFailed, []devices.Reason{devices.ReasonFormat}
	case p.fault != "":
		j.State, j.Reasons = devices.JobWaiting, []devices.Reason{p.fault}
	case j.State == devices.JobPrinting:
		j.State = devices.JobDone
		p.printed = append(p.printed, j.Sheet)
	default:
		j.State = devices.JobPrinting
	}
}

// Cancel is [devices.PrintDriver.Cancel].
func (p *Printer) Cancel(_ context.Context, id devices.JobID) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.jobs = slices.DeleteFunc(p.jobs, func(j *sheet) bool { return j.ID == id })
	return nil
}

// Pending returns how many documents the printer holds.
func (p *Printer) Pending() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.jobs)
}
