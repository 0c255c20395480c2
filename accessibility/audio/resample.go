// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import "math"

// lobes of the filter on either side of a sample: enough that what lies beyond
// the new rate is not heard as whistling.
const lobes = 12

// resample converts samples of another rate to [Rate] by a windowed sinc. Only
// engines other than the default one need it.
func resample(in []int16, from int) PCM {
	if from == Rate || len(in) == 0 {
		return in
	}
	common := gcd(from, Rate)
	phases, step := Rate/common, from/common
	cutoff := math.Min(1, float64(Rate)/float64(from))
	reach := int(math.Ceil(lobes / cutoff))
	taps := make([][]float64, phases)
	out := make(PCM, int(int64(len(in))*int64(Rate)/int64(from)))
	for i := range out {
		at := i * step
		centre, phase := at/phases, at%phases
		if taps[phase] == nil {
			taps[phase] = filter(float64(phase)/float64(phases), cutoff, reach)
		}
		var sum float64
		for k, w := range taps[phase] {
			if j := centre + k - reach; j >= 0 && j < len(in) {
				sum += w * float64(in[j])
			}
		}
		out[i] = clamp(sum)
	}
	return out
}

// filter returns the weights of the samples around a point that lies fraction
// after a sample. They add up to 1.
func filter(fraction, cutoff float64, reach int) []float64 {
	weights := make([]float64, 2*reach+1)
	var sum float64
	for k := range weights {
		x := float64(k-reach) - fraction
		if math.Abs(x) > float64(reach) {
			continue
		}
		window := 0.5 + 0.5*math.Cos(math.Pi*x/float64(reach))
		weights[k] = sinc(x*cutoff) * window
		sum += weights[k]
	}
	for k := range weights {
		weights[k] /= sum
	}
	return weights
}

func sinc(x float64) float64 {
	if x == 0 {
		return 1
	}
	return math.Sin(math.Pi*x) / (math.Pi * x)
}

func clamp(v float64) int16 {
	return int16(math.Round(math.Min(math.Max(v, math.MinInt16), math.MaxInt16)))
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
