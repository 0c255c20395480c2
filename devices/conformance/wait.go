// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"context"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
)

// Patience is how long something may take before a test gives up. It is not a
// measure of anything: real queues poll at their own pace.
const Patience = 40 * time.Second

// Until asks again and again until ok says yes.
func Until(t testing.TB, what string, ok func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), Patience)
	defer cancel()
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for !ok() {
		select {
		case <-again.C:
		case <-ctx.Done():
			t.Fatalf("gave up waiting: %s", what)
		}
	}
}

// WaitState returns the first state of the events that is fit.
func WaitState(t testing.TB, events <-chan devices.Event, what string, fit func(devices.State) bool) devices.State {
	t.Helper()
	return waitFor(t, events, what, fit)
}

// WaitJob returns the first job of the events that is fit.
func WaitJob(t testing.TB, events <-chan devices.Event, what string, fit func(devices.Job) bool) devices.Job {
	t.Helper()
	return waitFor(t, events, what, fit)
}

func waitFor[E devices.Event](t testing.TB, events <-chan devices.Event, what string, fit func(E) bool) E {
	t.Helper()
	enough := time.NewTimer(Patience)
	defer enough.Stop()
	for {
		select {
		case e, open := <-events:
			if !open {
				t.Fatalf("no more events while waiting: %s", what)
			}
			if v, ok := e.(E); ok && fit(v) {
				return v
			}
		case <-enough.C:
			t.Fatalf("gave up waiting: %s", what)
		}
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantReason(t testing.TB, err error, want ...devices.Reason) {
	t.Helper()
	got := devices.ReasonOf(err)
	for _, w := range want {
		if got == w {
			return
		}
	}
	t.Errorf("error %v, want a problem of %v", err, want)
}
