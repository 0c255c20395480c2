// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"strconv"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// lease is how long cupsd keeps the subscription, in seconds. When it is over,
// the next look makes a new one.
const lease = 3600

// subscription is an event queue at cupsd that is emptied by asking. Between
// two looks at a job it may fail and be tried again; only the events tell.
type subscription struct{ id, next int }

// subscribe makes sure that there is a subscription. Without one, jobs are
// still followed, so failures are only logged.
func (d *Driver) subscribe(ctx context.Context) {
	d.mu.Lock()
	have := d.events != nil
	d.mu.Unlock()
	if have {
		return
	}
	m := d.ipp.request(goipp.OpCreatePrinterSubscriptions, "printer-uri", "ipp://localhost/")
	m.Subscription.Add(goipp.MakeAttribute("notify-pull-method", goipp.TagKeyword, goipp.String("ippget")))
	m.Subscription.Add(keywords("notify-events", "job-state-changed"))
	m.Subscription.Add(goipp.MakeAttribute("notify-lease-duration", goipp.TagInteger, goipp.Integer(lease)))
	answer, err := d.ipp.call(ctx, "/", m, nil, 0)
	if err == nil {
		err = check(answer)
	}
	if err != nil {
		d.log.Warn("no job events", "err", err)
		return
	}
	id := first(answer, goipp.TagSubscriptionGroup).number("notify-subscription-id")
	d.mu.Lock()
	defer d.mu.Unlock()
	d.events = &subscription{id: id, next: 1}
}

// history notes which states the jobs have been in since the last look.
func (d *Driver) history(ctx context.Context) {
	d.subscribe(ctx)
	d.mu.Lock()
	s := d.events
	d.mu.Unlock()
	if s == nil {
		return
	}
	m := d.ipp.request(goipp.OpGetNotifications, "printer-uri", "ipp://localhost/")
	m.Operation.Add(goipp.MakeAttribute("notify-subscription-ids", goipp.TagInteger, goipp.Integer(s.id)))
	m.Operation.Add(goipp.MakeAttribute("notify-sequence-numbers", goipp.TagInteger, goipp.Integer(s.next)))
	answer, err := d.ipp.call(ctx, "/", m, nil, 0)
	if err == nil {
		err = check(answer)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err != nil {
		d.events = nil
		return
	}
	for _, e := range groups(answer, goipp.TagEventNotificationGroup) {
		s.next = max(s.next, e.number("notify-sequence-number")+1)
		number := e.number("notify-job-id")
		if j, ok := d.jobs[devices.JobID(strconv.Itoa(number))]; ok {
			j.note(e.number("job-state"))
		}
	}
}
