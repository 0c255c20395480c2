// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"os"
	"strings"
	"time"
)

// clock tells the time by which visits end. On a rig a test may put it forward,
// so that nobody has to wait for minutes until a visitor counts as gone; what is
// configured holds all the same.
type clock struct {
	file string // says how much later it is; "" for a clock that goes right
	late time.Duration
}

// now is for one goroutine. A file that cannot be read, since it is just being
// written, leaves the clock as it was.
func (c *clock) now() time.Time {
	if c.file == "" {
		return time.Now()
	}
	if text, err := os.ReadFile(c.file); err == nil {
		if late, err := time.ParseDuration(strings.TrimSpace(string(text))); err == nil {
			c.late = late
		}
	}
	return time.Now().Add(c.late)
}
