// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"
)

const (
	hertz = 48000
	// audible is a sample that is no noise of the sound server.
	audible = 200
	// hush is how long nothing is audible before a sound counts as over: longer
	// than the breaks between words.
	hush = 400 * time.Millisecond
)

// ear hears what comes out of the rig's loudspeaker.
type ear struct {
	record *exec.Cmd
	events chan heard
}

// heard is a sound that begins or is over, and when that was.
type heard struct {
	loud bool
	at   time.Time
}

// listen starts to hear. What the sound server adds on its way back is in every
// figure.
func listen(ctx context.Context) (*ear, error) {
	record := exec.CommandContext(ctx, "parec", "-d", "lotse.monitor", "--format=s16le",
		fmt.Sprint("--rate=", hertz), "--channels=1", "--latency-msec=5", "--raw")
	out, err := record.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := record.Start(); err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	e := &ear{record: record, events: make(chan heard, 1000)}
	go e.hear(out)
	return e, nil
}

func (e *ear) close() {
	_ = e.record.Process.Kill()
	_ = e.record.Wait() // it was killed
}

// hear tells when it becomes loud, and when it has been quiet for a while.
func (e *ear) hear(sound io.Reader) {
	defer close(e.events)
	in := bufio.NewReaderSize(sound, 1<<16)
	chunk := make([]byte, 2*hertz/1000) // a millisecond
	loud := false
	var last time.Time
	for {
		if _, err := io.ReadFull(in, chunk); err != nil {
			return
		}
		// What waits behind it came later.
		at := time.Now().Add(-time.Duration(in.Buffered()/2) * time.Second / hertz)
		switch {
		case peak(chunk) > audible:
			if last = at; !loud {
				loud = true
				e.events <- heard{true, at}
			}
		case loud && at.Sub(last) > hush:
			loud = false
			e.events <- heard{false, last}
		}
	}
}

func peak(chunk []byte) int {
	most := 0
	for ; len(chunk) > 1; chunk = chunk[2:] {
		v := int(int16(binary.LittleEndian.Uint16(chunk)))
		most = max(most, v, -v)
	}
	return most
}

// next waits for a sound to begin, or to be over.
func (e *ear) next(ctx context.Context, loud bool) (time.Time, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		select {
		case h, open := <-e.events:
			if !open {
				return time.Time{}, errors.New("the sound server is gone")
			}
			if h.loud == loud {
				return h.at, nil
			}
		case <-ctx.Done():
			return time.Time{}, fmt.Errorf("waiting for sound %t: %w", loud, ctx.Err())
		}
	}
}
