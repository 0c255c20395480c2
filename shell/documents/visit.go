// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"sync"
)

// visit is the time between two wipes. What is at work in it can be told to
// stop, and waited for.
type visit struct {
	ctx  context.Context
	end  context.CancelFunc
	busy sync.WaitGroup
}

func newVisit() *visit {
	ctx, end := context.WithCancel(context.Background())
	return &visit{ctx: ctx, end: end}
}

// enter counts the caller among those at work, until it calls leave. The
// context ends with the caller's, and with the visit, then by ErrClosed. If of
// is not nil it must be that visit.
func (t *Tray) enter(ctx context.Context, of *visit) (work context.Context, leave func(), err error) {
	t.mu.Lock()
	v := t.visit
	if v == nil || (of != nil && of != v) {
		t.mu.Unlock()
		return nil, nil, ErrClosed
	}
	v.busy.Add(1)
	t.mu.Unlock()
	work, cancel := context.WithCancelCause(ctx)
	stop := context.AfterFunc(v.ctx, func() { cancel(ErrClosed) })
	return work, func() { stop(); cancel(nil); v.busy.Done() }, nil
}
