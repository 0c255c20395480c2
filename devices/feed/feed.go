// SPDX-License-Identifier: GPL-3.0-or-later

// Package feed hands device events to whoever watches, without ever waiting
// for them: a slow watcher gets the newest state and all job events.
//
// It is not a message bus; there is one kind of event and no topics. Packages
// hub and client use it.
//
// Only they import it.
package feed

import (
	"context"
	"sync"

	"github.com/lotse-kiosk/lotse/devices"
)

// Feed has any number of watchers. The zero value is ready; its methods may be
// called from any goroutine.
type Feed struct {
	mu       sync.Mutex
	watchers map[*watcher]struct{}
}

// Send gives the event to all watchers. It does not block.
func (f *Feed) Send(e devices.Event) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for w := range f.watchers {
		w.put(e)
	}
}

// Watch returns a channel with the events sent from now on, first of all
// first, until ctx ends; then it is closed.
func (f *Feed) Watch(ctx context.Context, first ...devices.Event) <-chan devices.Event {
	w := &watcher{wake: make(chan struct{}, 1), out: make(chan devices.Event)}
	f.mu.Lock()
	if f.watchers == nil {
		f.watchers = map[*watcher]struct{}{}
	}
	f.watchers[w] = struct{}{}
	for _, e := range first {
		w.put(e)
	}
	f.mu.Unlock()
	go f.pump(ctx, w)
	return w.out
}

func (f *Feed) pump(ctx context.Context, w *watcher) {
	defer close(w.out)
	defer func() {
		f.mu.Lock()
		delete(f.watchers, w)
		f.mu.Unlock()
	}()
	for {
		e, ok := f.take(w)
		if !ok {
			select {
			case <-w.wake:
				continue
			case <-ctx.Done():
				return
			}
		}
		select {
		case w.out <- e:
		case <-ctx.Done():
			return
		}
	}
}

func (f *Feed) take(w *watcher) (devices.Event, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(w.queue) == 0 {
		return nil, false
	}
	e := w.queue[0]
	w.queue = w.queue[1:]
	return e, true
}

// watcher is guarded by the feed's lock.
type watcher struct {
	queue []devices.Event
	wake  chan struct{}
	out   chan devices.Event
}

// put appends the event; a state takes the place of one that waits, so that
// the queue of a watcher that sleeps stays short.
func (w *watcher) put(e devices.Event) {
	if _, ok := e.(devices.State); ok {
		for i, old := range w.queue {
			if _, ok := old.(devices.State); ok {
				w.queue = append(w.queue[:i:i], w.queue[i+1:]...)
				break
			}
		}
	}
	w.queue = append(w.queue, e)
	select {
	case w.wake <- struct{}{}:
	default:
	}
}
