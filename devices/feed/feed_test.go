// SPDX-License-Identifier: GPL-3.0-or-later

package feed_test

import (
	"context"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/feed"
)

func TestSlowWatcherGetsAllJobsAndTheNewestState(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var f feed.Feed
	events := f.Watch(ctx, devices.State{})
	<-events
	f.Send(devices.Job{ID: "1"})
	// The pump may hold the first event already; the others wait in the queue.
	f.Send(devices.State{Running: false})
	f.Send(devices.Job{ID: "2"})
	f.Send(devices.State{Running: true})
	var jobs, states int
	for last := false; !last; {
		switch e := (<-events).(type) {
		case devices.Job:
			jobs++
		case devices.State:
			states++
			last = e.Running
		}
	}
	if jobs != 2 || states != 1 {
		t.Errorf("%d jobs and %d states, want 2 and 1", jobs, states)
	}
}

func TestWatchClosesWhenItsContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var f feed.Feed
	events := f.Watch(ctx)
	cancel()
	if _, ok := <-events; ok {
		t.Error("an event, want a closed channel")
	}
	f.Send(devices.State{})
}
