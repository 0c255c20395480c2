// SPDX-License-Identifier: GPL-3.0-or-later

package audio_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// wav writes a file whose header claims a length.
func wav(rate, channels, bits int, claims uint32, samples []int16) []byte {
	var b bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			if s, ok := v.(string); ok {
				b.WriteString(s)
				continue
			}
			_ = binary.Write(&b, binary.LittleEndian, v) // to memory
		}
	}
	put("RIFF", claims, "WAVE", "LIST", uint32(3), "abc\x00")
	put("fmt ", uint32(16), uint16(1), uint16(channels), uint32(rate))
	put(uint32(rate*channels*bits/8), uint16(channels*bits/8), uint16(bits), "data", claims, samples)
	return b.Bytes()
}

func sine(rate int, pitch float64) []int16 {
	s := make([]int16, rate)
	for i := range s {
		s[i] = int16(12000 * math.Sin(2*math.Pi*pitch*float64(i)/float64(rate)))
	}
	return s
}

// crossings counts how often a clip goes from below to above nothing.
func crossings(clip audio.PCM) int {
	n := 0
	for i := 1; i < len(clip); i++ {
		if clip[i-1] < 0 && clip[i] >= 0 {
			n++
		}
	}
	return n
}

func TestWAVOfAnyRateKeepsPitchAndLength(t *testing.T) {
	for _, rate := range []int{8000, 16000, 22050, 24000, 44100, 48000} {
		clip, err := audio.ReadWAV(bytes.NewReader(wav(rate, 1, 16, math.MaxUint32, sine(rate, 500))))
		if err != nil {
			t.Fatalf("%d Hz: %v", rate, err)
		}
		if len(clip) != audio.Rate {
			t.Errorf("%d Hz: %d samples", rate, len(clip))
		}
		if n := crossings(clip); n < 498 || n > 502 {
			t.Errorf("%d Hz: pitch %d", rate, n)
		}
		if level := clip.Level(); math.Abs(level-12000.0/math.MaxInt16/math.Sqrt2) > 0.01 {
			t.Errorf("%d Hz: level %.3f", rate, level)
		}
	}
}

func TestWhatTheRateCannotHoldIsRemoved(t *testing.T) {
	clip, err := audio.ReadWAV(bytes.NewReader(wav(48000, 1, 16, math.MaxUint32, sine(48000, 16000))))
	if err != nil {
		t.Fatal(err)
	}
	if clip.Level() > 0.01 {
		t.Errorf("16 kHz comes back as something else at level %.3f", clip.Level())
	}
}

func TestStereoBecomesOneChannel(t *testing.T) {
	clip, err := audio.ReadWAV(bytes.NewReader(wav(audio.Rate, 2, 16, 8, []int16{100, 300, -100, -300})))
	if err != nil || len(clip) != 2 || clip[0] != 200 || clip[1] != -200 {
		t.Errorf("%v, %v", clip, err)
	}
}

func TestRubbishIsNotSound(t *testing.T) {
	for name, b := range map[string][]byte{
		"nothing":     nil,
		"words":       []byte("Error: cannot open voice, please check your installation\n"),
		"only a head": []byte("RIFF\x00\x00\x00\x00WAVE"),
		"eight bits":  wav(audio.Rate, 1, 8, 10, nil),
		"no rate":     wav(0, 1, 16, 10, nil),
		"channels":    wav(audio.Rate, 9, 16, 10, nil),
	} {
		if _, err := audio.ReadWAV(bytes.NewReader(b)); !errors.Is(err, audio.ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }

func TestEndlessSoundIsRefused(t *testing.T) {
	if _, err := audio.ReadRaw(endless{}, 8000, 1); !errors.Is(err, audio.ErrTooLong) {
		t.Errorf("%v", err)
	}
}

func FuzzReadWAV(f *testing.F) {
	f.Add(wav(audio.Rate, 1, 16, math.MaxUint32, []int16{1, 2, 3}))
	f.Add(wav(16000, 2, 16, 12, []int16{1, 2, 3, 4, 5, 6}))
	f.Fuzz(func(t *testing.T, b []byte) {
		clip, err := audio.ReadWAV(bytes.NewReader(b))
		if err != nil && clip != nil {
			t.Error("a clip together with an error")
		}
		if len(clip) > 3*len(b) {
			t.Errorf("%d samples from %d bytes", len(clip), len(b))
		}
	})
}
