// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"fmt"
	"image"
	"image/color"
)

// looks: all text sizes and colour themes, back to where it began.
func looks(k *kiosk) {
	start := k.at("home")
	sizes := map[int]bool{}
	for range 4 {
		before := k.trace.latest().Size
		k.touch("home", "bar/bigger")
		sizes[k.see("another size", func(s seen) bool { return s.Size != before }).Size] = true
	}
	if len(sizes) != 4 || k.trace.last.Size != start.Size {
		k.t.Errorf("sizes %v", sizes)
	}
	grounds := map[color.Color]bool{}
	themes := map[string]bool{}
	for range 4 {
		before := k.trace.latest().Theme
		ground := k.ground()
		k.touch("home", "bar/contrast")
		themes[k.see("another theme", func(s seen) bool { return s.Theme != before }).Theme] = true
		eventually(k.t, fmt.Sprintf("another ground than %v", ground), func() bool { return k.ground() != ground })
		grounds[k.ground()] = true
	}
	if len(themes) != 4 || len(grounds) < 3 || k.trace.last.Theme != start.Theme {
		k.t.Errorf("themes %v, grounds %v", themes, grounds)
	}
}

// ground is the colour at the edge of the screen, where nothing stands.
func (k *kiosk) ground() color.Color {
	k.t.Helper()
	img, err := k.look()
	if err != nil {
		k.t.Fatal(err)
	}
	return img.(*image.NRGBA).NRGBAAt(4, 4)
}

// keys: the way to a service and back without a finger.
func keys(k *kiosk) {
	k.at("home")
	k.focus("home/group/ausweise")
	k.press(keyReturn)
	s := k.at("services")
	tiles := s.starting("service/")
	if len(tiles) == 0 {
		k.t.Fatal("no services")
	}
	k.focus(tiles[0].ID)
	k.press(keySpace)
	k.at("service")
	k.press(keyEscape)
	k.at("services")
	k.press(keyHome)
	k.at("home")
}

// focus goes on with Tab until a node has the focus.
func (k *kiosk) focus(id string) {
	k.t.Helper()
	for range 30 {
		now := k.trace.latest().Focus
		if now == id {
			return
		}
		k.tap(keyTab)
		k.see("the focus move", func(s seen) bool { return s.Focus != now })
	}
	k.t.Fatalf("Tab does not lead to %s", id)
}
