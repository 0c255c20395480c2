// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// written are the town's texts in its first language, but for its name, which
// stands inside sentences of every language.
func written(t *config.Town) []string {
	texts := []config.Text{t.Terminal.PaperComesOut, t.Desk.Place, t.Desk.Hours}
	for _, g := range t.Groups {
		texts = append(texts, g.Name)
	}
	for _, s := range t.Services {
		texts = append(append(texts, s.Name, s.About), s.Bring...)
		if s.Counter != nil {
			texts = append(texts, s.Counter.Place, s.Counter.Hours)
		}
		if s.Phone != nil {
			texts = append(texts, s.Phone.Hours)
		}
	}
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = text["de"]
	}
	return list
}

// TestEveryVoiceSpeaksItsOwnLanguage_EN_5_1_3_14 goes everywhere in a language
// that the town has no texts in: what is the town's is said by the voice of
// the town's first language, and what is the terminal's by the visitor's.
func TestEveryVoiceSpeaksItsOwnLanguage_EN_5_1_3_14(t *testing.T) {
	german := written(town())
	mixed := map[string]bool{}
	for _, s := range stages() {
		if s.reach(t, "de").tree().ID == "closed" || s.name == "attract" || s.name == "farewell" || strings.HasPrefix(s.name, "language") {
			continue // they greet in the languages of the town, or name languages in themselves
		}
		v := s.reach(t, "tr")
		tree, words := v.tree(), screen.Words{Localizer: v.bundle.Localizer("tr")}
		said := append(accessibility.Narrate(tree, "tr", words), accessibility.NarrateAll(tree, "tr", words)...)
		for _, u := range said {
			want := "tr"
			if slices.ContainsFunc(german, func(text string) bool { return strings.Contains(u.Text, text) }) {
				want, mixed[s.name] = "de", true
			}
			if u.Lang != want {
				t.Errorf("%s: %q is said in %q", s.name, u.Text, u.Lang)
			}
		}
	}
	for _, name := range []string{"home", "services", "service", "counter", "telephone", "help", "printing", "printing-done", "page", "home-with-page"} {
		if !mixed[name] {
			t.Errorf("on %s nothing of the town's is said", name)
		}
	}
}

// A town may begin with plain German, which leaves texts to German.
func TestTextsOfPlainGermanStandInToo(t *testing.T) {
	plain := town()
	plain.Languages = []string{"de-x-leicht", "tr"}
	plain.Also = []string{"tr"}
	v := at(t, screen.New(plain, wide), "de-x-leicht")
	v.press("start", "language/tr", "home/group/leisure", "service/library")
	for id, want := range map[accessibility.ID]string{"title": "Bibliotheksausweis holen", "about": "Der Ausweis kostet nichts."} {
		if n, _ := v.tree().Find(id); n.Name != want || n.Lang != "de" {
			t.Errorf("%s is %q in %q, want %q", id, n.Name, n.Lang, want)
		}
	}
}

// TestGreetingsGoRoundInTheLanguagesOfTheTown: who cannot read those finds the
// name of the own language on the start screen.
func TestGreetingsGoRoundInTheLanguagesOfTheTown(t *testing.T) {
	for name, s := range map[string]screen.State{
		"start": screen.New(town(), wide), "closed": screen.OutOfService(town(), wide, "config"),
	} {
		v := at(t, s, "de")
		for range 2 {
			for _, lang := range town().Complete() {
				if v.lang() != lang {
					t.Errorf("%s: after the one before comes %q, want %q", name, v.lang(), lang)
				}
				for _, tag := range town().Also {
					n, named := v.tree().Find(accessibility.ID("also/" + tag))
					if name == "start" && (!named || n.Lang != tag) {
						t.Errorf("%s in %s: %s is not named in itself", name, lang, tag)
					}
				}
				v.do(screen.Turn{})
			}
		}
	}
}
