// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"strconv"

	"github.com/jezek/xgb/xproto"
)

// Spelling is what stands on a key, without Shift and with it, in X's names;
// empty for nothing that [KeyNames] has. A number pad's keys are called by their
// numbers whether Num Lock is on or not.
func (d *Desktop) Spelling(code int) (plain, shifted string) {
	d.do(func(m *manager) { plain, shifted = m.keys.spelling(code) })
	return plain, shifted
}

func (k *keyboard) spelling(code int) (plain, shifted string) {
	at := (code - int(k.first)) * k.perCode
	if k.perCode < 2 || at < 0 || at+k.perCode > len(k.symbols) {
		return "", ""
	}
	lower, upper := k.symbols[at], k.symbols[at+1]
	if number := keyName(upper); ofNumberPad(upper) {
		return number, number
	}
	if upper == 0 {
		upper = lower // as X says it where Shift makes no difference
	}
	return keyName(lower), keyName(upper)
}

// ofNumberPad reports whether a symbol is one that a number pad has with Num
// Lock only.
func ofNumberPad(sym xproto.Keysym) bool { return sym >= 0xffac && sym <= 0xffb9 && sym != 0xffad }

// keyName is X's name for a symbol.
func keyName(sym xproto.Keysym) string {
	switch {
	case sym == 0xfe20: // ISO_Left_Tab
		return "Tab"
	case sym == 0xffac: // the comma that number pads have in some countries
		return "KP_Decimal"
	}
	for _, n := range names() {
		if n.sym == sym {
			return n.name
		}
	}
	return ""
}

// KeyNames are the keys that there may be, in X's names.
func KeyNames() []string {
	list := make([]string, 0, 128)
	for _, n := range names() {
		list = append(list, n.name)
	}
	return list
}

// name is what X calls a symbol.
type name struct {
	name string
	sym  xproto.Keysym
}

// names are the keys of keyboards and keypads that can mean something.
func names() []name {
	list := []name{
		{"Tab", 0xff09},
		{"Return", 0xff0d},
		{"space", ' '},
		{"Escape", 0xff1b},
		{"BackSpace", 0xff08},
		{"Delete", 0xffff},
		{"Insert", 0xff63},
		{"Home", 0xff50},
		{"End", 0xff57},
		{"Prior", 0xff55},
		{"Next", 0xff56},
		{"Left", 0xff51},
		{"Up", 0xff52},
		{"Right", 0xff53},
		{"Down", 0xff54},
		{"Help", 0xff6a},
		{"Menu", 0xff67},
		{"Print", 0xff61},
		{"Pause", 0xff13},
		{"plus", '+'},
		{"minus", '-'},
		{"period", '.'},
		{"comma", ','},
		{"slash", '/'},
		{"asterisk", '*'},
		{"equal", '='},
		{"numbersign", '#'},
		{"KP_Enter", 0xff8d},
		{"KP_Multiply", 0xffaa},
		{"KP_Add", 0xffab},
		{"KP_Subtract", 0xffad},
		{"KP_Decimal", 0xffae},
		{"KP_Divide", 0xffaf},
		{"XF86AudioLowerVolume", 0x1008ff11},
		{"XF86AudioMute", 0x1008ff12},
		{"XF86AudioRaiseVolume", 0x1008ff13},
		{"XF86AudioPlay", 0x1008ff14},
		{"XF86HomePage", 0x1008ff18},
		{"XF86Back", 0x1008ff26},
	}
	for n := range 10 {
		digit := strconv.Itoa(n)
		list = append(list, name{digit, xproto.Keysym('0' + n)}, name{"KP_" + digit, xproto.Keysym(0xffb0 + n)})
	}
	for letter := 'a'; letter <= 'z'; letter++ {
		list = append(list, name{string(letter), xproto.Keysym(letter)})
	}
	for n := range 24 {
		list = append(list, name{"F" + strconv.Itoa(n+1), xproto.Keysym(0xffbe + n)})
	}
	return list
}
