// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"sync"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/ui"
)

// patience is how long something may take before a test gives up; it measures
// nothing.
const patience = 40 * time.Second

// window keeps the last frame.
type window struct {
	mu   sync.Mutex
	last ui.Frame
	news chan struct{} // closed by the next frame
}

func newWindow() *window { return &window{news: make(chan struct{})} }

func (w *window) Show(f ui.Frame) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.last = f
	close(w.news)
	w.news = make(chan struct{})
}

func (w *window) now() (ui.Frame, <-chan struct{}) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.last, w.news
}

// until returns the first frame that is fit, the one that is shown first.
func (w *window) until(t testing.TB, what string, fit func(ui.Frame) bool) ui.Frame {
	t.Helper()
	enough := time.NewTimer(patience)
	defer enough.Stop()
	for {
		f, news := w.now()
		if fit(f) {
			return f
		}
		select {
		case <-news:
		case <-enough.C:
			t.Fatalf("gave up waiting for %s; %q is shown, with the focus on %q", what, f.Tree.ID, f.Focus)
		}
	}
}

// clock stands still until a test moves it.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	ticks chan time.Time
	// settle returns when the loop is through with what it has taken.
	settle func()
}

func newClock() *clock {
	return &clock{now: time.Date(2026, 1, 1, 9, 0, 1, 0, time.UTC), ticks: make(chan time.Time)}
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// wait lets time pass, without the loop taking notice.
func (c *clock) wait(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// pass lets time pass, and returns when the loop has taken notice.
func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	c.now = c.now.Add(d)
	now := c.now
	c.mu.Unlock()
	c.ticks <- now
	c.settle()
}
