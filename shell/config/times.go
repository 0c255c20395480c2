// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "time"

// listeningIdle is the least rest of who listens: that takes longer than
// reading [VVSG 2.0 7.1].
const listeningIdle = 5 * time.Minute

// Stay is how long a visitor may rest until the warning, and how long that lasts,
// for one who needs so many times as long as usual [EN 301 549 2.2.1].
func (t Terminal) Stay(times int, listening bool) (idle, warning time.Duration) {
	n := time.Duration(max(times, 1))
	idle, warning = t.Idle*n, t.Warning*n
	if listening {
		idle = max(idle, listeningIdle)
	}
	return min(idle, idleMost), min(warning, warningMost)
}
