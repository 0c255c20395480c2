// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// quotes are the opening and the closing quotation mark of each language.
var quotes = map[string][2]rune{
	"ar": {'«', '»'}, "da": {'»', '«'}, "de": {'„', '“'}, "de-x-leicht": {'„', '“'},
	"en": {'“', '”'}, "sv": {'”', '”'}, "tr": {'“', '”'}, "es": {'«', '»'}, "fr": {'«', '»'},
	"it": {'«', '»'}, "fa": {'«', '»'}, "vi": {'“', '”'}, "uk": {'«', '»'}, "ru": {'«', '»'},
	"pl": {'„', '”'}, "bg": {'„', '“'}, "ro": {'„', '”'},
}

const quoteMarks = `"'„“”‟«»‹›‚‘‛` + "`´"

func TestQuotationMarksAreTheLanguagesOwn(t *testing.T) {
	for _, f := range readFiles(t) {
		own, known := quotes[f.tag]
		if !known {
			t.Errorf("%s: say here which quotation marks it has", f.tag)
		}
		f.each(func(where, text string) {
			open := false
			for _, r := range text {
				if !strings.ContainsRune(quoteMarks, r) {
					continue
				}
				if want := own[b2i(open)]; r != want {
					t.Errorf("%s: %q has %q where %q belongs: %s", f.tag, where, r, want, text)
				}
				open = !open
			}
			if open {
				t.Errorf("%s: %q leaves a quotation open: %s", f.tag, where, text)
			}
		})
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// What a sentence puts in quotation marks is read off the screen: it has to
// stand there like that. "Choose file" stands on the web page's own button.
func TestQuotedLabelsExist(t *testing.T) {
	for _, f := range readFiles(t) {
		own := quotes[f.tag]
		quoted := regexp.MustCompile(string(own[0]) + `([^{}]+?)` + string(own[1]))
		for _, key := range f.keys() {
			if key == "document.use-how" {
				continue
			}
			for _, m := range quoted.FindAllStringSubmatch(f.text(key), -1) {
				if !slices.ContainsFunc(f.keys(), func(k string) bool { return f.text(k) == strings.Trim(m[1], "\u00a0") }) {
					t.Errorf("%s: %q speaks of %q, which stands nowhere", f.tag, key, m[1])
				}
			}
		}
	}
}

func TestTextsAreCleanlyWritten(t *testing.T) {
	for _, f := range readFiles(t) {
		f.each(func(where, text string) {
			switch {
			case strings.TrimSpace(text) == "":
				t.Errorf("%s: %q is empty", f.tag, where)
			case strings.Contains(text, "  "):
				t.Errorf("%s: %q has a double space: %q", f.tag, where, text)
			case strings.TrimSpace(text) != text && where != "speech.comma":
				t.Errorf("%s: %q has a space at its edge: %q", f.tag, where, text)
			case strings.ContainsFunc(text, unicode.IsControl):
				t.Errorf("%s: %q has a control character: %q", f.tag, where, text)
			case strings.Contains(text, "...") || strings.Contains(text, "…"):
				t.Errorf("%s: %q leaves something unsaid: %q", f.tag, where, text)
			case text == strings.ToUpper(text) && text != strings.ToLower(text) && !placeholder.MatchString(text):
				t.Errorf("%s: %q shouts: %q", f.tag, where, text)
			}
		})
	}
}

// Words of the machine room, which a friendly clerk does not say.
var jargon = regexp.MustCompile(`(?i)\b(error|fehler|fel|fejl|toner|server|browser|system|upload|session|timeout|login|url|usb|pdf)\b|خطأ|خادم|متصفح`)

func TestNoJargon(t *testing.T) {
	for _, f := range readFiles(t) {
		f.each(func(where, text string) {
			if word := jargon.FindString(text); word != "" {
				t.Errorf("%s: %q says %q: %s", f.tag, where, word, text)
			}
		})
	}
}

// The bar has eight equal buttons.
func TestBarLabelsAreShort(t *testing.T) {
	for _, f := range readFiles(t) {
		for _, key := range f.keys() {
			if n := utf8.RuneCountInString(f.text(key)); strings.HasPrefix(key, "bar.") && n > 10 {
				t.Errorf("%s: %q has %d letters, the bar has room for 10: %s", f.tag, key, n, f.text(key))
			}
		}
	}
}

// No two buttons of the bar may have the same name.
func TestBarLabelsDiffer(t *testing.T) {
	for _, f := range readFiles(t) {
		seen := make(map[string]string)
		for _, key := range f.keys() {
			if !strings.HasPrefix(key, "bar.") {
				continue
			}
			if other, twice := seen[f.text(key)]; twice {
				t.Errorf("%s: %q and %q are both %q", f.tag, key, other, f.text(key))
			}
			seen[f.text(key)] = key
		}
	}
}

func TestArabicScriptIsKept(t *testing.T) {
	for _, tag := range []string{"ar", "fa"} {
		readFile(t, tag).each(func(where, text string) {
			rest := placeholder.ReplaceAllString(text, "")
			if i := strings.IndexFunc(rest, func(r rune) bool { return unicode.Is(unicode.Latin, r) }); i >= 0 {
				t.Errorf("%s: %q has Latin letters: %s", tag, where, text)
			}
			if strings.ContainsAny(rest, ",;?") {
				t.Errorf("%s: %q has Latin punctuation: %s", tag, where, text)
			}
			if strings.ContainsAny(rest, "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") {
				t.Errorf("%s: %q has Eastern digits, the placeholders have Western ones: %s", tag, where, text)
			}
		})
	}
}

// An Arabic keyboard has letters that look like the Persian ones; a voice and a
// search take them for others.
func TestPersianHasItsOwnLetters(t *testing.T) {
	readFile(t, "fa").each(func(where, text string) {
		if strings.ContainsAny(text, "كيىة") {
			t.Errorf("%q has an Arabic letter where a Persian one belongs: %s", where, text)
		}
	})
}
