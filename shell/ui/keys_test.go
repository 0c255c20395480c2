// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// keyed is a visitor before a web page who has touched an entry.
func keyed(t *testing.T, d demo, lang string, kind screen.EntryKind) screen.State {
	t.Helper()
	board, err := keyboard.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := screen.New(d.town, screen.Room{Width: 508, Height: 286}).WithKeyboard(board)
	for _, id := range []accessibility.ID{"start", accessibility.ID("language/" + lang), "home/internet"} {
		n, ok := s.View(d.bundle.Localizer(lang)).Find(id)
		for !ok { // further languages are on further pages
			next, more := s.View(d.bundle.Localizer(lang)).Find("page/next")
			if !more {
				t.Fatalf("there is no %s", id)
			}
			s, _ = s.Update(next.Action)
			n, ok = s.View(d.bundle.Localizer(lang)).Find(id)
		}
		s, _ = s.Update(n.Action)
	}
	s, _ = s.Update(screen.PageOpened{})
	s, _ = s.Update(screen.EntryFocused{Kind: kind})
	return s
}

// keyLooks are screens on which the keys have to find room.
func keyLooks() []look {
	var list []look
	for _, k := range []look{{width: 1920, height: 1080, perMM: 3.78}, {width: 1280, height: 800, perMM: 3.78}} {
		for _, k.lang = range []string{"de", "ar", "uk", "vi"} {
			for k.size = 1; k.size <= screen.Sizes; k.size++ {
				list = append(list, k)
			}
		}
	}
	return list
}

func keysOf(l layout) (keys []item) {
	for _, it := range l.items {
		if it.kind == kindKey {
			keys = append(keys, it)
		}
	}
	return keys
}

// eachKeys lays every page of keys out on every screen.
func eachKeys(t *testing.T, check func(t *testing.T, k look, l layout)) {
	d := newDemo(t)
	for _, k := range keyLooks() {
		t.Run(k.String(), func(t *testing.T) {
			for _, kind := range []screen.EntryKind{screen.EntryText, screen.EntryDigits} {
				l, tree := d.lay(keyed(t, d, k.lang, kind), k)
				check(t, k, l)
				for _, id := range []accessibility.ID{"keys/signs", "keys/more", "keys/latin"} {
					if n, ok := tree.Find(id); ok {
						s, _ := keyed(t, d, k.lang, kind).Update(n.Action)
						l, _ := d.lay(s, k)
						check(t, k, l)
					}
				}
			}
		})
	}
}

func TestKeysAreLargeEnough_VVSG_7_2_I(t *testing.T) {
	eachKeys(t, func(t *testing.T, k look, l layout) {
		keys := keysOf(l)
		if len(keys) < 15 {
			t.Fatalf("%d keys", len(keys))
		}
		for _, it := range keys {
			if r := it.rect; r.w/k.perMM < 12.7 || r.h/k.perMM < 12.6 {
				t.Errorf("%s is %.1f × %.1f mm", label(it), r.w/k.perMM, r.h/k.perMM)
			}
		}
	})
}

func TestKeysStandApart_VVSG_7_2_I(t *testing.T) {
	eachKeys(t, func(t *testing.T, k look, l layout) {
		keys := keysOf(l)
		for i, a := range keys {
			for _, b := range keys[:i] {
				if a.rect.inset(-2.5 * k.perMM / 2).overlaps(b.rect.inset(-2.5 * k.perMM / 2)) {
					t.Errorf("%s and %s are too near", label(a), label(b))
				}
			}
		}
	})
}

func TestKeysStandBetweenPageAndBar(t *testing.T) {
	eachKeys(t, func(t *testing.T, k look, l layout) {
		bar := k.height
		for _, it := range l.items {
			if it.kind == kindRule {
				bar = it.rect.y
			}
		}
		if l.barTop < bar*0.3 {
			t.Errorf("the page has %.0f of %.0f pixels", l.barTop, bar)
		}
		for _, it := range keysOf(l) {
			if room := (rect{0, l.barTop, k.width, bar - l.barTop}); !inside(it.rect, room) {
				t.Errorf("%s is beside the keys' place", label(it))
			}
			for _, w := range it.texts {
				if !inside(w.rect(), it.rect) {
					t.Errorf("what stands on %s does not fit", label(it))
				}
			}
		}
	})
}

// A bracket that is turned round for Arabic would write the other one.
func TestKeysShowWhatTheyWrite(t *testing.T) {
	d := newDemo(t)
	s := keyed(t, d, "ar", screen.EntryText)
	for _, id := range []accessibility.ID{"keys/signs", "keys/shift"} {
		n, _ := s.View(d.bundle.Localizer("ar")).Find(id)
		s, _ = s.Update(n.Action)
	}
	l, _ := d.lay(s, look{width: 1920, height: 1080, perMM: 3.78, size: 3, lang: "ar"})
	brackets := 0
	for _, it := range keysOf(l) {
		if face := it.node.Face; len(face) == 1 && it.texts[0].text != face {
			t.Errorf("on the key for %s stands %s", face, it.texts[0].text)
		} else if face == "[" || face == "]" {
			brackets++
		}
	}
	if brackets != 2 {
		t.Errorf("%d brackets", brackets)
	}
}

// Letters stand where they stand on every keyboard, whichever way one reads.
func TestKeysAreNotMirrored(t *testing.T) {
	d := newDemo(t)
	left := func(rtl bool) float32 {
		tree := keyed(t, d, "de", screen.EntryText).View(d.bundle.Localizer("de"))
		l := arrange(tree, metrics{perMM: 3.78, size: 3}, measureText, rtl, 1920, 1080)
		for _, it := range keysOf(l) {
			if it.node.ID == "keys/1/1" {
				return it.rect.x
			}
		}
		return -1
	}
	if a, b := left(false), left(true); a != b || a < 0 {
		t.Errorf("the first key stands at %v, and from right to left at %v", a, b)
	}
}
