// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"image"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func FuzzTitle(f *testing.F) {
	for _, s := range []string{
		"a.pdf", "رسالة.pdf", "a\nb", "x\u202ey", "e\u0301\u0301\u0301\u0301\u0301", "\xff\xfe", strings.Repeat("ab\u0301", 100),
		"\u200c\u200d", " \u0301 ", strings.Repeat("한", 300), "\U0001F468\u200d\U0001F469",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		title := Title(s)
		if !utf8.ValidString(title) || utf8.RuneCountInString(title) > titleRunes {
			t.Errorf("%q has %d runes", title, utf8.RuneCountInString(title))
		}
		if title != strings.TrimSpace(title) {
			t.Errorf("%q has space around it", title)
		}
		for _, r := range title {
			if unicode.IsControl(r) || (unicode.Is(unicode.Cf, r) && !joiner(r)) || unicode.In(r, unicode.Zl, unicode.Zp) || r == utf8.RuneError {
				t.Errorf("%q holds %U", title, r)
			}
		}
		if again := Title(title); again != title {
			t.Errorf("%q becomes %q", title, again)
		}
	})
}

func FuzzFileName(f *testing.F) {
	f.Add("../../etc/passwd", ".pdf")
	f.Add(strings.Repeat("💶", 300), "")
	f.Add(".", ".pdf")
	f.Fuzz(func(t *testing.T, s, named string) {
		name := numbered(fileName(s, extension(named), "1"), 100)
		if len(name) > 255 || strings.ContainsAny(name, "/\x00\n") || name == "." || name == ".." || name == "" || name[0] == '.' || name[0] == '-' {
			t.Errorf("%q is no fit name", name)
		}
	})
}

func FuzzDetect(f *testing.F) {
	f.Add([]byte("%PDF-1.4"))
	f.Add([]byte("\xff\xd8\xff\xe0"))
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, head []byte) {
		if got := detect(head); got == formatOther && strings.HasPrefix(string(head), "%PDF-") {
			t.Errorf("%q is not known as PDF", head)
		}
	})
}

func FuzzParsePPM(f *testing.F) {
	f.Add([]byte("P6\n1 1\n255\nabc"))
	f.Add([]byte("P6\n4000 12000\n255\n"))
	f.Add([]byte("P6\n-1 1\n255\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := parsePPM(data)
		if err == nil && (len(m.Pix) != 4*m.Rect.Dx()*m.Rect.Dy() || m.Rect.Empty()) {
			t.Errorf("%v with %d bytes", m.Rect, len(m.Pix))
		}
	})
}

func TestParsePPM(t *testing.T) {
	m, err := parsePPM([]byte("P6\n2 1\n255\n\n55abc"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(m.Pix), "\n55\xffabc\xff"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, bad := range []string{"", "P5\n1 1\n255\na", "P6\n1 1\n255\nab", "P6\n1 1\n255\nabcd", "P6\n1 1\n65535\nabcdef", "P6\n99999 1\n255\n"} {
		if _, err := parsePPM([]byte(bad)); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func TestCacheKeepsTheLatestWithinItsBytes(t *testing.T) {
	c := newCache(250) // two images of 100 bytes
	key := func(id string) pageKey { return pageKey{id, 1, 5} }
	for _, id := range []string{"a", "b"} {
		c.put(key(id), image.NewRGBA(image.Rect(0, 0, 5, 5)))
	}
	c.get(key("a"))
	c.put(key("c"), image.NewRGBA(image.Rect(0, 0, 5, 5)))
	for id, want := range map[string]bool{"a": true, "b": false, "c": true} {
		if _, found := c.get(key(id)); found != want {
			t.Errorf("%s is there: %v, want %v", id, found, want)
		}
	}
	c.put(key("huge"), image.NewRGBA(image.Rect(0, 0, 50, 50)))
	c.forget("c")
	if c.used != 0 || len(c.byKey) != 0 {
		t.Errorf("%d bytes in %d images are left", c.used, len(c.byKey))
	}
}
