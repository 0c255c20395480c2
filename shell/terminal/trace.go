// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"encoding/json"
	"io"
	"sync"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// trace is what a test on a rig reads: a line for every screen that is drawn,
// see [ui.Traced], and one for every sentence that begins to sound. They come
// from two goroutines.
type trace struct {
	mu sync.Mutex
	w  io.Writer
}

// Write writes whole lines.
func (t *trace) Write(lines []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.w.Write(lines)
}

// sounding is the line of a sentence.
type sounding struct{ Heard accessibility.Utterance }

// heard writes what begins to sound.
func (t *trace) heard(u accessibility.Utterance) {
	// A test that has gone away is no reason to stop serving.
	_ = json.NewEncoder(t).Encode(sounding{u})
}
