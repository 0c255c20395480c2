// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

func TestWindowIsMadeToFit(t *testing.T) {
	k := open(t)
	k.visit()
	k.press("bar/help", "help/fit", "preset/wheelchair")
	k.window.until(k, "all within reach", func(f ui.Frame) bool { return f.LowReach })
	k.press("bar/back", "preset/low-vision")
	k.window.until(k, "large and dark", func(f ui.Frame) bool {
		return f.LowReach && f.Size == screen.Sizes && f.Theme == string(screen.ThemeDark)
	})
	k.press("bar/end", "question/yes")
	k.shows("attract")
	k.window.until(k, "how it was", func(f ui.Frame) bool { return !f.LowReach && f.Size == 3 })
}

// Who does not see hears how to touch, then where they are and what is otherwise
// now; nothing of it twice.
func TestBlindVisitorIsToldHowToTouch_EN_5_5_2(t *testing.T) {
	k := open(t)
	k.visit()
	k.press("bar/help", "help/fit", "preset/blind")
	k.window.until(k, "a finger to listen", func(f ui.Frame) bool { return f.Hear })
	k.hears("Guten Tag. Fahren Sie mit dem Finger")
	k.hears("Passt es so?")
	k.hears("Die Stimme ist an.")
	k.explore("fits")
	k.hears("Das passt, weiter, Taste")
	k.press("fits")
	k.shows("home")
	k.hears("Was möchten Sie tun?")
}
