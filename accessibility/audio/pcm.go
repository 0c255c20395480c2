// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"math"
	"time"
)

// Rate is the number of samples a second of every clip. It is what espeak-ng
// makes, and telephone voices gain nothing from more.
const Rate = 22050

// PCM is a clip: signed samples of one channel, [Rate] a second. Clips are
// values: nobody changes one after handing it on.
type PCM []int16

// Duration is how long the clip sounds.
func (p PCM) Duration() time.Duration {
	return time.Duration(len(p)) * time.Second / Rate
}

// From returns the clip without its first d.
func (p PCM) From(d time.Duration) PCM {
	return p[min(max(samples(d), 0), len(p)):]
}

// nearSilence is about -50 dB: the noise that engines start with is below it,
// the softest consonant is not.
const nearSilence = 100

// TrimStart returns the clip without the near-silence that it begins with: 7
// to 17 ms with espeak-ng, which the visitor would wait for on every touch. A
// clip with nothing else in it becomes empty.
func (p PCM) TrimStart() PCM {
	for i, s := range p {
		if s > nearSilence || s < -nearSilence {
			return p[max(0, i-samples(time.Millisecond)):]
		}
	}
	return nil
}

// Level is the root mean square of the clip, 0 to 1.
func (p PCM) Level() float64 {
	if len(p) == 0 {
		return 0
	}
	var sum float64
	for _, s := range p {
		v := float64(s) / math.MaxInt16
		sum += v * v
	}
	return math.Sqrt(sum / float64(len(p)))
}

// fadeOut returns a copy of at most the first d of the clip that falls to
// nothing.
func (p PCM) fadeOut(d time.Duration) PCM {
	n := min(samples(d), len(p))
	faded := make(PCM, n)
	for i := range faded {
		faded[i] = int16(int(p[i]) * (n - i) / n)
	}
	return faded
}

func samples(d time.Duration) int { return int(d * Rate / time.Second) }
