// SPDX-License-Identifier: GPL-3.0-or-later

package keyboard_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/keyboard"
)

func load(t *testing.T) *keyboard.Keyboard {
	t.Helper()
	k, err := keyboard.Load()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// writes is everything that the keys of some pages can write.
func writes(l keyboard.Layout, names ...keyboard.Name) string {
	// On every page beside its own [package shell/screen].
	all := []string{"@", ".", "-", "_", " "}
	for _, n := range names {
		p := l.Page(n)
		all = append(all, slices.Concat(slices.Concat(p.Rows...), slices.Concat(p.Shifted...))...)
	}
	return strings.Join(all, "")
}

const latin = "abcdefghijklmnopqrstuvwxyz"

// The alphabets, with the letters that words of the language cannot do without.
func alphabets() map[string]string {
	return map[string]string{
		"de": latin + "äöüßÄÖÜ", "de-x-leicht": latin + "äöüßÄÖÜ", "en": latin,
		"da": latin + "æøåÆØÅé", "sv": latin + "åäöÅÄÖé",
		"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى",
		"tr": "abcçdefgğhıijklmnoöprsştuüvyzâîûABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ",
		"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ",
		"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
		"pl": latin + "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "fr": latin + "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",
		"es": latin + "áéíñóúü¿¡ÁÉÍÑÓÚÜ", "ro": latin + "ăâîșțĂÂÎȘȚ",
		"bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ",
		"fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأ",
		"it": latin + "àèéìòùÀÈÉÌÒÙ",
		"vi": "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY" +
			"áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵẤỆ",
	}
}

func TestEveryAlphabetCanBeWritten(t *testing.T) {
	k := load(t)
	if got, want := len(k.Languages()), len(alphabets()); got != want {
		t.Errorf("%d layouts for %d alphabets", got, want)
	}
	for tag, letters := range alphabets() {
		t.Run(tag, func(t *testing.T) {
			l := k.In(tag)
			can := writes(l, l.Pages()...)
			for _, letter := range letters {
				if !strings.ContainsRune(can, letter) {
					t.Errorf("no key for %c", letter)
				}
			}
		})
	}
}

// A password or an address can have any sign of ASCII, in every language.
func TestPasswordsCanBeWritten(t *testing.T) {
	k := load(t)
	for _, tag := range k.Languages() {
		can := writes(k.In(tag), k.In(tag).Pages()...)
		for sign := '!'; sign <= '~'; sign++ {
			if !strings.ContainsRune(can, sign) {
				t.Errorf("%s: no key for %c", tag, sign)
			}
		}
	}
}

func TestAddressesBeginWithLatinLetters(t *testing.T) {
	k := load(t)
	for _, tag := range k.Languages() {
		can := writes(k.In(tag), k.In(tag).Address())
		for _, letter := range latin {
			if !strings.ContainsRune(can, letter) {
				t.Errorf("%s: no key for %c", tag, letter)
			}
		}
	}
}

func TestNumbersCanBeWritten(t *testing.T) {
	can := writes(load(t).In("de"), keyboard.Digits)
	for _, sign := range "0123456789+-.,:/" {
		if !strings.ContainsRune(can, sign) {
			t.Errorf("no key for %c", sign)
		}
	}
}

// A finger that has learnt where a letter is finds its capital there, and none
// twice on a page.
func TestPagesAreSound(t *testing.T) {
	k := load(t)
	for _, tag := range k.Languages() {
		l := k.In(tag)
		for _, n := range append(l.Pages(), keyboard.Digits) {
			p := l.Page(n)
			seen := map[string]bool{}
			if p.Face == "" || len(p.Rows) == 0 || len(p.Rows) != len(p.Shifted) {
				t.Fatalf("%s %s: face %q, %d and %d rows", tag, n, p.Face, len(p.Rows), len(p.Shifted))
			}
			for i, row := range p.Rows {
				if len(row) != len(p.Shifted[i]) || len(row) > 13 {
					t.Errorf("%s %s: row %d has %d keys and %d with shift, at most 13", tag, n, i+1, len(row), len(p.Shifted[i]))
				}
				for _, key := range row {
					if seen[key] {
						t.Errorf("%s %s: %s is there twice", tag, n, key)
					}
					seen[key] = true
				}
			}
		}
	}
}

func TestCapitals(t *testing.T) {
	for name, c := range map[string]struct {
		tag, from, to string
		page          keyboard.Name
	}{
		"dotted i of Turkish":        {"tr", "i", "İ", keyboard.Letters},
		"dotless i of Turkish":       {"tr", "ı", "I", keyboard.Letters},
		"i of German":                {"de", "i", "I", keyboard.Letters},
		"sharp s, which stays":       {"de", "ß", "ß", keyboard.Letters},
		"ukrainian g with an upturn": {"uk", "ґ", "Ґ", keyboard.Letters},
		"signs have others":          {"de", "!", "[", keyboard.Signs},
	} {
		t.Run(name, func(t *testing.T) {
			p := load(t).In(c.tag).Page(c.page)
			for i, row := range p.Rows {
				if j := slices.Index(row, c.from); j >= 0 {
					if got := p.Shifted[i][j]; got != c.to {
						t.Errorf("got %s, want %s", got, c.to)
					}
					return
				}
			}
			t.Errorf("no key for %s", c.from)
		})
	}
}

func TestOnlyCasedPagesShift(t *testing.T) {
	k := load(t)
	for name, c := range map[string]struct {
		tag  string
		page keyboard.Name
		want bool
	}{
		"letters": {"de", keyboard.Letters, true}, "signs": {"ar", keyboard.Signs, true},
		"Arabic": {"ar", keyboard.Letters, false}, "Latin beside Arabic": {"ar", keyboard.Latin, true},
		"digits": {"de", keyboard.Digits, false},
	} {
		if got := k.In(c.tag).Page(c.page).Cased(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestUnknownLanguagesHaveTheNextOne(t *testing.T) {
	k := load(t)
	for tag, want := range map[string]string{"de-AT": "ü", "xx": "q", "": "q"} {
		if !strings.Contains(writes(k.In(tag), keyboard.Letters), want) {
			t.Errorf("%q has no %s", tag, want)
		}
	}
}
