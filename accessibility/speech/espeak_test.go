// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"os"
	"os/exec"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/speechtest"
)

// needEspeak skips where espeak-ng is not installed, and fails in a rig.
func needEspeak(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("espeak-ng"); err != nil {
		if os.Getenv("LOTSE_RIG") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
}

func words() map[string]string {
	return map[string]string{
		"de":          "Bitte legen Sie Ihr Papier auf das Glas.",
		"de-x-leicht": "Legen Sie Ihr Papier auf das Glas.",
		"en":          "Please put your paper on the glass.",
		"da":          "Læg dit papir på glasset.",
		"sv":          "Lägg ditt papper på glaset.",
		"ar":          "ضع الورقة على الزجاج من فضلك.",
	}
}

func TestEspeak(t *testing.T) {
	needEspeak(t)
	speechtest.Engine(t, speech.Espeak(), words())
}

func TestPlainLanguageIsSlower(t *testing.T) {
	needEspeak(t)
	said := accessibility.Utterance{Text: "Bitte legen Sie Ihr Papier auf das Glas.", Lang: "de"}
	german, err := speech.Espeak().Synthesize(t.Context(), said, speech.Normal)
	if err != nil {
		t.Fatal(err)
	}
	said.Lang = "de-x-leicht"
	plain, err := speech.Espeak().Synthesize(t.Context(), said, speech.Normal)
	if err != nil {
		t.Fatal(err)
	}
	if plain.Duration() <= german.Duration() {
		t.Errorf("%v against %v", plain.Duration(), german.Duration())
	}
}

func TestRegionalTagsFindTheirLanguage(t *testing.T) {
	needEspeak(t)
	said := accessibility.Utterance{Text: "Grüß Gott", Lang: "de-AT-1996"}
	if clip, err := speech.Espeak().Synthesize(t.Context(), said, speech.Normal); err != nil || len(clip) == 0 {
		t.Errorf("%d samples, %v", len(clip), err)
	}
}
