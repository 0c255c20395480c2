// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"sync"
	"time"
)

// Recorder is an output for tests: it keeps what is played, and a clip lasts
// until the test ends it. Refuse makes it fail as a card does that was pulled
// out.
type Recorder struct {
	// Takes gets every clip as it is played. It holds many, but not
	// endlessly many: a test reads it.
	Takes chan *Take

	// Linger makes a clip that was stopped go on fading until the test
	// finishes it. It is set before the first clip.
	Linger bool

	mu     sync.Mutex
	refuse error
}

var _ Output = (*Recorder)(nil)

// NewRecorder returns a recorder that nothing was played on.
func NewRecorder() *Recorder { return &Recorder{Takes: make(chan *Take, 1024)} }

// Refuse makes Play return err from now on; nil makes it play again.
func (r *Recorder) Refuse(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.refuse = err
}

// Play keeps the clip.
func (r *Recorder) Play(clip PCM) (Playback, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.refuse != nil {
		return nil, r.refuse
	}
	t := &Take{Clip: clip, linger: r.Linger, done: make(chan struct{})}
	r.Takes <- t
	return t, nil
}

// Close does nothing.
func (r *Recorder) Close() error { return nil }

// Take is one clip that was played.
type Take struct {
	Clip   PCM
	linger bool

	mu      sync.Mutex
	done    chan struct{}
	ended   bool
	stopped bool
	fade    time.Duration
	at      time.Duration
}

// Finish lets the clip come to its end.
func (t *Take) Finish() { t.end() }

// MoveTo sets the position.
func (t *Take) MoveTo(at time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.at = at
}

// Stop notes that the clip was stopped, and ends it.
func (t *Take) Stop(fade time.Duration) {
	t.mu.Lock()
	if !t.ended {
		t.stopped, t.fade = true, fade
	}
	t.mu.Unlock()
	if !t.linger {
		t.end()
	}
}

// Stopped tells whether the clip was stopped before its end, and its fade.
func (t *Take) Stopped() (fade time.Duration, stopped bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.fade, t.stopped
}

// Done is closed by Finish or Stop.
func (t *Take) Done() <-chan struct{} { return t.done }

// Position is what MoveTo set.
func (t *Take) Position() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.at
}

func (t *Take) end() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.ended {
		t.ended = true
		close(t.done)
	}
}
