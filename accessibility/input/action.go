// SPDX-License-Identifier: GPL-3.0-or-later

// Package input says what a person can ask for with keys, whatever they press:
// a keyboard, an audio-tactile keypad or two switches all lead to the same
// actions, and what a key means is data.
//
// It reads no device and moves no focus; shell/ui delivers keys,
// accessibility/input/timing tells which presses count, and the shell carries
// out the actions. Every package may import it.
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
