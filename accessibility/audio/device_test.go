// SPDX-License-Identifier: GPL-3.0-or-later

package audio_test

import (
	"context"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/audio/audiotest"
)

func tone(long time.Duration) audio.PCM {
	one := audio.Warning.PCM()[:audio.Rate/20]
	var clip audio.PCM
	for clip.Duration() < long {
		clip = append(clip, one...)
	}
	return clip
}

func open(t *testing.T) *audio.Device {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	d, err := audio.Open(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// One test with parts, because a process may have one device only.
func TestDevice(t *testing.T) {
	audiotest.Serve(t)
	device := open(t)
	t.Run("a clip is heard whole", func(t *testing.T) {
		tape := audiotest.Record(t)
		clip := tone(500 * time.Millisecond)
		p, err := device.Play(clip)
		if err != nil {
			t.Fatal(err)
		}
		<-p.Done()
		if p.Position() != clip.Duration() {
			t.Errorf("position %v after %v", p.Position(), clip.Duration())
		}
		quiet(tape)
		heard := audiotest.Heard(tape.Since(0))
		// A busy machine loses some of it on the way, but nothing makes more.
		if heard < clip.Duration()/2 || heard > clip.Duration()*21/20 {
			t.Errorf("heard %v of %v", heard, clip.Duration())
		}
	})
	t.Run("stop cuts it", func(t *testing.T) {
		tape := audiotest.Record(t)
		p, err := device.Play(tone(10 * time.Second))
		if err != nil {
			t.Fatal(err)
		}
		tape.Until(10*time.Second, func(s audio.PCM) bool { return audiotest.Loud(s) >= 0 && len(s)-audiotest.Loud(s) > audio.Rate/2 })
		mark := tape.Mark()
		p.Stop(5 * time.Millisecond)
		<-p.Done()
		at := p.Position()
		quiet(tape)
		after := tape.Since(mark)
		t.Logf("stopped at %v; the tape ran on for %v", at, after[:audiotest.LastLoud(after)+1].Duration())
		// Counted in what is heard and not by the clock, so that a busy machine
		// does not matter: what had gone to the card, the fade, 10 ms
		// that it may repeat.
		heard := audiotest.Heard(tape.Since(0))
		if heard > at*21/20+15*time.Millisecond {
			t.Errorf("stopped at %v, heard %v", at, heard)
		}
		if at > 5*time.Second {
			t.Errorf("stopped at %v only", at)
		}
	})
}

// quiet waits for a quarter of a second without sound after some sound.
func quiet(tape *audiotest.Tape) {
	tape.Until(30*time.Second, func(s audio.PCM) bool {
		return audiotest.Loud(s) >= 0 && len(s)-audiotest.LastLoud(s) > audio.Rate/4
	})
}
