// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import (
	"context"
	"sync"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/feed"
)

// Session is one client of the hub. Its methods may be called from any
// goroutine. It ends with Leave.
type Session struct {
	hub  *Hub
	feed feed.Feed
	// visit and left belong to the hub's goroutine.
	visit *visit
	left  bool
}

// visit is what a session does between two calls of Forget.
type visit struct {
	session *Session
	// ctx ends when the visit does; prints and scans under way end with it.
	ctx    context.Context
	cancel context.CancelFunc
	// running are prints and scans under way.
	running sync.WaitGroup
}

func newVisit(s *Session) *visit {
	ctx, cancel := context.WithCancel(context.Background())
	return &visit{session: s, ctx: ctx, cancel: cancel}
}

// Join returns a new session.
func (h *Hub) Join(ctx context.Context) (*Session, error) {
	s := &Session{hub: h}
	s.visit = newVisit(s)
	return s, h.do(ctx, func(b *book) { b.sessions[s] = struct{}{} })
}

// Watch is [devices.Service.Watch], but the channel never says that the
// service is gone.
func (s *Session) Watch(ctx context.Context) <-chan devices.Event {
	// What was last asked may be from before the session; nobody asks while
	// nobody is here.
	s.hub.refresh(ctx)
	var events <-chan devices.Event
	err := s.hub.do(ctx, func(b *book) { events = s.feed.Watch(ctx, b.snapshot()) })
	if err != nil {
		closed := make(chan devices.Event)
		close(closed)
		return closed
	}
	return events
}

// State returns all devices as they are.
func (s *Session) State(ctx context.Context) (state devices.State, err error) {
	s.hub.refresh(ctx)
	err = s.hub.do(ctx, func(b *book) { state = b.snapshot() })
	return state, err
}

// Leave ends the session and everything it left running. What cannot be
// cancelled at once is tried again until it is gone.
func (s *Session) Leave() {
	if s.end(func(b *book) { s.left = true; delete(b.sessions, s) }) == nil {
		return
	}
	s.hub.Log.Warn("jobs of a client that is gone are still there")
}

// Forget is [devices.Service.Forget].
func (s *Session) Forget(context.Context) error {
	// It does not stop with its caller: half-forgotten is what must not be.
	return s.end(func(*book) {})
}

// end closes the visit, starts a new one and waits until nothing of the old
// one is left.
func (s *Session) end(also func(*book)) error {
	var old *visit
	if !s.hub.post(func(b *book) {
		old, s.visit = s.visit, newVisit(s)
		also(b)
	}) {
		return ErrClosed
	}
	old.cancel()
	old.running.Wait()
	return s.hub.dropJobs(s)
}

// enter starts something of the present visit, and returns a context that ends
// with it; leave must be called afterwards.
func (s *Session) enter(ctx context.Context, allow func(*book) error) (v *visit, _ context.Context, leave func(), err error) {
	problem := s.hub.do(ctx, func(b *book) {
		if s.left {
			err = ErrClosed
			return
		}
		if err = allow(b); err == nil {
			v = s.visit
			v.running.Add(1)
		}
	})
	if problem != nil {
		return nil, nil, nil, problem
	}
	if err != nil {
		return nil, nil, nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(v.ctx, cancel)
	return v, ctx, func() { stop(); cancel(); v.running.Done() }, nil
}
