// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"sync"
	"time"
)

// Silent is an output without sound. Its clips last as long as they would if
// they were heard, so that what is highlighted while reading aloud moves on at
// the same pace.
type Silent struct{}

var _ Output = Silent{}

// Play counts the clip's time.
func (Silent) Play(clip PCM) (Playback, error) {
	p := &silence{begun: time.Now(), long: clip.Duration(), done: make(chan struct{})}
	p.timer = time.AfterFunc(p.long, func() { p.end(p.long) })
	return p, nil
}

// Close does nothing.
func (Silent) Close() error { return nil }

type silence struct {
	begun time.Time
	long  time.Duration
	timer *time.Timer
	done  chan struct{}

	mu    sync.Mutex
	ended bool
	at    time.Duration
}

func (s *silence) Stop(time.Duration) {
	s.timer.Stop()
	s.end(min(time.Since(s.begun), s.long))
}

func (s *silence) end(at time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.ended {
		s.ended, s.at = true, at
		close(s.done)
	}
}

func (s *silence) Done() <-chan struct{} { return s.done }

func (s *silence) Position() time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ended {
		return s.at
	}
	return min(time.Since(s.begun), s.long)
}
