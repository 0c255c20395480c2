// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"sync"
	"time"
)

// restAfter is how long the card goes on playing silence after the last sound,
// so that the next one starts without delay. Silence for ever would cost an
// idle terminal two per cent of a core.
const restAfter = 20 * time.Second

// suspender is what a rest needs of the sound library.
type suspender interface {
	Suspend() error
	Resume() error
}

// rest stops the card's clock while nothing is to be heard.
type rest struct {
	card  suspender
	after time.Duration

	mu      sync.Mutex
	sounds  int  // being played
	resting bool // the card stands still
	timer   *time.Timer
}

func newRest(card suspender, after time.Duration) *rest {
	r := &rest{card: card, after: after}
	r.timer = time.AfterFunc(after, r.fallAsleep)
	return r
}

// begin wakes the card for a sound.
func (r *rest) begin() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sounds++
	r.timer.Stop()
	if !r.resting {
		return nil
	}
	r.resting = false
	return r.card.Resume()
}

// end tells that a sound is over.
func (r *rest) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.sounds--; r.sounds == 0 {
		r.timer.Reset(r.after)
	}
}

func (r *rest) fallAsleep() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.sounds > 0 || r.resting {
		return
	}
	r.resting = r.card.Suspend() == nil
}

// stop puts the card to sleep for good.
func (r *rest) stop() error {
	r.timer.Stop()
	return r.card.Suspend()
}
