// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jezek/xgb/xproto"
)

// parseChord reads "Ctrl+Shift+I" or the name of a single key.
func parseChord(name string) (chord, error) {
	parts := strings.Split(name, "+")
	key := parts[len(parts)-1]
	if strings.HasSuffix(name, "++") {
		key, parts = "plus", strings.Split(strings.TrimSuffix(name, "+")+"plus", "+")
	}
	c := chord{name: name, any: len(parts) == 1}
	for _, modifier := range parts[:len(parts)-1] {
		mask := modifierMask(modifier)
		if mask == 0 {
			return c, fmt.Errorf("unknown modifier %q in %q", modifier, name)
		}
		c.mods |= mask
	}
	c.symbol = keysyms(key)
	if c.symbol == nil {
		return c, fmt.Errorf("unknown key %q", name)
	}
	return c, nil
}

func modifierMask(name string) uint16 {
	switch name {
	case "Ctrl", "Control":
		return xproto.ModMaskControl
	case "Shift":
		return xproto.ModMaskShift
	case "Alt":
		return xproto.ModMask1
	case "Super":
		return xproto.ModMask4
	}
	return 0
}

// keysyms are the symbols of a key name as X spells it: one, or the left and
// the right one of a pair.
func keysyms(name string) []xproto.Keysym {
	if len(name) == 1 && name[0] > ' ' && name[0] < 0x7f { // Latin-1 is its own keysym
		lower := xproto.Keysym(strings.ToLower(name)[0])
		return []xproto.Keysym{lower}
	}
	if number, found := strings.CutPrefix(name, "F"); found {
		if n, err := strconv.Atoi(number); err == nil && n >= 1 && n <= 35 {
			return []xproto.Keysym{0xffbe + xproto.Keysym(n-1)}
		}
	}
	switch name {
	case "Super":
		return []xproto.Keysym{0xffeb, 0xffec}
	case "Alt":
		return []xproto.Keysym{0xffe9, 0xffea}
	case "Escape":
		return []xproto.Keysym{0xff1b}
	case "Tab":
		return []xproto.Keysym{0xff09, 0xfe20} // with Shift it is ISO_Left_Tab
	case "Return":
		return []xproto.Keysym{0xff0d, 0xff8d}
	case "BackSpace":
		return []xproto.Keysym{0xff08}
	case "Delete":
		return []xproto.Keysym{0xffff, 0xff9f}
	}
	return moreKeysyms(name)
}

func moreKeysyms(name string) []xproto.Keysym {
	switch name {
	case "Menu":
		return []xproto.Keysym{0xff67}
	case "Help":
		return []xproto.Keysym{0xff6a}
	case "Print":
		return []xproto.Keysym{0xff61, 0xff15} // with Alt it is Sys_Req
	case "Pause":
		return []xproto.Keysym{0xff13, 0xff6b}
	case "Home":
		return []xproto.Keysym{0xff50, 0xff95}
	case "End":
		return []xproto.Keysym{0xff57, 0xff9c}
	case "Page_Up", "Prior":
		return []xproto.Keysym{0xff55, 0xff9a}
	case "Page_Down", "Next":
		return []xproto.Keysym{0xff56, 0xff9b}
	case "Left":
		return []xproto.Keysym{0xff51, 0xff96}
	case "Up":
		return []xproto.Keysym{0xff52, 0xff97}
	case "Right":
		return []xproto.Keysym{0xff53, 0xff98}
	case "Down":
		return []xproto.Keysym{0xff54, 0xff99}
	case "plus":
		return []xproto.Keysym{'+', 0xffab}
	case "space":
		return []xproto.Keysym{' '}
	}
	for _, n := range names() {
		if n.name == name {
			return []xproto.Keysym{n.sym}
		}
	}
	return nil
}
