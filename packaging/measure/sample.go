// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"slices"
	"time"
)

// sample is the times of one figure, in the order they were taken.
type sample []time.Duration

// at is the time that the part p of all runs did not exceed.
func (s sample) at(p float64) time.Duration {
	if len(s) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(s))
	n := int(p*float64(len(sorted))+0.9999) - 1
	return sorted[min(max(n, 0), len(sorted)-1)]
}

func (s sample) median() float64 { return ms(s.at(0.5)) }

func (s sample) p95() float64 { return ms(s.at(0.95)) }

// spread tells how far the runs were apart.
func (s sample) spread() string {
	return fmt.Sprintf("%d runs, %.0f–%.0f ms", len(s), ms(s.at(0)), ms(s.at(1)))
}
