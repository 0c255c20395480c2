// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// bySwitch is a visit of somebody who has one switch or two: the shipped preset
// moves the ring every four seconds.
func bySwitch(t *testing.T) *kiosk {
	k := open(t)
	k.visit()
	k.press("bar/help", "help/fit", "preset/switch")
	k.shows("fitted")
	k.focused("size")
	return k
}

func (k *kiosk) seconds(n int) {
	for range n {
		k.clock.pass(time.Second)
	}
}

// rests lets seconds pass and fails unless the ring is where it was to stay.
// What the window tells in between is done after them, and is to be seen.
func (k *kiosk) rests(n int, id accessibility.ID) {
	k.Helper()
	k.seconds(n)
	below := func(f ui.Frame) bool { _, there := f.Tree.Find("scroll-down"); return there }
	k.Send(ui.Overflowed{Down: true})
	f := k.window.until(k, "more below", below)
	if f.Focus != id {
		k.Errorf("after %d seconds the ring is on %q, not on %q", n, f.Focus, id)
	}
	k.Send(ui.Overflowed{})
	k.window.until(k, "nothing below", func(f ui.Frame) bool { return !below(f) })
}

func TestRingMovesByItselfForOneSwitch(t *testing.T) {
	k := bySwitch(t)
	k.rests(3, "size")
	k.seconds(1)
	k.focused("colours")
	k.rests(3, "colours")
	k.key(input.Select)
	k.window.until(k, "other colours", func(f ui.Frame) bool { return f.Theme == string(screen.ThemeDark) })
	k.rests(3, "colours") // anew, since the switch was pressed
	k.seconds(1)
	k.focused("undo")
	k.seconds(4)
	k.focused("fits")
	k.key(input.Select)
	k.shows("home")
	k.focused("home/group/money")
	k.rests(3, "home/group/money")
	k.seconds(1)
	k.focused("home/print")
}

func TestSecondSwitchMovesTheRingAtOnce(t *testing.T) {
	k := bySwitch(t)
	k.seconds(3)
	k.key(input.Next)
	k.focused("colours")
	k.rests(3, "colours")
	k.key(input.Next, input.Next, input.Select)
	k.shows("home")
}

func TestRingWaitsForTheVoice(t *testing.T) {
	k := bySwitch(t)
	k.seconds(3)
	k.voice.events <- speech.Event{Moment: speech.Started, Node: "size"}
	k.rests(20, "size")
	k.voice.events <- speech.Event{Moment: speech.Quiet}
	k.rests(3, "size")
	k.seconds(1)
	k.focused("colours")
}

// Nobody can press in time for what has come to the screen a moment ago.
func TestRingRestsOnWhatComesByItself(t *testing.T) {
	k := bySwitch(t)
	k.Plug(true)
	k.window.until(k, "the voice", func(f ui.Frame) bool {
		n, _ := f.Tree.Find("bar/read")
		return n.Picture == "speech-off"
	})
	k.seconds(3)
	k.Plug(false)
	k.focused("question/no")
	k.rests(3, "question/no")
	k.seconds(1)
	k.focused("question/yes")
}

// A ring that moves is no sign of life: the visit ends all the same.
func TestMovingRingKeepsNoVisitOpen(t *testing.T) {
	k := bySwitch(t)
	k.seconds(8)
	k.focused("undo")
	k.clock.pass(6*time.Minute - 8*time.Second) // twice the usual time
	k.has("warning")
}
