// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/lotse-kiosk/lotse/translations"
)

const most = 1000 // numbers are tried up to here; no language has a rule that needs more

var formNames = map[plural.Form]string{
	plural.Other: "other", plural.Zero: "zero", plural.One: "one",
	plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

// pluralForms are the forms of whole numbers that the language has by CLDR,
// each with its numbers.
func pluralForms(t *testing.T, tag string) map[string][]int {
	t.Helper()
	lang, err := language.Parse(translations.Fallback(tag))
	if err != nil {
		t.Fatalf("%s is no BCP 47 tag: %v", tag, err)
	}
	forms := make(map[string][]int)
	for n := range most + 1 {
		form := formNames[plural.Cardinal.MatchPlural(lang, n, 0, 0, 0, 0)]
		forms[form] = append(forms[form], n)
	}
	return forms
}

// "other" belongs in every file, though in Polish, Russian and Ukrainian only
// fractions take it: the library knows a text by it when it has no number, and
// Localizer.Has would say that there is none.
func TestPluralFormsAreTheOnesOfTheLanguage(t *testing.T) {
	for _, f := range readFiles(t) {
		forms := pluralForms(t, f.tag)
		forms[formNames[plural.Other]] = nil
		want := slices.Sorted(maps.Keys(forms))
		for _, key := range f.keys() {
			m := f.messages[key]
			if !m.plural {
				continue
			}
			got := slices.Sorted(maps.Keys(m.forms))
			for _, form := range without(want, got) {
				t.Errorf("%s: %q lacks the plural form %q", f.tag, key, form)
			}
			for _, form := range without(got, want) {
				t.Errorf("%s: %q has the plural form %q, which no number takes", f.tag, key, form)
			}
		}
	}
}

// Arabic is the language with all six; if it loses one, the rules above are not
// asking any more.
func TestArabicHasSixForms(t *testing.T) {
	if got := len(pluralForms(t, "ar")); got != 6 {
		t.Errorf("%d forms", got)
	}
}

func TestNumbersAreSaidInTheirForm(t *testing.T) {
	bundle := load(t)
	for _, f := range readFiles(t) {
		l := bundle.Localizer(f.tag)
		forms := pluralForms(t, f.tag)
		for _, key := range f.keys() {
			if !f.messages[key].plural {
				continue
			}
			for form, numbers := range forms {
				for _, n := range []int{numbers[0], numbers[len(numbers)-1]} {
					want := filled(f.messages[key].forms[form], n)
					if got := l.N(key, n); got != want {
						t.Errorf("%s: N(%q, %d) = %q, want %q", f.tag, key, n, got, want)
					}
				}
			}
		}
	}
}

// filled replaces every placeholder by the value.
func filled(text string, value any) string {
	return placeholder.ReplaceAllStringFunc(text, func(string) string { return strings.TrimSpace(sprint(value)) })
}
