// SPDX-License-Identifier: GPL-3.0-or-later

package terminal_test

import (
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/terminal"
)

func device(name, keys string) string {
	return "I: Bus=0003 Vendor=0000 Product=0000 Version=0111\nN: Name=\"" + name + "\"\nB: EV=120013\nB: KEY=" + keys + "\n\n"
}

func TestKeyboardsAreKnownByTheirLetters(t *testing.T) {
	const (
		usual   = "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe"
		power   = "10000000000000 0"
		numbers = "f00000000 0 0 0 3800000000000 73ff00000000 10000ffc"
	)
	for name, c := range map[string]struct {
		list              string
		devices, lettered int
	}{
		"nothing":               {"", 0, 0},
		"power button":          {device("Power Button", power), 1, 0},
		"keyboard and button":   {device("Power Button", power) + device("USB Keyboard", usual), 2, 1},
		"keypad of digits":      {device("Keypad", numbers), 1, 0},
		"touch screen":          {device("Touch", "400 0 0 0 0 0"), 1, 0},
		"rubbish where keys be": {device("Odd", "zz !"), 1, 0},
		"no keys at all":        {"I: Bus=0\nB: KEY=\n", 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			devices, lettered := terminal.Lettered(strings.NewReader(c.list))
			if devices != c.devices || lettered != c.lettered {
				t.Errorf("%d devices, %d with letters; want %d, %d", devices, lettered, c.devices, c.lettered)
			}
		})
	}
}
