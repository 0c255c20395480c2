// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/lotse-kiosk/lotse/translations"
)

func load(t *testing.T) *translations.Bundle {
	t.Helper()
	bundle, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return bundle
}

func sprint(v any) string { return fmt.Sprint(v) }

func TestLoadFindsEveryFile(t *testing.T) {
	var want []string
	for _, f := range readFiles(t) {
		want = append(want, f.tag)
	}
	got := load(t).Tags()
	if !slices.Equal(got, want) {
		t.Errorf("tags %v, files %v", got, want)
	}
	for _, tag := range []string{"ar", "da", "de", "de-x-leicht", "en", "sv"} {
		if !slices.Contains(got, tag) {
			t.Errorf("%s is not there", tag)
		}
	}
}

func TestTagsAreTheCallersOwn(t *testing.T) {
	bundle := load(t)
	bundle.Tags()[0] = "xx"
	if bundle.Tags()[0] == "xx" {
		t.Error("a caller can change the bundle's tags")
	}
}

// The library falls back from one language to another by likeness; here each
// has to give its own text for every key.
func TestEveryLanguageSaysItsOwnTexts(t *testing.T) {
	bundle := load(t)
	for _, f := range readFiles(t) {
		l := bundle.Localizer(f.tag)
		if l.Tag() != f.tag {
			t.Errorf("Localizer(%q) is %q", f.tag, l.Tag())
		}
		for _, key := range f.keys() {
			if !l.Has(key) {
				t.Errorf("%s: Has(%q) is false", f.tag, key)
			}
			if f.messages[key].plural {
				continue
			}
			want := filled(f.text(key), "x")
			if got := l.T(key, pairs(f.text(key), "x")...); got != want {
				t.Errorf("%s: T(%q) = %q, want %q", f.tag, key, got, want)
			}
		}
	}
}

// pairs gives every placeholder of a text the value.
func pairs(text string, value any) []any {
	var p []any
	for _, name := range placeholders(text) {
		p = append(p, name, value)
	}
	return p
}

func TestUnknownLanguageFallsBackToGerman(t *testing.T) {
	for _, tag := range []string{"xx", "", "de-AT", "EN"} {
		if got := load(t).Localizer(tag).Tag(); got != "de" {
			t.Errorf("Localizer(%q) is %q", tag, got)
		}
	}
}

func TestUnknownKeyComesBackInBrackets(t *testing.T) {
	bundle := load(t)
	for _, tag := range bundle.Tags() {
		l := bundle.Localizer(tag)
		if got := l.T("no.such-key"); got != "[no.such-key]" {
			t.Errorf("%s: T = %q", tag, got)
		}
		if got := l.N("no.such-key", 3); got != "[no.such-key]" {
			t.Errorf("%s: N = %q", tag, got)
		}
		if l.Has("no.such-key") {
			t.Errorf("%s: Has is true", tag)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for tag, want := range map[string]bool{
		"ar": true, "ar-EG": true, "fa": true, "he": true, "ur": true,
		"de": false, "de-x-leicht": false, "en": false, "da": false, "sv": false, "arn": false, "": false,
	} {
		if got := translations.RightToLeft(tag); got != want {
			t.Errorf("RightToLeft(%q) = %v", tag, got)
		}
	}
	bundle := load(t)
	for _, tag := range bundle.Tags() {
		if got := bundle.Localizer(tag).RightToLeft(); got != translations.RightToLeft(tag) {
			t.Errorf("%s: RightToLeft() = %v", tag, got)
		}
	}
}

func TestFallback(t *testing.T) {
	for tag, want := range map[string]string{"de-x-leicht": "de", "de": "de", "en": "en"} {
		if got := translations.Fallback(tag); got != want {
			t.Errorf("Fallback(%q) = %q", tag, got)
		}
	}
}

// The race detector sees what this cannot.
func TestLocalizerIsSafeForManyGoroutines(t *testing.T) {
	bundle := load(t)
	var wait sync.WaitGroup
	for _, tag := range bundle.Tags() {
		for range 2 {
			wait.Go(func() {
				l := bundle.Localizer(tag)
				if got := l.T("speech.position", "I", 3, "N", 7); got == "" || got[0] == '[' {
					t.Errorf("%s: %q", tag, got)
				}
				l.N("document.pages", 3)
			})
		}
	}
	wait.Wait()
}
