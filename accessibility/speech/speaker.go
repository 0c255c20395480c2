// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"context"
	"log/slog"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// Class is how an utterance stands to what is being said.
type Class uint8

// There are two classes and no priorities, so that what is heard can be
// foretold.
const (
	// Now cuts what is being said, and drops what waits.
	Now Class = iota
	// After waits its turn, and is dropped when the visitor acts.
	After
)

// Options are what a speaker is made of.
type Options struct {
	// Engine is usually a [Chain].
	Engine Engine
	// Output is usually an [audio.Resilient].
	Output audio.Output
	Log    *slog.Logger
	// Calibration is what the installer measured, in decibels.
	Calibration float64
	// Read returns what is said for a text in a language, usually that of
	// package lexicon; nil says it as it is written.
	Read func(text, lang string) string
	// Missing returns what is said once a visit when there is no voice for a
	// language, in a language that has one; it may be nil.
	Missing func(lang string) []accessibility.Utterance
	// Heard, if it is set, is told each sentence when it begins to sound, as it
	// is said. It is for tests on a rig: what is private is told as well.
	Heard func(accessibility.Utterance)
}

// Speaker says one thing at a time. Its methods may be called from any
// goroutine and do not wait for speech; what they ask for happens in the order
// in which they are called. They wait for Run to begin, and do nothing after
// it has ended.
type Speaker struct {
	options  Options
	commands chan func(*loop)
	events   events
	gone     chan struct{}
}

// New returns a speaker. It is silent until Run.
func New(o Options) *Speaker {
	return &Speaker{
		options:  o,
		commands: make(chan func(*loop)),
		events:   make(events, 64),
		gone:     make(chan struct{}),
	}
}

// Run owns the queue until ctx ends; then speech is cut. It is called once.
func (s *Speaker) Run(ctx context.Context) {
	defer close(s.gone)
	newLoop(s.options, s.events).run(ctx, s.commands)
}

// Events tells when speech starts and ends. If nobody listens, old events are
// lost.
func (s *Speaker) Events() <-chan Event { return s.events }

// Say says the utterances one after the other. Now goes on after a pause, too:
// whoever acts wants to hear what comes of it.
func (s *Speaker) Say(class Class, said []accessibility.Utterance) {
	s.do(func(l *loop) {
		if class == Now {
			l.cut()
			l.repeated = false
		}
		l.enqueue(said)
	})
}

// Stop cuts what is being said and drops what waits. It is also what the
// visitor's acting does when nothing is said about it.
func (s *Speaker) Stop() {
	s.do(func(l *loop) {
		l.cut()
		l.repeated = false
	})
}

// Hush is Stop, and forgets what a repeat would say: others hear from now on.
func (s *Speaker) Hush() {
	s.do(func(l *loop) {
		l.cut()
		l.last, l.repeated = nil, false
	})
}

// Repeat says again what was said last about one thing; asked a second time in
// a row, the whole screen [EN 301 549 5.1.3.4].
func (s *Speaker) Repeat(screen []accessibility.Utterance) {
	s.do(func(l *loop) {
		l.cut()
		l.repeated = !l.repeated && len(l.last) > 0
		if l.repeated {
			l.enqueue(l.last)
			return
		}
		l.enqueue(screen)
	})
}

// Pause holds speech where it is.
func (s *Speaker) Pause() { s.do((*loop).pause) }

// Resume goes on a little before where Pause held it.
func (s *Speaker) Resume() { s.do((*loop).resume) }

// Hold pauses speech, or goes on with it: what one key does.
func (s *Speaker) Hold() {
	s.do(func(l *loop) {
		if l.paused {
			l.resume()
			return
		}
		l.pause()
	})
}

// SetRate sets how fast the next utterances are.
func (s *Speaker) SetRate(r Rate) { s.do(func(l *loop) { l.setRate(r) }) }

// SetVolume sets how loud the next sounds are.
func (s *Speaker) SetVolume(v audio.Volume) { s.do(func(l *loop) { l.volume = v }) }

// Sound plays an earcon at once, whatever is being said.
func (s *Speaker) Sound(e audio.Earcon) {
	s.do(func(l *loop) { l.play(e.PCM()) })
}

// Warm makes the sound of fixed texts ahead and keeps it over all visits,
// until the memory set aside for it is full. Private ones are passed over.
func (s *Speaker) Warm(fixed []accessibility.Utterance) {
	s.do(func(l *loop) { l.warm(fixed) })
}

// Reset ends a visit: it cuts speech, forgets everything that was said, and
// sets rate and volume back [EN 301 549 5.1.3.13]. When it returns this is
// done; Clean tells so independently.
func (s *Speaker) Reset() { s.ask(func(l *loop) bool { l.reset(); return true }) }

// Clean reports whether nothing of a visit is left.
func (s *Speaker) Clean() bool { return s.ask((*loop).clean) }

func (s *Speaker) do(command func(*loop)) {
	select {
	case s.commands <- command:
	case <-s.gone:
	}
}

// ask waits for the answer. After Run has ended all is forgotten.
func (s *Speaker) ask(question func(*loop) bool) bool {
	answer := make(chan bool, 1)
	s.do(func(l *loop) { answer <- question(l) })
	select {
	case a := <-answer:
		return a
	case <-s.gone:
		return true
	}
}
