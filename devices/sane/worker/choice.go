// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"slices"
	"strings"

	"github.com/lotse-kiosk/lotse/devices"
)

// Backends name the same thing differently. Each list is tried from the front:
// the first word that a value contains decides, and of the values that contain
// it the shortest, which is the plain one ("ADF", not "ADF Duplex").

func glassWords() []string { return []string{"flatbed", "glass", "platen", "normal"} }

func feederWords() []string { return []string{"adf", "feeder"} }

func colorWords() []string { return []string{"color", "colour", "rgb"} }

func grayWords() []string { return []string{"gray", "grey"} }

func pick(values, words []string) (string, bool) {
	for _, word := range words {
		var best string
		for _, v := range values {
			if strings.Contains(strings.ToLower(v), word) && (best == "" || len(v) < len(best)) {
				best = v
			}
		}
		if best != "" {
			return best, true
		}
	}
	return "", false
}

func sourceWords(s devices.Source) []string {
	if s == devices.SourceFeeder {
		return feederWords()
	}
	return glassWords()
}

func modeWords(color bool) []string {
	if color {
		return colorWords()
	}
	return grayWords()
}

// common are the resolutions offered of a device that can do any.
func common() []int { return []int{75, 100, 150, 200, 300, 400, 600, 1200} }

// resolutions returns what can be offered, ascending.
func resolutions(list []float64, limits [2]float64) []int {
	var all []int
	for _, v := range list {
		all = append(all, int(v))
	}
	if len(list) == 0 {
		for _, v := range common() {
			if float64(v) >= limits[0] && float64(v) <= limits[1] {
				all = append(all, v)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// resolution returns the one to scan with: the lowest that is enough, else the
// highest there is.
func resolution(list []float64, limits [2]float64, want int) float64 {
	if len(list) == 0 {
		if limits[1] == 0 {
			return float64(want)
		}
		return min(max(float64(want), limits[0]), limits[1])
	}
	sorted := slices.Sorted(slices.Values(list))
	for _, v := range sorted {
		if v >= float64(want) {
			return v
		}
	}
	return sorted[len(sorted)-1]
}
