// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"slices"
	"strings"
	"testing"
)

// seen is how a line looks from left to right: runs between right-to-left marks
// are drawn from their end.
func seen(line string) string {
	var out []rune
	for _, run := range strings.Split(visual(line), leftToRightMark) {
		letters := []rune(strings.Trim(run, rightToLeftMark))
		if strings.HasPrefix(run, rightToLeftMark) {
			slices.Reverse(letters)
		}
		out = append(out, letters...)
	}
	return string(out)
}

// In the table Hebrew letters stand for any right-to-left script, since they
// can be told apart when they are turned round.
func TestLinesAreSeenInTheOrderOfTheEye(t *testing.T) {
	tests := map[string]struct{ line, seen string }{
		"letters":            {"אבג דה", "הד גבא"},
		"full stop":          {"אבג.", ".גבא"},
		"question":           {"אבג؟", "؟גבא"},
		"bullet":             {"• אבג", "גבא •"},
		"number first":       {"12 אבג", "גבא 12"},
		"number inside":      {"אב 12 גד.", ".דג 12 בא"},
		"number last":        {"אב 12", "12 בא"},
		"two numbers":        {"אב 2 גד 3", "3 דג 2 בא"},
		"decimal":            {"אב 1.50", "1.50 בא"},
		"time":               {"אב 8:30", "8:30 בא"},
		"time after Arabic":  {"من 8:30", "8:30 نم"},
		"range":              {"אב 8-12", "8-12 בא"},
		"range after Arabic": {"من 8-12", "12-8 نم"},
		"range with spaces":  {"אב 8 – 12", "12 – 8 בא"},
		"percent":            {"אב 50%", "50% בא"},
		"euro":               {"אב 5 €", "€ 5 בא"},
		"Latin":              {"אב Rathaus גד", "דג Rathaus בא"},
		"Latin first":        {"Rathaus אב", "בא Rathaus"},
		"Latin only":         {"Wohngeld.pdf", "Wohngeld.pdf"},
		"Latin, broken":      {"2026-Endfassung_", "2026-Endfassung_"},
		"Latin with number":  {"אב Markt 1, גד", "דג ,Markt 1 בא"},
		"brackets":           {"אב (גד) הו", "וה )דג( בא"},
		"Latin in brackets":  {"אב (Rathaus), Markt 1, גד", "דג ,Markt 1 ,)Rathaus( בא"},
		"number in brackets": {"אב (12) גד", "דג )12( בא"},
		"brackets in Latin":  {"אב A (B) C גד", "דג A (B) C בא"},
		"telephone":          {"אב +49 30 123-45", "+49 30 123-45 בא"},
		"telephone Arabic":   {"هاتف +49 30 123-45 من", "نم +49 30 123-45 فتاه"},
		"telephone alone":    {"01234 567-0", "01234 567-0"},
		"telephone, slash":   {"هاتف 030/12 34.", ".030/12 34 فتاه"},
		"row of numbers":     {"אב 12 13", "13 12 בא"},
		"nothing":            {"", ""},
		"lone bracket":       {"אב ) גד", "דג ) בא"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := seen(test.line); got != test.seen {
				t.Errorf("%q is seen as %q, want %q", test.line, got, test.seen)
			}
		})
	}
}

// Whatever the order, nothing may be lost.
func FuzzLinesKeepTheirLetters(f *testing.F) {
	for _, s := range []string{"هاتف +49 30 123-45", "אב (Rathaus), Markt 1", "((]", "", "\xff", "0- 0"} {
		f.Add(s)
	}
	sorted := func(s string) string {
		s = strings.NewReplacer(leftToRightMark, "", rightToLeftMark, "").Replace(s)
		letters := []rune(s)
		slices.Sort(letters)
		return string(letters)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if got, want := sorted(visual(line)), sorted(line); got != want {
			t.Errorf("%q holds %q, want %q", visual(line), got, want)
		}
	})
}
