// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"context"
	"log/slog"
	"sync"
)

// Resilient is an output that works whether or not there is a sound card: its
// Play never fails. Without a card it is [Silent], and the log says so once.
type Resilient struct {
	open func(context.Context) (Output, error)
	log  *slog.Logger

	mu  sync.Mutex
	out Output // nil while there is no card
	// told: the log knows that there is none.
	told bool
}

var _ Output = (*Resilient)(nil)

// NewResilient returns an output that is silent until Reopen finds a card.
// Open makes one, usually by the function of that name.
func NewResilient(open func(context.Context) (Output, error), log *slog.Logger) *Resilient {
	return &Resilient{open: open, log: log}
}

// Reopen looks for a card if there is none, until ctx ends, and reports
// whether there is one now. Call it at the start, when a device appears, and
// between two visits; not from a goroutine that a visitor waits for. While it
// looks, Play is silent and does not wait.
func (r *Resilient) Reopen(ctx context.Context) bool {
	r.mu.Lock()
	found := r.out != nil
	r.mu.Unlock()
	if found {
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
	}
	return Silent{}.Play(clip)
}

// Close closes the card if there is one.
func (r *Resilient) Close() error {
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
