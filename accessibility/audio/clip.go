// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"encoding/binary"
	"errors"
	"io"
	"sync"
	"time"
)

// clip is a PCM as the sound library reads it. Seek is not for seeking: it is
// the one call that makes the library forget what it has read ahead, so it is
// where the clip is cut.
type clip struct {
	mu   sync.Mutex
	pcm  PCM
	next int
	// cut is where the clip was stopped, -1 before that.
	cut  int
	fade time.Duration
}

func newClip(pcm PCM) *clip {
	return &clip{pcm: pcm, cut: -1}
}

// Read hands out the next samples, and io.EOF together with the last ones.
func (c *clip) Read(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := min(len(b)/2, len(c.pcm)-c.next)
	for i, s := range c.pcm[c.next : c.next+n] {
		binary.LittleEndian.PutUint16(b[2*i:], uint16(s))
	}
	c.next += n
	if c.next < len(c.pcm) {
		return 2 * n, nil
	}
	return 2 * n, io.EOF
}

var errSeek = errors.New("clip can only be cut")

// Seek cuts the clip at a byte offset: what is left of it is its fade.
func (c *clip) Seek(offset int64, whence int) (int64, error) {
	if whence != io.SeekStart || offset < 0 {
		return 0, errSeek
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cut < 0 {
		c.cut = min(int(offset/2), len(c.pcm))
		c.pcm = c.pcm[c.cut:].fadeOut(c.fade)
		c.next = 0
	}
	return offset, nil
}

// stopAfter sets how long the cut takes to fade. It has to come before Seek.
func (c *clip) stopAfter(fade time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.fade = fade
}

// played is how many samples are out when ahead samples that were read are
// not.
func (c *clip) played(ahead int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cut >= 0 {
		return c.cut
	}
	return max(0, c.next-ahead)
}
