// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/speechtest"
)

// clock is a time that a test moves.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func german(_ context.Context, c speechtest.Call) error {
	if c.Lang != "de" {
		return speech.ErrNoVoice
	}
	return nil
}

func TestEachLanguageIsSpokenByTheFirstThatCan(t *testing.T) {
	nice, plain := speechtest.NewFake(), speechtest.NewFake()
	nice.Behave = german
	chain := speech.NewChain([]speech.Engine{nice, plain}, (&logbook{}).logger(), time.Now)
	for _, lang := range []string{"de", "sv"} {
		if _, err := chain.Synthesize(t.Context(), accessibility.Utterance{Text: "a", Lang: lang}, speech.Normal); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
	}
	if len(nice.Calls) != 2 || len(plain.Calls) != 1 {
		t.Errorf("%d and %d calls", len(nice.Calls), len(plain.Calls))
	}
	only := speech.NewChain([]speech.Engine{nice}, (&logbook{}).logger(), time.Now)
	if _, err := only.Synthesize(t.Context(), accessibility.Utterance{Text: "a", Lang: "sv"}, speech.Normal); !errors.Is(err, speech.ErrNoVoice) {
		t.Errorf("%v", err)
	}
}

func TestBrokenEnginesAreLoggedOnceAndReplaced(t *testing.T) {
	for name, script := range map[string]string{
		"missing":        "",
		"dies":           "exit 3",
		"prints rubbish": "cat >/dev/null; echo Segmentation fault, please restart",
		"dies halfway":   "printf 'RIFF....WAVEfmt '; kill -9 $$",
		"reads nothing":  "exec <&-; exit 1",
	} {
		t.Run(name, func(t *testing.T) {
			var broken speech.Engine = shell(script)
			if script == "" {
				broken = speech.Command{Program: "/nonexistent/engine", Voices: voices()}
			}
			replaced(t, broken)
		})
	}
}

func TestHangingEngineIsReplaced(t *testing.T) {
	for name, script := range map[string]string{
		"hangs":              "exec sleep 600",
		"leaves others hang": "sleep 600 & sleep 600",
		"never stops":        "exec yes",
	} {
		t.Run(name, func(t *testing.T) { replaced(t, shell(script)) })
	}
}

func voices() map[string]speech.Voice { return map[string]speech.Voice{"en": {Name: "en"}} }

func shell(script string) speech.Command {
	return speech.Command{Program: "/bin/sh", Args: []string{"-c", script}, Voices: voices(), RawRate: 0}
}

// replaced tests that another engine speaks for a broken one, which is asked
// again only after its rest, and that the log tells of it once.
func replaced(t *testing.T, broken speech.Engine) {
	t.Helper()
	var log logbook
	var hours clock
	good := speechtest.NewFake()
	chain := speech.NewChain([]speech.Engine{broken, good}, log.logger(), hours.now)
	for range 3 {
		clip, err := chain.Synthesize(t.Context(), accessibility.Utterance{Text: "canary", Lang: "en"}, speech.Normal)
		if err != nil || good.Text(clip) != "canary" {
			t.Fatalf("%d samples, %v", len(clip), err)
		}
	}
	if n := log.count("level=WARN"); n != 1 {
		t.Errorf("logged %d times", n)
	}
	if log.count("canary") != 0 {
		t.Error("the text is in the log")
	}
}

func TestEngineIsAskedAgainAfterItsRest(t *testing.T) {
	var log logbook
	var hours clock
	e := speechtest.NewFake()
	fails := true
	e.Behave = func(context.Context, speechtest.Call) error {
		if fails {
			return errors.New("broken")
		}
		return nil
	}
	chain := speech.NewChain([]speech.Engine{e}, log.logger(), hours.now)
	said := accessibility.Utterance{Text: "a", Lang: "en"}
	for range 2 {
		if _, err := chain.Synthesize(t.Context(), said, speech.Normal); !errors.Is(err, speech.ErrNoEngine) {
			t.Errorf("%v", err)
		}
	}
	if len(e.Calls) != 1 {
		t.Errorf("asked %d times while it rests", len(e.Calls))
	}
	fails = false
	hours.at = hours.at.Add(time.Minute)
	if _, err := chain.Synthesize(t.Context(), said, speech.Normal); err != nil {
		t.Error(err)
	}
	if log.count("works again") != 1 {
		t.Error("nobody is told that it works again")
	}
}

func TestWhoGivesUpDoesNotBlameTheEngine(t *testing.T) {
	var log logbook
	chain := speech.NewChain([]speech.Engine{shell("exec sleep 600")}, log.logger(), time.Now)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := chain.Synthesize(ctx, accessibility.Utterance{Text: "a", Lang: "en"}, speech.Normal); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if log.count("WARN") != 0 {
		t.Error("the engine was blamed")
	}
}

func TestCommandMayWriteSamplesOnly(t *testing.T) {
	e := shell(`head -c 16000 /dev/zero | tr '\0' '\101'`)
	e.RawRate = 8000
	clip, err := e.Synthesize(t.Context(), accessibility.Utterance{Text: "a", Lang: "en"}, speech.Normal)
	if err != nil {
		t.Fatal(err)
	}
	if len(clip) != audio.Rate {
		t.Errorf("%d samples of a second", len(clip))
	}
}

func TestTextIsNotOnTheCommandLine(t *testing.T) {
	// The program writes what it reads as sound: each of the two bytes of
	// "AA" and so on is a sample.
	e := shell("cat")
	e.RawRate = audio.Rate
	clip, err := e.Synthesize(t.Context(), accessibility.Utterance{Text: "AAAAAAA", Lang: "en"}, speech.Normal)
	if err != nil || len(clip) != 4 || clip[0] != 0x4141 {
		t.Errorf("%v, %v", clip, err)
	}
}
