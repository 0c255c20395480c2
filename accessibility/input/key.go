// SPDX-License-Identifier: GPL-3.0-or-later

package input

import (
	"maps"
	"strings"
)

// Key is a key by its name as X11 keysyms call it, with or without Shift.
type Key struct {
	Name  string
	Shift bool
}

// String is the key as a mapping file writes it, such as "Shift+Tab".
func (k Key) String() string {
	if k.Shift {
		return "Shift+" + k.Name
	}
	return k.Name
}

// KeyOf is the key that a mapping file calls so.
func KeyOf(name string) Key {
	plain, shift := strings.CutPrefix(name, "Shift+")
	return Key{plain, shift}
}

// Map tells what each key asks for. It is immutable.
type Map map[Key]Action

// Spelling is what stands on a key, without Shift and with it; empty for
// nothing.
type Spelling struct{ Plain, Shifted string }

// Meaning is what a key asks for; empty for nothing. A sign that is on the
// upper half of a key, such as the plus of an American keyboard, is found by
// its own name and not by that of the lower half.
func (m Map) Meaning(s Spelling, shift bool) Action {
	if a, ok := m[Key{s.Plain, shift}]; ok {
		return a
	}
	if shift && s.Shifted != s.Plain {
		return m[Key{s.Shifted, false}]
	}
	return ""
}

// Keyboard is what the keys of an ordinary keyboard mean, and of a number pad
// that is used as an audio-tactile keypad.
func Keyboard() Map {
	m := Map{
		{"Tab", false}: Next, {"Right", false}: Next, {"Down", false}: Next,
		{"Tab", true}: Previous, {"Left", false}: Previous, {"Up", false}: Previous,
		{"Return", false}: Select, {"KP_Enter", false}: Select, {"space", false}: Select,
		{"Escape", false}: Back, {"BackSpace", false}: Back, {"XF86Back", false}: Back,
		{"Home", false}: Home, {"XF86HomePage", false}: Home,
		{"F1", false}: Help, {"Help", false}: Help,
		{"F2", false}: ReadAloud, {"F3", false}: Bigger, {"F4", false}: Contrast,
		{"F5", false}: Language, {"F6", false}: Repeat, {"F10", false}: End,
		{"F7", false}: Pause, {"Pause", false}: Pause, {"XF86AudioPlay", false}: Pause,
		{"F8", false}:   Curtain,
		{"plus", false}: Louder, {"KP_Add", false}: Louder, {"XF86AudioRaiseVolume", false}: Louder,
		{"minus", false}: Quieter, {"KP_Subtract", false}: Quieter, {"XF86AudioLowerVolume", false}: Quieter,
		{"period", false}: Faster, {"comma", false}: Slower,
	}
	maps.Copy(m, numberPad())
	return m
}

// numberPad is laid out as the keys of a telephone are, with 2 above the 5 that
// fingers find [EN 301 549 8.4.1; ITU-T E.161]: keypads at terminals are.
func numberPad() Map {
	return Map{
		{"KP_2", false}: Previous, {"KP_8", false}: Next, {"KP_5", false}: Select, {"KP_0", false}: Help,
		{"KP_4", false}: Back, {"KP_6", false}: Repeat,
		{"KP_1", false}: Quieter, {"KP_3", false}: Louder, {"KP_7", false}: Slower, {"KP_9", false}: Faster,
		{"KP_Multiply", false}: Language, {"KP_Divide", false}: End, {"KP_Decimal", false}: ReadAloud,
	}
}
