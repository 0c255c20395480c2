// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import "github.com/lotse-kiosk/lotse/accessibility/audio"

// cut ends what is being said and drops what waits.
func (l *loop) cut() {
	if j := l.current; j != nil {
		l.halt(j)
		l.drop(j)
		if j.started || !j.first {
			l.events.send(Event{Ended, j.Node})
		}
	}
	l.drop(l.ahead)
	l.current, l.ahead, l.queue, l.paused = nil, nil, nil, false
}

// halt silences a job that sounds.
func (l *loop) halt(j *job) {
	if j.playing == nil {
		return
	}
	j.playing.Stop(fade)
	l.dying, j.playing = j.playing, nil
	l.late.Reset(cutWithin)
}

func (l *loop) drop(j *job) {
	if j != nil {
		j.cancel()
	}
}

func (l *loop) pause() {
	l.paused = true
	if j := l.current; j != nil && j.playing != nil {
		p := j.playing
		l.halt(j)
		j.clip = j.clip.From(p.Position() - rewind)
	}
}

func (l *loop) resume() { l.paused = false }

func (l *loop) setRate(r Rate) {
	l.rate = r.within()
	l.drop(l.ahead) // it is made again, at the new rate
	l.ahead = nil
}

func (l *loop) reset() {
	l.cut()
	l.visit.clear()
	clear(l.missed)
	l.last, l.repeated = nil, false
	l.rate, l.volume = Normal, audio.Normal
	l.quiet()
}

func (l *loop) clean() bool {
	return l.current == nil && l.ahead == nil && len(l.queue) == 0 && l.last == nil &&
		len(l.visit.clips) == 0 && l.rate == Normal && l.volume == audio.Normal
}
