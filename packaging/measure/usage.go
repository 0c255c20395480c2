// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// pss is the memory of processes in MiB; what they share counts for each only
// its part.
func pss(pids ...int) (mib float64, err error) {
	for _, pid := range pids {
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
		if err != nil {
			return 0, fmt.Errorf("weigh process: %w", err)
		}
		_, rest, _ := strings.Cut(string(text), "\nPss:")
		kib, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
		if err != nil {
			return 0, fmt.Errorf("weigh process: %w", err)
		}
		mib += kib / 1024
	}
	return mib, nil
}

// cpu is the processor time that processes have used.
func cpu(pids ...int) (time.Duration, error) {
	const tick = 10 * time.Millisecond // USER_HZ is 100 on every Linux
	var sum time.Duration
	for _, pid := range pids {
		s, err := stat(pid)
		if err != nil {
			return 0, err
		}
		user, _ := strconv.Atoi(s[11])
		system, _ := strconv.Atoi(s[12])
		sum += time.Duration(user+system) * tick
	}
	return sum, nil
}
