// SPDX-License-Identifier: GPL-3.0-or-later

// Package input says what a person can ask for with keys, whatever they press:
// a keyboard, an audio-tactile keypad or two switches all lead to the same
// actions, and what a key means is data.
//
// It reads no device and moves no focus; shell/ui delivers keys and the shell
// carries out the actions. Every package may import it.
package input

// Action is what a key asks for.
type Action string

// The actions.
const (
	Next      Action = "next"
	Previous  Action = "previous"
	Select    Action = "select"
	Back      Action = "back"
	Home      Action = "home"
	Help      Action = "help"
	ReadAloud Action = "read-aloud"
	Bigger    Action = "bigger"
	Contrast  Action = "contrast"
	Language  Action = "language"
	End       Action = "end"
	Repeat    Action = "repeat" // what was said last; twice: the whole screen
	Pause     Action = "pause"  // and on again
	Louder    Action = "louder"
	Quieter   Action = "quieter"
	Faster    Action = "faster"
	Slower    Action = "slower"
	Curtain   Action = "curtain" // the screen goes dark, and light again
)

// Actions returns all of them, in the order in which staff are shown them.
func Actions() []Action {
	return []Action{
		Next, Previous, Select, Back, Home, Help, ReadAloud, Repeat, Pause, Louder, Quieter, Faster, Slower,
		Bigger, Contrast, Language, Curtain, End,
	}
}

// Key is a key by its name as X11 keysyms call it, with or without Shift.
type Key struct {
	Name  string
	Shift bool
}

// Map tells what each key asks for. It is immutable.
type Map map[Key]Action

// Keyboard is what the keys of an ordinary keyboard mean.
func Keyboard() Map {
	return Map{
		{"Tab", false}: Next, {"Right", false}: Next, {"Down", false}: Next,
		{"Tab", true}: Previous, {"Left", false}: Previous, {"Up", false}: Previous,
		{"Return", false}: Select, {"KP_Enter", false}: Select, {"space", false}: Select,
		{"Escape", false}: Back, {"BackSpace", false}: Back,
		{"Home", false}: Home, {"F1", false}: Help,
		{"F2", false}: ReadAloud, {"F3", false}: Bigger, {"F4", false}: Contrast,
		{"F5", false}: Language, {"F6", false}: Repeat, {"F10", false}: End,
	}
}
