// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
)

// inputDevices is where Linux lists what is plugged in.
const inputDevices = "/proc/bus/input/devices"

// openKeyboard returns the keys to show on the screen; nil where there is a
// keyboard to write with.
func (p *parts) openKeyboard() (*keyboard.Keyboard, error) {
	switch p.town.Terminal.Keyboard {
	case config.KeyboardNever:
		return nil, nil
	case config.KeyboardAuto:
		if plugged() {
			return nil, nil
		}
	}
	return keyboard.Load()
}

// plugged reports whether a keyboard is there. Where nobody can tell, as on a
// display without devices, there is one.
func plugged() bool {
	list, err := os.Open(inputDevices)
	if err != nil {
		return true
	}
	defer list.Close()
	devices, lettered := Lettered(list)
	return devices == 0 || lettered > 0
}

// Lettered counts the devices in a list as Linux writes it, and those that have
// keys for letters: a keypad, a button or a remote control has none.
func Lettered(list io.Reader) (devices, lettered int) {
	text, err := io.ReadAll(io.LimitReader(list, 1<<20))
	if err != nil {
		return 0, 0
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "I:") {
			devices++
		}
		if bits, ok := strings.CutPrefix(line, "B: KEY="); ok && letters(bits) {
			lettered++
		}
	}
	return devices, lettered
}

// letters reports whether a device's keys, as words in hexadecimal with the
// lowest last, hold those from Q to P, A to L and Z to M.
func letters(bits string) bool {
	words := strings.Fields(bits)
	if len(words) == 0 {
		return false
	}
	low, err := strconv.ParseUint(words[len(words)-1], 16, 64)
	const three = 0x3ff<<16 | 0x1ff<<30 | 0x7f<<44 // their numbers in input-event-codes.h
	return err == nil && low&three == three
}
