// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// Resilient is an output that works whether or not there is a sound card: its
// Play never fails. Without a card it is [Silent], and the log says so once. A
// card that is lost is looked for again for about a minute; nobody has to ask.
type Resilient struct {
	open func(context.Context) (Output, error)
	log  *slog.Logger
	// pauses are how long it waits before each look for a lost card.
	pauses []time.Duration
	ctx    context.Context
	cancel context.CancelFunc
	search sync.WaitGroup

	opening sync.Mutex // held while open runs: a process may have one card
	mu      sync.Mutex
	out     Output // nil while there is no card
	// told: the log knows that there is none.
	told bool
}

var _ Output = (*Resilient)(nil)

// NewResilient returns an output that is silent until Reopen finds a card.
// Open makes one, usually by the function of that name.
func NewResilient(open func(context.Context) (Output, error), log *slog.Logger) *Resilient {
	const s = time.Second
	ctx, cancel := context.WithCancel(context.Background())
	return &Resilient{
		open: open, log: log, ctx: ctx, cancel: cancel,
		pauses: []time.Duration{0, s, 2 * s, 4 * s, 8 * s, 16 * s, 32 * s},
	}
}

// Reopen looks for a card if there is none, until ctx ends, and reports
// whether there is one now. Call it at the start, when a device appears, and
// between two visits; not from a goroutine that a visitor waits for. While it
// looks, Play is silent and does not wait.
func (r *Resilient) Reopen(ctx context.Context) bool {
	r.opening.Lock()
	defer r.opening.Unlock()
	if r.found() {
		return true
	}
	out, err := r.open(ctx)
	r.mu.Lock()
	defer r.mu.Unlock()
	if err != nil {
		r.lost(err)
		return false
	}
	if r.told {
		r.log.Info("sound is back")
	}
	r.out, r.told = out, false
	return true
}

func (r *Resilient) found() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.out != nil
}

// Play plays the clip, or is silent for as long.
func (r *Resilient) Play(clip PCM) (Playback, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.out != nil {
		p, err := r.out.Play(clip)
		if err == nil {
			return p, nil
		}
		r.out = nil
		r.lost(err)
		r.search.Go(r.lookAgain)
	}
	return Silent{}.Play(clip)
}

// lookAgain finds a card that comes back by itself, as that of a sound server
// does which was restarted.
func (r *Resilient) lookAgain() {
	for _, pause := range r.pauses {
		timer := time.NewTimer(pause)
		select {
		case <-timer.C:
		case <-r.ctx.Done():
			timer.Stop()
			return
		}
		ctx, cancel := context.WithTimeout(r.ctx, 5*time.Second)
		found := r.Reopen(ctx)
		cancel()
		if found {
			return
		}
	}
}

// Close stops looking, and closes the card if there is one.
func (r *Resilient) Close() error {
	r.cancel()
	r.search.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.out == nil {
		return nil
	}
	out := r.out
	r.out = nil
	return out.Close()
}

func (r *Resilient) lost(err error) {
	if !r.told {
		r.log.Warn("no sound: speech is silent until a device appears", "error", err)
	}
	r.told = true
}
