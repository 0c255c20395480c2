// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"encoding/binary"
	"io"
	"os/exec"
	"testing"
)

// rate is how many samples a second the ear takes.
const rate = 8000

// ear hears what the loudspeaker plays.
type ear struct{ sound io.Reader }

// listen starts to hear; it ends with the test.
func listen(t *testing.T) ear {
	t.Helper()
	record := exec.CommandContext(t.Context(), "parec", "-d", "lotse.monitor", "--format=s16le",
		"--rate=8000", "--channels=1", "--latency-msec=50")
	out, err := record.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := record.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = record.Process.Kill()
		_ = record.Wait() // it was killed
	})
	return ear{out}
}

// loud takes in the next tenth of a second.
func (e ear) loud(t *testing.T) bool {
	t.Helper()
	samples := make([]int16, rate/10)
	if err := binary.Read(e.sound, binary.LittleEndian, samples); err != nil {
		t.Fatal(err)
	}
	for _, s := range samples {
		if s > 500 || s < -500 {
			return true
		}
	}
	return false
}

// quiet takes in some tenths of a second, and reports whether there was no
// sound in any.
func (e ear) quiet(t *testing.T, tenths int) bool {
	t.Helper()
	for range tenths {
		if e.loud(t) {
			return false
		}
	}
	return true
}

// lasts takes in what comes until it has been quiet for a second, and tells how
// many tenths of a second went by.
func (e ear) lasts(t *testing.T) int {
	t.Helper()
	tenths, quiet := 0, 0
	for began := false; !began || quiet < 10; tenths++ {
		quiet++
		if e.loud(t) {
			began, quiet = true, 0
		}
	}
	return tenths
}
