// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"errors"
	"strings"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// retryAtOnce is the error policy that sends a failed job to the printer again
// within milliseconds, before anybody can cancel it.
const retryAtOnce = "retry-current-job"

// disarm makes sure that the queue does not print a failed job again: it sets
// the queue's error policy if the service's user may. If not, a queue that
// tries again at once gets no job; for one that tries again after a while it is
// enough that Jobs cancels what has failed.
func (d *Driver) disarm(ctx context.Context, printer string) error {
	q, err := d.queue(ctx, printer)
	if ctx.Err() != nil {
		return &devices.Problem{Reason: devices.ReasonCancelled, Detail: ctx.Err().Error()}
	}
	var status statusError
	if errors.As(err, &status) {
		return refusal(err)
	}
	if err != nil {
		return &devices.Problem{Reason: devices.ReasonGone, Detail: err.Error()}
	}
	policy := q.text("printer-error-policy")
	if !strings.HasPrefix(policy, "retry-") {
		return nil
	}
	err = d.setPolicy(ctx, printer, "abort-job")
	switch {
	case err == nil:
		d.log.Info("queue's error policy is now abort-job", "printer", printer, "was", policy)
	case policy == retryAtOnce:
		return &devices.Problem{
			Reason: devices.ReasonRefused,
			Detail: "printer-error-policy is " + policy + ", and setting abort-job failed: " + err.Error(),
		}
	default:
		d.log.Warn("queue should have printer-error-policy=abort-job", "printer", printer, "has", policy, "err", err)
	}
	return nil
}

func (d *Driver) setPolicy(ctx context.Context, printer, policy string) error {
	m := d.ipp.request(goipp.OpCupsAddModifyPrinter, "printer-uri", printerURI(printer))
	m.Printer.Add(goipp.MakeAttribute("printer-error-policy", goipp.TagName, goipp.String(policy)))
	answer, err := d.ipp.call(ctx, "/admin/", m, nil, 0)
	if err != nil {
		return err
	}
	return check(answer)
}
