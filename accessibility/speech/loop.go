// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

const (
	// fade is how long a cut takes: too short to hear, long enough not to
	// click.
	fade = 5 * time.Millisecond
	// cutWithin is what a cut may take until the next clip is played
	// nevertheless. Outputs are faster; a broken one must not hold up speech.
	cutWithin = 60 * time.Millisecond
	// rewind is how much is said again after a pause.
	rewind = time.Second
	// Limits of what is kept, in samples: about ten and three minutes.
	keepFixed = 10 * 60 * audio.Rate
	keepVisit = 3 * 60 * audio.Rate
)

// loop is the state of speech. One goroutine owns it.
type loop struct {
	Options
	events events
	ctx    context.Context
	made   chan made
	work   sync.WaitGroup // engines at work

	queue   []item
	current *job
	// ahead is the next one, made while current sounds.
	ahead *job
	// dying is what was cut and still fades; nothing begins before its end.
	dying audio.Playback
	late  *time.Timer

	paused   bool
	busy     bool // Started was told and Quiet not yet
	repeated bool
	last     []accessibility.Utterance
	rate     Rate
	volume   audio.Volume
	missed   map[string]bool // languages that Missing was said for

	fixed, visit *cache
	toWarm       []item
	warming      *job
	mute         bool // the log knows that the output fails
}

func newLoop(o Options, e events) *loop {
	l := &loop{
		Options: o, events: e, made: make(chan made),
		fixed: newCache(keepFixed), visit: newCache(keepVisit),
		missed: map[string]bool{}, rate: Normal, volume: audio.Normal,
		late: time.NewTimer(cutWithin),
	}
	l.late.Stop()
	return l
}

func (l *loop) run(ctx context.Context, commands <-chan func(*loop)) {
	defer l.work.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	l.ctx = ctx
	for {
		select {
		case <-ctx.Done():
			l.reset()
			return
		case command := <-commands:
			command(l)
		case m := <-l.made:
			l.receive(m)
		case <-l.current.done():
			l.finish()
		case <-l.faded():
			l.dying = nil
		case <-l.late.C:
			l.dying = nil
		}
		l.advance()
	}
}

func (l *loop) faded() <-chan struct{} {
	if l.dying == nil {
		return nil
	}
	return l.dying.Done()
}

func (l *loop) enqueue(said []accessibility.Utterance) {
	l.queue = append(l.queue, l.items(said)...)
}

// advance does whatever can be done now.
func (l *loop) advance() {
	for {
		if l.current == nil && len(l.queue) > 0 {
			l.current, l.ahead = l.takeNext(), nil
		}
		if j := l.current; j == nil || !j.made || j.playing != nil || l.paused || l.dying != nil {
			break
		}
		l.sound()
	}
	if l.current.done() != nil && l.ahead == nil && len(l.queue) > 0 {
		l.ahead = l.start(l.queue[0])
	}
	if l.current == nil {
		l.quiet()
	}
	l.warmNext()
}

// quiet tells, once, that nothing is left to say.
func (l *loop) quiet() {
	if l.busy {
		l.busy = false
		l.events.send(Event{Moment: Quiet})
	}
}

// takeNext takes the first item off the queue.
func (l *loop) takeNext() *job {
	next := l.queue[0]
	l.queue = l.queue[1:]
	if l.ahead != nil {
		return l.ahead
	}
	return l.start(next)
}

// start makes an item's sound, unless it is kept.
func (l *loop) start(it item) *job {
	j := &job{item: it, key: keyOf(it.Utterance, l.rate), cancel: func() {}}
	if clip, ok := l.kept(j); ok {
		j.made, j.clip = true, clip
		return j
	}
	l.synthesize(j)
	return j
}

func (l *loop) kept(j *job) (audio.PCM, bool) {
	if j.Private {
		return nil, false
	}
	if clip, ok := l.fixed.get(j.key); ok {
		return clip, true
	}
	return l.visit.get(j.key)
}

func (l *loop) synthesize(j *job) {
	ctx, cancel := context.WithCancel(l.ctx)
	j.cancel = cancel
	gone := l.ctx.Done()
	l.work.Go(func() {
		defer cancel()
		clip, err := l.Engine.Synthesize(ctx, j.Utterance, j.key.rate)
		select {
		case l.made <- made{j, clip, err}:
		case <-gone:
		}
	})
}

// receive takes what an engine made. What is no longer wanted is not kept.
func (l *loop) receive(m made) {
	j := m.job
	if j == l.warming {
		l.warmed(m)
		return
	}
	if j != l.current && j != l.ahead {
		return
	}
	j.made, j.clip, j.err = true, m.clip, m.err
	if m.err == nil && !j.Private {
		l.visit.put(j.key, j.clip)
	}
}

// sound plays the current job, or passes over what has no sound.
func (l *loop) sound() {
	j := l.current
	if errors.Is(j.err, ErrNoVoice) {
		l.missing(j.Lang)
	}
	begins := !j.started
	if begins {
		j.started = true
		l.last = j.group
		if j.first {
			l.busy = true
			l.events.send(Event{Started, j.Node})
		}
	}
	if len(j.clip) > 0 {
		j.playing = l.play(j.clip)
	}
	if j.playing == nil {
		l.finish()
		return
	}
	if begins && l.Heard != nil {
		l.Heard(j.Utterance)
	}
}

// play plays a clip at the visitor's volume; nil if it cannot be played.
func (l *loop) play(clip audio.PCM) audio.Playback {
	p, err := l.Output.Play(clip.At(l.volume, l.Calibration))
	if err != nil {
		if !l.mute {
			l.Log.Warn("speech is not heard", "error", err)
		}
		l.mute = true
		return nil
	}
	l.mute = false
	return p
}

// missing says once a visit that a language has no voice.
func (l *loop) missing(lang string) {
	if l.missed[lang] || l.Missing == nil {
		return
	}
	l.missed[lang] = true
	l.drop(l.ahead)
	l.ahead = nil
	l.queue = append(l.items(l.Missing(lang)), l.queue...)
}

// finish is called when the current job is over.
func (l *loop) finish() {
	if l.current.final {
		l.events.send(Event{Ended, l.current.Node})
	}
	l.current = nil
}
