// SPDX-License-Identifier: GPL-3.0-or-later

package audio_test

import (
	"math"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

func TestLeadingSilenceIsTrimmed(t *testing.T) {
	sound := constant(1000, 5000)
	got := append(constant(300, 40), sound...).TrimStart()
	if extra := len(got) - len(sound); extra < 0 || extra > audio.Rate/500 {
		t.Errorf("%d samples before the sound", extra)
	}
	if got := constant(300, 40).TrimStart(); len(got) != 0 {
		t.Errorf("%d samples left of silence", len(got))
	}
}

func TestFromStaysWithinTheClip(t *testing.T) {
	clip := constant(audio.Rate, 1)
	for from, want := range map[time.Duration]time.Duration{
		-time.Second: time.Second, 0: time.Second,
		250 * time.Millisecond: 750 * time.Millisecond, time.Minute: 0,
	} {
		if got := clip.From(from).Duration().Round(time.Millisecond); got != want {
			t.Errorf("from %v: %v", from, got)
		}
	}
}

func TestVolumesAreNineStepsOfAtMostTenDecibel_VVSG_7_1_K(t *testing.T) {
	if audio.Loudest-audio.Quietest+1 != 9 {
		t.Error("not nine steps")
	}
	for v := audio.Quietest; v < audio.Loudest; v++ {
		if step := (v + 1).Decibel() - v.Decibel(); step <= 0 || step > 10 {
			t.Errorf("%v dB from step %d to the next", step, v)
		}
	}
	if audio.Normal.Decibel() != 0 {
		t.Error("the calibrated volume is not the normal one")
	}
	if audio.Volume(-3).Decibel() != audio.Quietest.Decibel() || audio.Volume(12).Decibel() != audio.Loudest.Decibel() {
		t.Error("a volume beyond the ends is not the end")
	}
}

func TestVolumeChangesTheLevelByItsDecibels(t *testing.T) {
	clip := tone(time.Second)
	for v := audio.Quietest; v < audio.Loudest; v++ {
		want := (v + 1).Decibel() - v.Decibel()
		got := 20 * math.Log10(clip.At(v+1, 0).Level()/clip.At(v, 0).Level())
		if math.Abs(got-want) > 1 {
			t.Errorf("step %d is louder by %.1f dB, wanted %.1f", v+1, got, want)
		}
	}
}

func TestLimiterHoldsWhatIsTooLoud(t *testing.T) {
	loud := tone(time.Second).At(audio.Loudest, 20)
	for i, s := range loud {
		if s > math.MaxInt16*98/100 || s < -math.MaxInt16*98/100 {
			t.Fatalf("sample %d is %d", i, s)
		}
	}
	// Cut off instead of turned down, a sine would stay at the ceiling.
	if level := loud.Level(); level > 0.75 {
		t.Errorf("level %.2f is that of a clipped tone", level)
	}
}

func TestVolumeLeavesTheClipAlone(t *testing.T) {
	clip := constant(10, 1000)
	clip.At(audio.Loudest, 0)
	if clip[0] != 1000 {
		t.Error("the clip was changed")
	}
}

func TestEarconsAreShortAndDifferent_EN_5_1_3_10(t *testing.T) {
	lengths := map[int]audio.Earcon{}
	for _, e := range []audio.Earcon{audio.Pressed, audio.Error, audio.Warning, audio.Done} {
		clip := e.PCM()
		if clip.Duration() > time.Second || clip.Level() < 0.05 {
			t.Errorf("earcon %d: %v at level %.3f", e, clip.Duration(), clip.Level())
		}
		if other, same := lengths[len(clip)]; same {
			t.Errorf("earcons %d and %d are alike in length", e, other)
		}
		lengths[len(clip)] = e
		for i := 1; i < len(clip); i++ {
			if step := int(clip[i]) - int(clip[i-1]); step > 4000 || step < -4000 {
				t.Fatalf("earcon %d clicks at sample %d", e, i)
			}
		}
	}
}
