// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryFileHasTheKeysOfGerman(t *testing.T) {
	german := readFile(t, reference)
	for _, f := range readFiles(t) {
		for _, key := range without(german.keys(), f.keys()) {
			t.Errorf("%s: %q is missing; German says %q", f.tag, key, german.text(key))
		}
		for _, key := range without(f.keys(), german.keys()) {
			t.Errorf("%s: %q is not in German", f.tag, key)
		}
		for _, key := range f.keys() {
			if m, ok := german.messages[key]; ok && m.plural != f.messages[key].plural {
				t.Errorf("%s: %q depends on a number in one of the files only", f.tag, key)
			}
		}
	}
}

// A form that stands for a single number may write it out: "one page".
func TestEveryTextHasThePlaceholdersOfGerman(t *testing.T) {
	german := readFile(t, reference)
	for _, f := range readFiles(t) {
		forms := pluralForms(t, f.tag)
		for _, key := range f.keys() {
			want := placeholders(german.text(key))
			for form, text := range f.messages[key].forms {
				got := placeholders(text)
				if f.messages[key].plural && len(forms[form]) == 1 {
					got = slices.Compact(slices.Sorted(slices.Values(append(got, "N"))))
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s: %q/%s has the placeholders %v, German has %v", f.tag, key, form, got, want)
				}
			}
		}
	}
}

// What is left of braces after the placeholders would be shown to a visitor.
func TestNoTextHasOtherBraces(t *testing.T) {
	for _, f := range readFiles(t) {
		f.each(func(where, text string) {
			if rest := placeholder.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}") {
				t.Errorf("%s: %q has braces that are no placeholder: %s", f.tag, where, text)
			}
		})
	}
}

func TestEveryFileStartsWithItsLicence(t *testing.T) {
	for _, f := range readFiles(t) {
		if !strings.HasPrefix(f.source, "# SPDX-License-Identifier: GPL-3.0-or-later\n") {
			t.Errorf("%s: the first line is not the licence", f.tag)
		}
	}
}

// A visitor finds a language by its own name, whatever the screen speaks.
func TestLanguagesAreNamedInThemselves(t *testing.T) {
	bundle, seen := load(t), map[string]string{}
	for _, named := range readFiles(t) {
		own := named.text("language.name")
		if other, twice := seen[own]; twice || own == "" {
			t.Errorf("%s: the language calls itself %q, as %s does", named.tag, own, other)
		}
		seen[own] = named.tag
		for _, tag := range bundle.Tags() {
			if got := bundle.Localizer(tag).In(named.tag).T("language.name"); got != own {
				t.Errorf("%s calls %s %q, the language calls itself %q", tag, named.tag, got, own)
			}
		}
	}
}
