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
