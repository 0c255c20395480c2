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
		heard := length(tape)
		if d := heard - clip.Duration(); d < -30*time.Millisecond || d > 30*time.Millisecond {
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
		after := audio.PCM(tape.Since(mark)[:audiotest.LastLoud(tape.Since(mark))+1]).Duration()
		t.Logf("stopped at %v, heard for %v more", at, after)
		// Counted in samples, so a slow machine does not matter: 100 ms is
		// what the card's buffer, the fade and the way to the tape may take.
		if after > 100*time.Millisecond {
			t.Errorf("heard for %v after the stop", after)
		}
		if at <= 0 || at > 5*time.Second {
			t.Errorf("stopped at %v", at)
		}
	})
}

// quiet waits for a quarter of a second without sound after some sound.
func quiet(tape *audiotest.Tape) {
	tape.Until(30*time.Second, func(s audio.PCM) bool {
		return audiotest.Loud(s) >= 0 && len(s)-audiotest.LastLoud(s) > audio.Rate/4
	})
}

// length is how long the tape is loud, once it is quiet again.
func length(tape *audiotest.Tape) time.Duration {
	quiet(tape)
	s := tape.Since(0)
	return s[audiotest.Loud(s) : audiotest.LastLoud(s)+1].Duration()
}
