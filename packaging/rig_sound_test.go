// SPDX-License-Identifier: GPL-3.0-or-later

package packaging_test

import (
	"context"
	"encoding/binary"
	"io"
	"testing"
)

// soundsApart plays on the first rig: it must be heard there, and there only.
func soundsApart(t *testing.T, rigs []*rig) {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	here, there := listen(t, ctx, rigs[0]), listen(t, ctx, rigs[1])
	tone := rigs[0].command(ctx, "sox", "-q", "-n", "-t", "alsa", "default", "synth", "20", "sine", "440")
	if err := tone.Start(); err != nil {
		t.Fatal(err)
	}
	heard := false
	for ctx.Err() == nil && !heard {
		heard = loud(t, here)
	}
	if loud(t, there) {
		t.Error("the second rig hears what the first one plays")
	}
	cancel()
	_ = tone.Wait() // it was killed
	if !heard {
		t.Error("nothing to be heard")
	}
}

// listen starts to record what the rig's loudspeaker plays: 16 bit mono.
func listen(t *testing.T, ctx context.Context, r *rig) io.Reader {
	t.Helper()
	record := r.command(ctx, "parec", "-d", "lotse.monitor", "--format=s16le", "--rate=8000", "--channels=1")
	out, err := record.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := record.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = record.Wait() })
	return out
}

// loud takes the next tenth of a second.
func loud(t *testing.T, sound io.Reader) bool {
	t.Helper()
	samples := make([]int16, 800)
	if err := binary.Read(sound, binary.LittleEndian, samples); err != nil {
		t.Fatal(err)
	}
	for _, sample := range samples {
		if sample > 1000 {
			return true
		}
	}
	return false
}
