// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/audio/audiotest"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

// newVoice is a speaker with nothing faked: espeak-ng, the sound library, a
// sound server.
func newVoice(t testing.TB) *speech.Speaker {
	t.Helper()
	needEspeak(t)
	audiotest.Serve(t)
	ctx, cancel := context.WithCancel(context.Background())
	opening, opened := context.WithTimeout(ctx, long)
	defer opened()
	device, err := audio.Open(opening)
	if err != nil {
		cancel()
		t.Fatal(err)
	}
	var book logbook
	log := book.logger()
	s := speech.New(speech.Options{
		Engine: speech.NewChain([]speech.Engine{speech.Espeak()}, log, time.Now),
		Output: device, Log: log,
	})
	over := make(chan struct{})
	go func() {
		defer close(over)
		s.Run(ctx)
	}()
	t.Cleanup(func() {
		cancel()
		<-over
		if book.count("level=") > 0 {
			t.Errorf("the log says:\n%s", book.b.String())
		}
	})
	return s
}

// until waits for a moment of speech.
func until(t testing.TB, s *speech.Speaker, m speech.Moment) {
	t.Helper()
	for {
		select {
		case e := <-s.Events():
			if e.Moment == m {
				return
			}
		case <-time.After(long):
			t.Fatalf("moment %d does not come", m)
		}
	}
}

func phrase(text string) []accessibility.Utterance {
	return []accessibility.Utterance{{Text: text, Lang: "de", Node: "n"}}
}

const letter = "Sehr geehrte Damen und Herren, bitte kommen Sie am Montag in das Rathaus und bringen Sie alle Ihre Unterlagen mit."

// One test with parts, because a process may have one device only.
func TestSpeechIsHeard(t *testing.T) {
	s := newVoice(t)
	t.Run("in every language", func(t *testing.T) {
		s.SetRate(speech.Fastest)
		tape := audiotest.Record(t)
		for lang, text := range words() {
			mark := tape.Mark()
			s.Say(speech.Now, []accessibility.Utterance{{Text: text, Lang: lang}})
			until(t, s, speech.Quiet)
			if heard := audiotest.Heard(tape.Since(mark)); heard < 300*time.Millisecond {
				t.Errorf("%s: heard %v", lang, heard)
			}
		}
	})
	t.Run("and silent after a stop EN 5.1.3.4", func(t *testing.T) {
		tape := audiotest.Record(t)
		s.Say(speech.Now, phrase(letter))
		talks(t, tape)
		s.Stop()
		until(t, s, speech.Quiet)
		// What is recorded from half a second later on holds only what was not
		// stopped.
		mark := tape.Mark() + audio.Rate/2
		if !tape.Until(long, func(p audio.PCM) bool { return len(p) > mark+audio.Rate }) {
			t.Fatal("the tape stands still")
		}
		if i := audiotest.Loud(tape.Since(mark)); i >= 0 {
			t.Error("heard after the stop")
		}
	})
	t.Run("one at a time EN 5.1.3.5", func(t *testing.T) { oneAtATime(t, s) })
}

// talks waits until speech has been heard for a while.
func talks(t testing.TB, tape *audiotest.Tape) {
	t.Helper()
	if !tape.Until(long, func(p audio.PCM) bool { return audiotest.Heard(p) > 300*time.Millisecond }) {
		t.Fatal("nothing is heard")
	}
}

// oneAtATime cuts speech again and again. Two voices at once would be louder
// than the loudest place of either, so the peak tells.
func oneAtATime(t *testing.T, s *speech.Speaker) {
	alone := audiotest.Record(t)
	s.Say(speech.Now, phrase(letter))
	until(t, s, speech.Quiet)
	limit := peak(alone.Since(0))
	tape := audiotest.Record(t)
	for range 8 {
		s.Say(speech.Now, phrase(letter))
		until(t, s, speech.Started)
	}
	s.Say(speech.Now, phrase("Ende"))
	until(t, s, speech.Quiet)
	if got := peak(tape.Since(0)); got > limit*21/20 {
		t.Errorf("peak %d, of one voice %d", got, limit)
	}
}

func peak(clip audio.PCM) int {
	highest := 0
	for _, s := range clip {
		highest = max(highest, int(s), -int(s))
	}
	return highest
}

// BenchmarkSayToSound measures from Say to the first sample that is heard at
// the sound server: sentences that are made when they are said, the same kept
// in memory, and ones that cut another.
func BenchmarkSayToSound(b *testing.B) {
	s := newVoice(b)
	tape := audiotest.Record(b)
	b.Run("made", func(b *testing.B) { sayToSound(b, s, tape, (*speech.Speaker).Reset) })
	b.Run("kept", func(b *testing.B) { sayToSound(b, s, tape, (*speech.Speaker).Stop) })
	b.Run("stop", func(b *testing.B) { stopToSilence(b, s, tape) })
}

func sayToSound(b *testing.B, s *speech.Speaker, tape *audiotest.Tape, between func(*speech.Speaker)) {
	var took []time.Duration
	for b.Loop() {
		between(s)
		silence(b, tape)
		mark, begun := tape.Mark(), time.Now()
		s.Say(speech.Now, phrase("Unterlagen drucken, Kachel, 3 von 7"))
		if !tape.Until(long, func(p audio.PCM) bool { return audiotest.Loud(p[mark:]) >= 0 }) {
			b.Fatal("nothing is heard")
		}
		took = append(took, time.Since(begun))
	}
	report(b, took)
}

func stopToSilence(b *testing.B, s *speech.Speaker, tape *audiotest.Tape) {
	var took []time.Duration
	for b.Loop() {
		mark := tape.Mark()
		s.Say(speech.Now, phrase(letter))
		if !tape.Until(long, func(p audio.PCM) bool { return audiotest.Heard(p[mark:]) > time.Second }) {
			b.Fatal("nothing is heard")
		}
		mark = tape.Mark()
		s.Stop()
		silence(b, tape)
		took = append(took, tape.Since(mark)[:audiotest.LastLoud(tape.Since(mark))+1].Duration())
	}
	report(b, took)
}

// silence waits for a quarter of a second of it.
func silence(b *testing.B, tape *audiotest.Tape) {
	mark := tape.Mark()
	if !tape.Until(long, func(p audio.PCM) bool { return len(p)-max(mark, audiotest.LastLoud(p)) > audio.Rate/4 }) {
		b.Fatal("no silence")
	}
}

func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	ms := func(i int) float64 { return float64(took[i].Microseconds()) / 1000 }
	b.ReportMetric(ms(len(took)/2), "ms/median")
	b.ReportMetric(ms(len(took)*95/100), "ms/p95")
	b.ReportMetric(0, "ns/op")
}
