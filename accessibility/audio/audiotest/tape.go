// SPDX-License-Identifier: GPL-3.0-or-later

package audiotest

import (
	"bufio"
	"context"
	"encoding/binary"
	"io"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// Tape records what the sink plays, from its start to the end of the test.
type Tape struct {
	mu      sync.Mutex
	samples audio.PCM
	// more is closed and made anew whenever samples have come.
	more chan struct{}
}

// Record starts a tape and returns when it runs.
func Record(t testing.TB) *Tape {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	rec := exec.CommandContext(ctx, "parec", "--device=@DEFAULT_MONITOR@", "--raw",
		"--format=s16le", "--rate=22050", "--channels=1", "--latency-msec=5")
	out, err := rec.StdoutPipe()
	if err == nil {
		err = rec.Start()
	}
	if err != nil {
		stop()
		t.Fatal(err)
	}
	tape := &Tape{more: make(chan struct{})}
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		tape.run(out)
	}()
	t.Cleanup(func() {
		stop()
		<-finished
		_ = rec.Wait() // killed
	})
	if !tape.Until(20*time.Second, func(s audio.PCM) bool { return len(s) > 0 }) {
		t.Fatal("nothing comes from the sink")
	}
	return tape
}

func (t *Tape) run(r io.Reader) {
	in := bufio.NewReader(r)
	b := make([]byte, 4096)
	for {
		// One sample is waited for, then whatever has come with it is taken.
		if _, err := io.ReadFull(in, b[:2]); err != nil {
			return
		}
		n := 2 + min(in.Buffered(), len(b)-2)&^1
		if _, err := io.ReadFull(in, b[2:n]); err != nil {
			return
		}
		t.add(b[:n])
	}
}

func (t *Tape) add(b []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := 0; i < len(b); i += 2 {
		t.samples = append(t.samples, int16(binary.LittleEndian.Uint16(b[i:])))
	}
	close(t.more)
	t.more = make(chan struct{})
}

// Mark is the end of the tape now.
func (t *Tape) Mark() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.samples)
}

// Since returns what was recorded after a mark.
func (t *Tape) Since(mark int) audio.PCM {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.samples[mark:len(t.samples):len(t.samples)]
}

// Until waits until what is on the tape fulfils enough, and reports whether it
// did within the time.
func (t *Tape) Until(limit time.Duration, enough func(audio.PCM) bool) bool {
	timeout := time.NewTimer(limit)
	defer timeout.Stop()
	for {
		t.mu.Lock()
		samples, more := t.samples[:len(t.samples):len(t.samples)], t.more
		t.mu.Unlock()
		if enough(samples) {
			return true
		}
		select {
		case <-more:
		case <-timeout.C:
			return false
		}
	}
}

// loud is about -60 dB, far below the lowest sound of a test and above the
// noise of conversion.
const loud = 33

// Loud is the index of the first sample of the clip that can be heard, or -1.
func Loud(clip audio.PCM) int {
	for i, s := range clip {
		if s > loud || s < -loud {
			return i
		}
	}
	return -1
}

// LastLoud is the index of the last sample that can be heard, or -1.
func LastLoud(clip audio.PCM) int {
	for i := len(clip) - 1; i >= 0; i-- {
		if s := clip[i]; s > loud || s < -loud {
			return i
		}
	}
	return -1
}

// Heard is how much of the clip can be heard, without the gaps that a busy
// machine leaves. For a steady tone it is the tone's length.
func Heard(clip audio.PCM) time.Duration {
	n := 0
	for _, s := range clip {
		if s > loud || s < -loud {
			n++
		}
	}
	return time.Duration(n) * time.Second / audio.Rate
}
