// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import "time"

// clocks tick only while there is a reason to ask, so that a service without
// clients sleeps.
type clocks struct {
	pace                             Pace
	printers, jobs, scanners, rescan *time.Ticker
	watched, busy                    bool
}

func newClocks(p Pace) *clocks {
	c := &clocks{
		pace: p, printers: time.NewTicker(p.Printers), jobs: time.NewTicker(p.Jobs),
		scanners: time.NewTicker(p.Scanners), rescan: time.NewTicker(p.Rescan),
	}
	c.stop()
	return c
}

func (c *clocks) stop() {
	for _, t := range []*time.Ticker{c.printers, c.jobs, c.scanners, c.rescan} {
		t.Stop()
	}
}

// run starts and stops the clocks as the book asks for it.
func (c *clocks) run(b *book) {
	if watched := len(b.sessions) > 0; watched != c.watched {
		c.watched = watched
		turn(c.printers, watched, c.pace.Printers)
		turn(c.scanners, watched, c.pace.Scanners)
		turn(c.rescan, watched, c.pace.Rescan)
	}
	if busy := b.active() > 0; busy != c.busy {
		c.busy = busy
		turn(c.jobs, busy, c.pace.Jobs)
	}
}

func turn(t *time.Ticker, on bool, every time.Duration) {
	if on {
		t.Reset(every)
		return
	}
	t.Stop()
}

// active counts what the jobs clock is needed for.
func (b *book) active() int {
	n := len(b.doomed)
	for _, j := range b.jobs {
		if !j.State.Final() {
			n++
		}
	}
	return n
}
