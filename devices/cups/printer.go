// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// IPP's printer-state.
const (
	printerProcessing = 4
	printerStopped    = 5
)

// queueAttributes are what is asked of cupsd about each queue.
func queueAttributes() []string {
	return []string{
		"printer-name", "printer-info", "printer-location", "printer-state",
		"printer-state-reasons", "printer-is-accepting-jobs", "device-uri",
		"color-supported", "print-color-mode-supported", "sides-supported",
		"media-supported", "media-ready", "printer-error-policy",
	}
}

// Printers is [devices.PrintDriver.Printers].
func (d *Driver) Printers(ctx context.Context) ([]devices.Printer, error) {
	d.sweep(ctx)
	queues, err := d.queues(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]devices.Printer, len(queues))
	var probes sync.WaitGroup
	for i, q := range queues {
		probes.Go(func() { list[i], _ = d.look(ctx, q) })
	}
	probes.Wait()
	slices.SortFunc(list, func(a, b devices.Printer) int { return strings.Compare(a.ID, b.ID) })
	return list, nil
}

func (d *Driver) queues(ctx context.Context) ([]group, error) {
	m := d.ipp.request(goipp.OpCupsGetPrinters, "printer-uri", "ipp://localhost/")
	m.Operation.Add(keywords("requested-attributes", queueAttributes()...))
	answer, err := d.ipp.call(ctx, "/", m, nil, 0)
	if err != nil {
		return nil, fmt.Errorf("list printers: %w", err)
	}
	if goipp.Status(answer.Code) == goipp.StatusErrorNotFound {
		return nil, nil // cupsd's way to say that there are none
	}
	if err := check(answer); err != nil {
		return nil, fmt.Errorf("list printers: %w", err)
	}
	return groups(answer, goipp.TagPrinterGroup), nil
}

// queue asks for one queue.
func (d *Driver) queue(ctx context.Context, name string) (group, error) {
	m := d.ipp.request(goipp.OpGetPrinterAttributes, "printer-uri", printerURI(name))
	m.Operation.Add(keywords("requested-attributes", queueAttributes()...))
	answer, err := d.ipp.call(ctx, "/", m, nil, 0)
	if err != nil {
		return nil, fmt.Errorf("ask for printer: %w", err)
	}
	if err := check(answer); err != nil {
		return nil, fmt.Errorf("ask for printer: %w", err)
	}
	return first(answer, goipp.TagPrinterGroup), nil
}

// look says how a printer is, from its queue and from the device itself, and
// whether a job cannot go on.
func (d *Driver) look(ctx context.Context, q group) (devices.Printer, bool) {
	p := devices.Printer{
		ID: q.text("printer-name"), Name: q.text("printer-info"), Location: q.text("printer-location"),
		Color:  q.flag("color-supported") || slices.Contains(q.strings("print-color-mode-supported"), "color"),
		Duplex: slices.Contains(q.strings("sides-supported"), "two-sided-long-edge"),
		Media:  media(q.strings("media-supported")),
		Ready:  media(q.strings("media-ready")),
	}
	state, words := q.number("printer-state"), q.strings("printer-state-reasons")
	stopped := state == printerStopped
	if url, ok := deviceURL(q.text("device-uri")); ok {
		device, err := d.probe(ctx, url)
		if err != nil {
			p.State, p.Reasons = devices.PrinterOffline, []devices.Reason{devices.ReasonOffline}
			return p, true
		}
		// The queue keeps reasons of jobs that are long gone; only its own
		// being stopped counts.
		words = device.strings("printer-state-reasons")
		if stopped {
			words = append(words, "paused")
		}
		stopped = stopped || device.number("printer-state") == printerStopped
		if ready := media(device.strings("media-ready")); ready != nil {
			p.Ready = ready
		}
		if device.number("printer-state") == printerProcessing {
			state = printerProcessing
		}
	}
	c := read(words)
	if !q.flag("printer-is-accepting-jobs") && !slices.Contains(c.reasons, devices.ReasonRefused) {
		c.reasons = append(c.reasons, devices.ReasonRefused)
	}
	p.Reasons = c.reasons
	switch {
	case stopped:
		p.State = devices.PrinterStopped
	case state == printerProcessing:
		p.State = devices.PrinterPrinting
	default:
		p.State = devices.PrinterIdle
	}
	return p, stopped || c.stops
}

// media drops the names that are limits of custom sizes.
func media(names []string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return strings.HasPrefix(s, "custom_") })
}

func printerURI(name string) string { return "ipp://localhost/printers/" + escape(name) }
