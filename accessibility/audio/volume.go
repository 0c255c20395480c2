// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import "math"

// Volume is one of nine steps, 1 to 9. Other numbers are taken for the nearest.
type Volume int

// Every visitor starts with Normal and comes back to it [EN 301 549 5.1.3.13].
const (
	Quietest Volume = 1
	Normal   Volume = 5
	Loudest  Volume = 9
)

// ladder is in decibels against Normal. No step is more than 10 dB (VVSG 2.0
// 7.1-K). With Normal calibrated to 65 dB(A) it reaches from 25 to 85 dB(A):
// above that, ears suffer in the time that a visit takes.
var ladder = [...]float64{-40, -30, -20, -10, 0, 5, 10, 15, 20}

// headroom is how far Normal lies below an engine's own loudness, in
// decibels, so that the steps above it have somewhere to go.
const headroom = -14

// Decibel is the step against Normal.
func (v Volume) Decibel() float64 {
	return ladder[min(max(v, Quietest), Loudest)-Quietest]
}

// At returns the clip at a volume. Calibration is what the installer measured
// is missing to 65 dB(A) at the Normal volume, in decibels. What would exceed
// the range is held down by a limiter, not cut off.
func (p PCM) At(v Volume, calibration float64) PCM {
	gain := math.Pow(10, (v.Decibel()+headroom+calibration)/20)
	out := make(PCM, len(p))
	limit := limiter{hold: 1}
	for i, s := range p {
		out[i] = clamp(limit.next(float64(s) * gain))
	}
	return out
}

// limiter turns down at once what is too loud, and slowly up again.
type limiter struct{ hold float64 }

const (
	ceiling = 0.97 * math.MaxInt16
	// release is the part of the way back to full that is made in one sample:
	// about 50 ms, slow enough not to be heard as distortion.
	release = 1.0 / (0.05 * Rate)
)

func (l *limiter) next(v float64) float64 {
	l.hold += (1 - l.hold) * release
	if loud := math.Abs(v); loud*l.hold > ceiling {
		l.hold = ceiling / loud
	}
	return v * l.hold
}
