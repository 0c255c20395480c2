// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility/speech/lexicon"
)

var update = flag.Bool("update", false, "write the golden files")

func load(t testing.TB, own map[string]map[string]string) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Load(own)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestEveryLanguageHasAFile(t *testing.T) {
	want := "ar bg da de de-x-leicht en es fa fr it pl ro ru sv tr uk vi"
	if got := strings.Join(lexicon.Languages(), " "); got != want {
		t.Errorf("files for %s, want %s", got, want)
	}
}

func TestReadAsAPersonReads(t *testing.T) {
	l := load(t, nil)
	for _, c := range readings() {
		if got := l.Spoken(c.written, c.lang); got != c.spoken {
			t.Errorf("%s: %q is read %q, want %q", c.lang, c.written, got, c.spoken)
		}
	}
}

func TestOwnWordsComeFirst(t *testing.T) {
	l := load(t, map[string]map[string]string{"de": {"Kö": "Königsallee", "Platz des 3. Mai": "Maiplatz"}})
	for written, want := range map[string]string{
		"Kö 12":                   "Königsallee 12",
		"Köln":                    "Köln",
		"am Platz des 3. Mai":     "am Maiplatz",
		"bis 3. Mai, Hauptstr. 5": "bis dritten Mai, Hauptstraße 5",
	} {
		if got := l.Spoken(written, "de-AT"); got != want {
			t.Errorf("%q is read %q, want %q", written, got, want)
		}
	}
}

// TestPhonemes holds what espeak-ng makes of the texts, in every language.
func TestPhonemes(t *testing.T) {
	if _, err := exec.LookPath("espeak-ng"); err != nil {
		if os.Getenv("LOTSE_RIG") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	l := load(t, nil)
	for _, lang := range lexicon.Languages() {
		var b strings.Builder
		for _, written := range samples() {
			spoken := l.Spoken(written, lang)
			fmt.Fprintf(&b, "%s\n  %s\n  %s\n", written, spoken, phonemes(t, lang, spoken))
		}
		golden(t, "testdata/"+lang+".golden", b.String())
	}
}

func phonemes(t *testing.T, lang, text string) string {
	t.Helper()
	voice, _, _ := strings.Cut(lang, "-")
	if voice == "en" {
		voice = "en-gb"
	}
	cmd := exec.Command("espeak-ng", "-v", voice, "-x", "-q", "--stdin")
	cmd.Stdin = strings.NewReader(text + "\n")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s", name, got)
	}
}

// What is recognised must not be lost, whatever stands around it.
func FuzzSpoken(f *testing.F) {
	l := load(f, map[string]map[string]string{"de": {"Kö": "Königsallee"}})
	for _, written := range samples() {
		f.Add(written, "de")
	}
	f.Add("\xff\x00·", "zxx")
	f.Fuzz(func(t *testing.T, text, lang string) {
		if spoken := l.Spoken(text, lang); strings.ContainsAny(spoken, "„“·") {
			t.Errorf("signs are left in %q", spoken)
		}
	})
}
