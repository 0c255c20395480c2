// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"log/slog"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// A language is spoken by the installer's voice if there is one and it works,
// and else by the one that is always there; staff are told once.
func TestInstallersVoiceComesFirst(t *testing.T) {
	espeak, err := exec.LookPath("espeak-ng")
	if err != nil {
		t.Skip("espeak-ng is not installed")
	}
	slow := config.SpeechEngine{
		Program: espeak, Args: []string{"-v", "{voice}", "-s", "{speed}", "--stdin", "--stdout"},
		Speeds: [8]int{80, 80, 80, 80, 80, 80, 80, 80}, Voices: map[string]string{"de": "de"},
	}
	gone := slow
	gone.Program = "/nowhere/speak"
	long := spoken(t, nil, slow)
	usual := spoken(t, nil)
	if long < usual*5/4 {
		t.Errorf("the slow voice takes %v, the usual one %v: it was not asked", long, usual)
	}
	var log strings.Builder
	if got := spoken(t, &log, gone); got != usual {
		t.Errorf("in place of a voice that is gone it takes %v, want %v", got, usual)
	}
	if n := strings.Count(log.String(), "speech engine does not work"); n != 1 {
		t.Errorf("staff are told %d times: %s", n, log.String())
	}
}

// spoken is how long a sentence is in German, said twice.
func spoken(t *testing.T, log *strings.Builder, installed ...config.SpeechEngine) time.Duration {
	t.Helper()
	if log == nil {
		log = &strings.Builder{}
	}
	chain := speech.NewChain(engines(config.Speech{Engines: installed}), slog.New(slog.NewTextHandler(log, nil)), time.Now)
	var long time.Duration
	for range 2 {
		clip, err := chain.Synthesize(t.Context(), accessibility.Utterance{Text: "Bitte nehmen Sie Ihre Papiere mit.", Lang: "de"}, speech.Normal)
		if err != nil {
			t.Fatal(err)
		}
		long = clip.Duration()
	}
	return long
}
