// SPDX-License-Identifier: GPL-3.0-or-later

package audio_test

import (
	"encoding/binary"
	"io"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

func constant(n int, value int16) audio.PCM {
	clip := make(audio.PCM, n)
	for i := range clip {
		clip[i] = value
	}
	return clip
}

func decode(b []byte) audio.PCM {
	clip := make(audio.PCM, len(b)/2)
	for i := range clip {
		clip[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return clip
}

func TestClipEndsWithItsLastSamples(t *testing.T) {
	r, _ := audio.NewReader(constant(100, 7))
	b := make([]byte, 1000)
	n, err := r.Read(b)
	if n != 200 || err != io.EOF {
		t.Errorf("read %d bytes, %v", n, err)
	}
	if n, err = r.Read(b); n != 0 || err != io.EOF {
		t.Errorf("read %d bytes, %v after the end", n, err)
	}
}

func TestCutFadesWithinItsTime_EN_5_1_3_4(t *testing.T) {
	r, stopAfter := audio.NewReader(constant(audio.Rate, 10000))
	if _, err := r.Read(make([]byte, 400)); err != nil {
		t.Fatal(err)
	}
	stopAfter(5 * time.Millisecond)
	if _, err := r.Seek(200, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	fade := decode(b)
	if len(fade) != audio.Rate*5/1000 {
		t.Fatalf("%d samples after the cut", len(fade))
	}
	for i := 1; i < len(fade); i++ {
		if step := fade[i-1] - fade[i]; step < 0 || step > 200 {
			t.Fatalf("a step of %d at sample %d clicks", step, i)
		}
	}
}

func TestCutNearTheEndFadesWhatIsLeft(t *testing.T) {
	r, stopAfter := audio.NewReader(constant(50, 10000))
	stopAfter(5 * time.Millisecond)
	if _, err := r.Seek(80, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(r); err != nil || len(b) != 20 {
		t.Errorf("%d bytes, %v", len(b), err)
	}
}
