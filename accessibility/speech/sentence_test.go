// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestShortTextStaysInOnePiece(t *testing.T) {
	text := "Put it in. Then press the button."
	if got := sentences(text); len(got) != 1 || got[0] != text {
		t.Errorf("%q", got)
	}
}

func TestLongTextIsDividedAtSentences(t *testing.T) {
	one := "Der Antrag muss bis zum 3. des Monats im Rathaus sein, Zimmer 12."
	got := sentences(strings.TrimSpace(strings.Repeat(one+" ", 6)))
	for _, s := range got[:len(got)-1] {
		if !strings.HasSuffix(s, ".") {
			t.Errorf("%q is no sentence", s)
		}
	}
	if len(got) < 4 {
		t.Errorf("%d parts", len(got))
	}
}

func FuzzSentences(f *testing.F) {
	f.Add(strings.Repeat("a", 1000))
	f.Add(strings.Repeat("ضع الورقة على الزجاج. ", 40))
	f.Add(strings.Repeat("1 2\n", 300))
	f.Add(strings.Repeat("ä", 500))
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		var said strings.Builder
		for _, s := range sentences(text) {
			if s == "" || len(s) > most+utf8.UTFMax {
				t.Errorf("a part of %d bytes", len(s))
			}
			if !utf8.ValidString(s) {
				t.Errorf("a letter was divided in %q", s)
			}
			said.WriteString(strings.Join(strings.Fields(s), ""))
		}
		if want := strings.Join(strings.Fields(text), ""); said.String() != want {
			t.Error("words were lost or changed")
		}
	})
}
