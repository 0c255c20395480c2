// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// jobPrefix begins every job's name. The rest is random: names are shown to
// every user of the machine, so they say nothing about the visitor.
const jobPrefix = "lotse-"

// Print is [devices.PrintDriver.Print].
func (d *Driver) Print(ctx context.Context, printer string, pdf *os.File, o devices.PrintOptions) (devices.JobID, error) {
	info, err := pdf.Stat()
	if err != nil {
		return "", fmt.Errorf("look at document: %w", err)
	}
	if err := d.disarm(ctx, printer); err != nil {
		return "", err
	}
	d.subscribe(ctx)
	name := jobPrefix + strings.ToLower(rand.Text()[:12])
	m := d.ipp.request(goipp.OpPrintJob, "printer-uri", printerURI(printer))
	m.Operation.Add(goipp.MakeAttribute("job-name", goipp.TagName, goipp.String(name)))
	m.Operation.Add(goipp.MakeAttribute("document-format", goipp.TagMimeType, goipp.String("application/pdf")))
	m.Job = ticket(o)
	size := info.Size()
	answer, err := d.ipp.call(ctx, "/printers/"+escape(printer), m, io.NewSectionReader(pdf, 0, size), size)
	if err != nil {
		return "", d.disown(ctx, name, err)
	}
	if err := check(answer); err != nil {
		return "", refusal(err)
	}
	number := first(answer, goipp.TagJobGroup).number("job-id")
	id := devices.JobID(strconv.Itoa(number))
	d.mu.Lock()
	defer d.mu.Unlock()
	d.jobs[id] = &job{number: number, name: name, Job: devices.Job{ID: id, Printer: printer, State: devices.JobQueued}}
	return id, nil
}

// ticket is the options in IPP's words.
func ticket(o devices.PrintOptions) goipp.Attributes {
	var t goipp.Attributes
	t.Add(goipp.MakeAttribute("copies", goipp.TagInteger, goipp.Integer(max(o.Copies, 1))))
	sides := "one-sided"
	if o.Duplex {
		sides = "two-sided-long-edge"
	}
	t.Add(goipp.MakeAttribute("sides", goipp.TagKeyword, goipp.String(sides)))
	// CUPS 2.4 drops print-color-mode=color when the queue's default is grey,
	// and believes the PPD's ColorModel. The standard's word stays for
	// queues without a PPD.
	mode, model := "monochrome", "Gray"
	if o.Color {
		mode, model = "color", "RGB"
	}
	t.Add(goipp.MakeAttribute("print-color-mode", goipp.TagKeyword, goipp.String(mode)))
	t.Add(goipp.MakeAttribute("ColorModel", goipp.TagName, goipp.String(model)))
	if o.Media != "" {
		t.Add(goipp.MakeAttribute("media", goipp.TagKeyword, goipp.String(o.Media)))
	}
	if len(o.Pages) > 0 {
		pages := goipp.Attribute{Name: "page-ranges"}
		for _, r := range o.Pages {
			pages.Values.Add(goipp.TagRange, goipp.Range{Lower: r.First, Upper: r.Last})
		}
		t.Add(pages)
	}
	return t
}

// refusal says what cupsd's answer to Print-Job means.
func refusal(err error) error {
	p := &devices.Problem{Reason: devices.ReasonRefused, Detail: err.Error()}
	var status statusError
	if !errors.As(err, &status) {
		return p
	}
	switch goipp.Status(status) {
	case goipp.StatusErrorNotFound:
		p.Reason = devices.ReasonGone
	case goipp.StatusErrorDocumentFormatNotSupported, goipp.StatusErrorDocumentFormatError,
		goipp.StatusErrorDocumentUnprintable:
		p.Reason = devices.ReasonFormat
	case goipp.StatusErrorRequestEntity:
		p.Reason = devices.ReasonTooLarge
	case goipp.StatusErrorBusy:
		p.Reason = devices.ReasonBusy
	}
	return p
}

// disown makes sure that a document whose hand-over got no answer is not
// printed behind the visitor's back, now or when cupsd is back.
func (d *Driver) disown(ctx context.Context, name string, cause error) error {
	d.mu.Lock()
	d.orphans[name] = 0
	d.mu.Unlock()
	ended := ctx.Err()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), purgeLimit)
	defer cancel()
	d.sweep(ctx)
	if ended != nil {
		return &devices.Problem{Reason: devices.ReasonCancelled, Detail: ended.Error()}
	}
	return &devices.Problem{Reason: devices.ReasonGone, Detail: cause.Error()}
}
