// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"io"
	"time"
)

// NewReader returns a clip as the sound library sees it, and its cut.
func NewReader(pcm PCM) (r io.ReadSeeker, stopAfter func(time.Duration)) {
	c := newClip(pcm)
	return c, c.stopAfter
}

// Impatient makes lost cards be looked for without pauses.
func (r *Resilient) Impatient(times int) { r.pauses = make([]time.Duration, times) }
