// SPDX-License-Identifier: GPL-3.0-or-later

package speechtest

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

// audible is a level that quiet speech is above, and noise is not.
const audible = 0.01

// Engine is the suite: it fails t where the engine breaks the contract of
// speech.Engine. Words are a sentence in every language that it speaks.
func Engine(t *testing.T, e speech.Engine, words map[string]string) {
	t.Run("speaks every language at every rate", func(t *testing.T) {
		for lang, text := range words {
			rates(t, e, lang, text)
		}
	})
	t.Run("starts without silence", func(t *testing.T) {
		for lang, text := range words {
			clip := speak(t, e, lang, text, speech.Normal)
			if n := len(clip) - len(clip.TrimStart()); n > audio.Rate/500 {
				t.Errorf("%s begins with %d samples of silence", lang, n)
			}
		}
	})
	t.Run("says what language it lacks", func(t *testing.T) {
		u := accessibility.Utterance{Text: "a", Lang: "zxx"}
		if _, err := e.Synthesize(t.Context(), u, speech.Normal); !errors.Is(err, speech.ErrNoVoice) {
			t.Errorf("%v", err)
		}
	})
	t.Run("gives up when it is told to", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for lang, text := range words {
			if _, err := e.Synthesize(ctx, accessibility.Utterance{Text: text, Lang: lang}, speech.Normal); err == nil {
				t.Errorf("%s was made nevertheless", lang)
			}
		}
	})
	t.Run("reads odd texts", func(t *testing.T) { odd(t, e, words) })
	t.Run("speaks for several at once", func(t *testing.T) { together(t, e, words) })
}

func speak(t *testing.T, e speech.Engine, lang, text string, rate speech.Rate) audio.PCM {
	t.Helper()
	clip, err := e.Synthesize(t.Context(), accessibility.Utterance{Text: text, Lang: lang}, rate)
	if err != nil {
		t.Errorf("%s at rate %d: %v", lang, rate, err)
	}
	return clip
}

func rates(t *testing.T, e speech.Engine, lang, text string) {
	var before time.Duration
	for rate := speech.Slowest; rate <= speech.Fastest; rate++ {
		clip := speak(t, e, lang, text, rate)
		if clip.Level() < audible {
			t.Errorf("%s at rate %d cannot be heard", lang, rate)
		}
		// A voice that is slower by itself has its slowest rate twice.
		if d := clip.Duration(); before != 0 && d >= before && rate > speech.Slowest+1 {
			t.Errorf("%s at rate %d takes %v, the rate below %v", lang, rate, d, before)
		}
		before = clip.Duration()
	}
}

// odd texts are neither taken for options or markup nor too much. Those that
// hold words are heard.
func odd(t *testing.T, e speech.Engine, words map[string]string) {
	for lang := range words {
		for _, text := range []string{
			"--version", "-f /etc/passwd 1", "<speak>1</speak>", "[[ 1 ]]", "1\n\n2\x00\x1b3", "\xff 1",
			strings.Repeat("1 2 3 ", 60),
		} {
			if clip := speak(t, e, lang, text, speech.Fastest); clip.Level() < audible {
				t.Errorf("%s: %q cannot be heard", lang, text)
			}
		}
		for _, text := range []string{"", " \n", "…", "🖨", "—"} {
			speak(t, e, lang, text, speech.Fastest)
		}
	}
}

func together(t *testing.T, e speech.Engine, words map[string]string) {
	var all sync.WaitGroup
	for lang, text := range words {
		alone := speak(t, e, lang, text, speech.Normal)
		for range 2 {
			all.Go(func() {
				if clip := speak(t, e, lang, text, speech.Normal); len(clip) != len(alone) {
					t.Errorf("%s has %d samples beside others, %d alone", lang, len(clip), len(alone))
				}
			})
		}
	}
	all.Wait()
}
