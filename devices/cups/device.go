// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/OpenPrinting/goipp"
)

// probeLimit is how long a printer may take to say how it is. It is shorter
// than the pace at which the shell asks.
const probeLimit = 1500 * time.Millisecond

// deviceURL returns where to ask the device of a queue, and whether it is one
// that can be asked: USB and socket printers cannot.
func deviceURL(uri string) (address string, ok bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Host == "" {
		return "", false
	}
	switch u.Scheme {
	case "ipp", "http":
		u.Scheme = "http"
	case "ipps", "https":
		u.Scheme = "https"
	default:
		return "", false
	}
	if u.Port() == "" {
		u.Host += ":631"
	}
	u.User, u.RawQuery, u.Fragment = nil, "", ""
	return u.String(), true
}

// errNoDevice is returned for a device that cannot be asked.
var errNoDevice = errors.New("device cannot be asked")

// probe asks the printer itself.
func (d *Driver) probe(ctx context.Context, address string) (group, error) {
	m := d.ipp.request(goipp.OpGetPrinterAttributes, "printer-uri", ippURI(address))
	m.Operation.Add(keywords("requested-attributes", "printer-state", "printer-state-reasons", "media-ready"))
	answer, err := d.askDevice(ctx, address, m)
	if err != nil {
		return nil, err
	}
	return first(answer, goipp.TagPrinterGroup), nil
}

func (d *Driver) askDevice(ctx context.Context, address string, m *goipp.Message) (*goipp.Message, error) {
	ctx, cancel := context.WithTimeout(ctx, probeLimit)
	defer cancel()
	answer, err := d.ipp.device(ctx, address, m)
	if err == nil {
		err = check(answer)
	}
	if err != nil {
		return nil, fmt.Errorf("ask device: %w", err)
	}
	return answer, nil
}

// outcome returns the job-state that the device itself ended the job with, or
// the one given if the device does not say. CUPS calls a job completed that the
// printer aborted at once, and cancelled one that it aborted later.
func (d *Driver) outcome(ctx context.Context, queue group, name string, state int) int {
	jobs, err := d.deviceJobs(ctx, queue, "completed")
	if err != nil {
		return state
	}
	for _, g := range jobs {
		if g.text("job-name") == name && g.number("job-state") >= jobCanceled {
			return g.number("job-state")
		}
	}
	return state
}

// recent is how many of its last jobs the device is asked for.
const recent = 20

func ippURI(address string) string {
	return "ipp" + strings.TrimPrefix(address, "http")
}

func escape(name string) string { return url.PathEscape(name) }
