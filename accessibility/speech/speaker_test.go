// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/speechtest"
)

func TestOneAfterTheOther_EN_5_1_3_5(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("one", "two"))
	s.Say(speech.After, say("three"))
	first := s.hears("one")
	if !s.silent() {
		t.Error("the second is heard together with the first")
	}
	first.Finish()
	s.hears("two").Finish()
	s.hears("three")
}

func TestNowCutsWithAFade_EN_5_1_3_4(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("one", "two"))
	first := s.hears("one")
	s.Say(speech.After, say("dropped"))
	s.Say(speech.Now, say("three"))
	s.hears("three").Finish()
	if fade, stopped := first.Stopped(); !stopped || fade != 5*time.Millisecond {
		t.Errorf("stopped %v with a fade of %v", stopped, fade)
	}
	s.Say(speech.After, say("four"))
	s.hears("four")
}

func TestNothingBeginsWhileTheCutFades_EN_5_1_3_5(t *testing.T) {
	out := audio.NewRecorder()
	out.Linger = true
	s := newStage(t, func(o *speech.Options) { o.Output = out })
	s.out = out
	s.Say(speech.Now, say("one"))
	first := s.hears("one")
	s.Say(speech.Now, say("two"))
	s.call()
	s.call()
	first.Finish()
	s.hears("two")
	if _, stopped := first.Stopped(); !stopped {
		t.Error("the first was not cut")
	}
}

func TestBrokenOutputDoesNotHoldUpSpeech(t *testing.T) {
	out := audio.NewRecorder()
	out.Linger = true
	s := newStage(t, func(o *speech.Options) { o.Output = out })
	s.out = out
	s.Say(speech.Now, say("one"))
	s.hears("one")
	s.Say(speech.Now, say("two"))
	s.hears("two") // though the first never fades out
}

func TestStopDropsWhatWaits(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("one", "two"))
	first := s.hears("one")
	s.Stop()
	<-first.Done()
	if !s.silent() {
		t.Error("the second is heard after all")
	}
}

func TestRepeatOnceTheLastTwiceTheScreen_EN_5_1_3_4(t *testing.T) {
	s := newStage(t, nil)
	s.Repeat(say("screen"))
	s.hears("screen").Finish()
	s.Say(speech.Now, []accessibility.Utterance{
		{Text: "title", Lang: "en", Node: "t"},
		{Text: "Dansk", Lang: "da", Node: "tile"},
		{Text: "tile, 2 of 3", Lang: "en", Node: "tile"},
	})
	s.hears("title").Finish()
	s.hears("Dansk")
	s.Repeat(say("screen"))
	s.hears("Dansk").Finish()
	s.hears("tile, 2 of 3").Finish()
	s.Repeat(say("screen"))
	s.hears("screen")
}

func TestPauseHoldsAndResumeGoesOn_402_2_5(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("one", "two"))
	first := s.hears("one")
	first.MoveTo(2500 * time.Millisecond)
	s.Pause()
	<-first.Done()
	if !s.silent() {
		t.Error("heard while paused")
	}
	s.Resume()
	rest := s.take()
	if got := first.Clip.Duration() - rest.Clip.Duration(); got.Round(time.Millisecond) != 1500*time.Millisecond {
		t.Errorf("goes on at %v, wanted a second before 2.5 s", got)
	}
	rest.Finish()
	s.hears("two")
	s.Pause()
	s.Say(speech.Now, say("three"))
	s.hears("three")
}

func TestEventsFollowWhatIsHeard_EN_5_1_3_3(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("one", "two"))
	s.event(speech.Event{Moment: speech.Started, Node: "n-one"})
	s.hears("one").Finish()
	s.event(speech.Event{Moment: speech.Ended, Node: "n-one"})
	s.event(speech.Event{Moment: speech.Started, Node: "n-two"})
	s.Stop()
	s.event(speech.Event{Moment: speech.Ended, Node: "n-two"})
	s.event(speech.Event{Moment: speech.Quiet})
}

func TestNobodyHasToListenToEvents(t *testing.T) {
	s := newStage(t, nil)
	for i := range 300 {
		s.Say(speech.Now, say(fmt.Sprint(i)))
		s.take().Finish()
	}
	s.Say(speech.Now, say("last"))
	s.hears("last")
	var latest speech.Event
	for len(s.Events()) > 0 {
		latest = <-s.Events()
	}
	if latest != (speech.Event{Moment: speech.Started, Node: "n-last"}) {
		t.Errorf("the newest event is %+v", latest)
	}
}

func TestRateAndVolumeGoBackAfterTheVisit_EN_5_1_3_13(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("normal"))
	normal := s.hears("normal").Clip.Level()
	s.SetRate(speech.Fastest)
	s.SetVolume(audio.Loudest)
	s.Say(speech.Now, say("loud"))
	if loud := s.hears("loud").Clip.Level(); loud <= normal {
		t.Errorf("level %.3f, before %.3f", loud, normal)
	}
	if s.Clean() {
		t.Error("clean with a visitor's rate and volume")
	}
	s.Reset()
	s.Say(speech.Now, say("after"))
	if after := s.hears("after").Clip.Level(); after != normal {
		t.Errorf("level %.3f after the visit", after)
	}
	for _, want := range []speech.Rate{speech.Normal, speech.Fastest, speech.Normal} {
		if c := s.call(); c.Rate != want {
			t.Errorf("%q at rate %d, wanted %d", c.Text, c.Rate, want)
		}
	}
}

func TestResetForgetsTheVisit(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("canary", "waiting"))
	cut := s.hears("canary")
	s.Reset()
	if _, stopped := cut.Stopped(); !stopped {
		t.Error("speech goes on after the visit")
	}
	if !s.Clean() {
		t.Error("not clean")
	}
	s.Repeat(say("screen"))
	s.hears("screen")
	for len(s.engine.Calls) > 0 {
		<-s.engine.Calls
	}
	s.Say(speech.Now, say("canary"))
	if c := s.call(); c.Text != "canary" {
		t.Errorf("made %q: the last visit's sound was kept", c.Text)
	}
}

func TestPrivateIsNeverKept_EN_5_1_3_9(t *testing.T) {
	s := newStage(t, nil)
	s.Warm(private("Ms Lind"))
	for range 2 {
		s.Say(speech.Now, private("Ms Lind"))
		s.hears("Ms Lind").Finish()
	}
	s.Say(speech.Now, say("public"))
	s.hears("public").Finish()
	s.Say(speech.Now, say("public"))
	s.hears("public")
	if n := len(s.engine.Calls); n != 3 {
		t.Errorf("%d calls: private twice and public once are 3", n)
	}
	if s.log.count("Lind") != 0 {
		t.Error("private text in the log")
	}
}

func TestFixedTextsAreMadeAheadAndOutliveVisits(t *testing.T) {
	s := newStage(t, nil)
	s.Warm(say("home", "back", "help"))
	for range 3 {
		s.call()
	}
	s.Warm(say("end")) // asked for only once the third is kept
	s.call()
	s.Reset()
	s.Say(speech.Now, say("home", "back", "help"))
	s.hears("home").Finish()
	s.hears("back").Finish()
	s.hears("help")
	if n := len(s.engine.Calls); n != 0 {
		t.Errorf("%d texts were made again", n)
	}
}

func TestLongTextIsMadeWhileItIsHeard(t *testing.T) {
	s := newStage(t, nil)
	sentence := func(i int) string {
		return fmt.Sprintf("This is sentence %d of about sixty letters, and more follow.", i)
	}
	s.Say(speech.Now, []accessibility.Utterance{{
		Text: sentence(1) + " " + sentence(2) + " " + sentence(3) + " " + sentence(4), Lang: "en", Node: "letter",
	}})
	first := s.hears(sentence(1))
	s.call()
	if c := s.call(); c.Text != sentence(2) {
		t.Errorf("ahead is %q", c.Text)
	}
	first.Finish()
	second := s.hears(sentence(2))
	s.event(speech.Event{Moment: speech.Started, Node: "letter"})
	if len(s.Events()) != 0 {
		t.Error("the utterance ended with its first sentence")
	}
	second.Finish()
	s.hears(sentence(3) + " " + sentence(4)).Finish()
	s.event(speech.Event{Moment: speech.Ended, Node: "letter"})
	s.event(speech.Event{Moment: speech.Quiet})
}

func TestMissingVoiceIsSaidOnceAVisit_EN_5_1_3_14(t *testing.T) {
	s := newStage(t, func(o *speech.Options) {
		o.Missing = func(lang string) []accessibility.Utterance { return say("no voice for " + lang) }
	})
	s.engine.Behave = func(_ context.Context, c speechtest.Call) error {
		if c.Lang == "ti" {
			return speech.ErrNoVoice
		}
		return nil
	}
	unheard := accessibility.Utterance{Text: "ሰላም", Lang: "ti"}
	s.Say(speech.Now, append([]accessibility.Utterance{unheard, unheard}, say("next")...))
	s.hears("no voice for ti").Finish()
	s.hears("next").Finish()
	s.Reset()
	s.Say(speech.Now, []accessibility.Utterance{unheard})
	s.hears("no voice for ti")
}

func TestDeadOutputIsLoggedOnce(t *testing.T) {
	s := newStage(t, nil)
	s.out.Refuse(audio.ErrNoDevice)
	s.Say(speech.Now, say("one", "two", "three"))
	s.event(speech.Event{Moment: speech.Started, Node: "n-one"})
	for range 5 {
		<-s.Events()
	}
	s.event(speech.Event{Moment: speech.Quiet})
	if n := s.log.count("level=WARN"); n != 1 {
		t.Errorf("logged %d times", n)
	}
	s.out.Refuse(nil)
	s.Say(speech.Now, say("back"))
	s.hears("back")
}

func TestEngineThatFailsIsPassedOver(t *testing.T) {
	s := newStage(t, nil)
	s.engine.Behave = func(_ context.Context, c speechtest.Call) error {
		if c.Text == "bad" {
			return errors.New("broken")
		}
		return nil
	}
	s.Say(speech.Now, say("bad", "good"))
	s.hears("good")
}

func TestCutReachesAnEngineAtWork(t *testing.T) {
	s := newStage(t, nil)
	s.engine.Behave = func(ctx context.Context, c speechtest.Call) error {
		if c.Text == "slow" {
			<-ctx.Done()
			return ctx.Err()
		}
		return nil
	}
	s.Say(speech.Now, say("slow"))
	s.call()
	s.Say(speech.Now, say("quick"))
	s.hears("quick")
}

func TestEarconsSoundBesideSpeech(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, say("one"))
	first := s.hears("one")
	s.Sound(audio.Done)
	if got := s.take(); len(got.Clip) != len(audio.Done.PCM()) {
		t.Error("another sound")
	}
	if _, stopped := first.Stopped(); stopped {
		t.Error("the earcon cut the speech")
	}
}

func TestMethodsDoNotWaitAfterTheEnd(t *testing.T) {
	s := speech.New(speech.Options{Engine: speechtest.NewFake(), Output: audio.NewRecorder()})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s.Run(ctx)
	s.Say(speech.Now, say("one"))
	s.Reset()
	if !s.Clean() {
		t.Error("not clean after the end")
	}
}
