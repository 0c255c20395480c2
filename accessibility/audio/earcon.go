// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"math"
	"time"
)

// Earcon is a short sound that means something. Whatever it means is also on
// the screen: none is ever the only sign.
type Earcon uint8

// The four sounds. They differ in rhythm as well as in pitch, because high
// tones are what hearing loss takes first.
const (
	Pressed Earcon = iota // one tick: the touch was felt
	Error                 // two notes down: it did not work
	Warning               // three equal notes: time is running out
	Done                  // two notes up: it worked
)

// note is a tone of a pitch in hertz; 0 is a rest.
type note struct {
	pitch float64
	long  time.Duration
}

func (e Earcon) notes() []note {
	const ms = time.Millisecond
	switch e {
	case Error:
		return []note{{440, 130 * ms}, {294, 220 * ms}}
	case Warning:
		return []note{{587, 110 * ms}, {0, 90 * ms}, {587, 110 * ms}, {0, 90 * ms}, {587, 110 * ms}}
	case Done:
		return []note{{523, 110 * ms}, {784, 200 * ms}}
	default:
		return []note{{659, 35 * ms}}
	}
}

// PCM makes the sound. All are shorter than a second, far below the 3 s from
// which sound besides speech disturbs [EN 301 549 5.1.3.10].
func (e Earcon) PCM() PCM {
	var clip PCM
	for _, n := range e.notes() {
		clip = append(clip, n.pcm()...)
	}
	return clip
}

func (n note) pcm() PCM {
	const (
		loudness = 0.35 * math.MaxInt16 // below speech
		edge     = 5 * time.Millisecond // without which notes click
	)
	clip := make(PCM, samples(n.long))
	ramp := float64(samples(edge))
	for i := range clip {
		near := math.Min(float64(i), float64(len(clip)-1-i))
		swell := 0.5 - 0.5*math.Cos(math.Pi*math.Min(1, near/ramp))
		clip[i] = int16(loudness * swell * math.Sin(2*math.Pi*n.pitch*float64(i)/Rate))
	}
	return clip
}
