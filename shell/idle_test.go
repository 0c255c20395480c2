// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"errors"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

func TestStartScreenGreetsInTurn(t *testing.T) {
	k := open(t)
	k.clock.pass(4 * time.Second)
	k.window.until(k, "the next language", func(f ui.Frame) bool { return f.Tree.Lang == "en" })
}

func TestIdleIsWarnedThenEnded_EN_11_2_2_1(t *testing.T) {
	k := open(t)
	k.visit()
	k.scan()
	k.clock.pass(3 * time.Minute)
	k.has("warning")
	k.clock.pass(20 * time.Second)
	k.window.until(k, "25 seconds", func(f ui.Frame) bool { n, _ := f.Tree.Find("warning/left"); return n.Name == "Noch 25 Sekunden" })
	if n := k.voice.warnings(); n != 1 {
		t.Errorf("warned %d times by sound", n)
	}
	k.clock.pass(25 * time.Second)
	k.shows("attract")
	k.nothingLeft()
}

// A key or a touch reaches the loop as "somebody is there" first; what it would
// have done was hidden by the warning.
func TestAnswerToTheWarningDoesNothingElse(t *testing.T) {
	k := open(t)
	k.visit()
	for name, answer := range map[string][]ui.Event{
		"key":                     {ui.Touched{}, keyDown(input.Select)},
		"key kept from a page":    {keyDown(input.Select)},
		"finger on the bar":       {ui.Touched{}, ui.Pressed{ID: "bar/help"}},
		"screen reader's press":   {ui.Pressed{ID: "warning/stay"}},
		"finger beside a control": {ui.Touched{}},
	} {
		t.Run(name, func(t *testing.T) {
			k.TB = t
			k.clock.pass(3 * time.Minute)
			k.has("warning")
			for _, e := range answer {
				k.Send(e)
			}
			k.press("bar/help") // the next touch acts again
			k.shows("help")
			k.press("bar/back")
			k.shows("home")
			k.clock.pass(3*time.Minute - time.Second)
			k.press("home/scan")
			k.shows("scan")
			k.press("bar/home")
			k.shows("home")
		})
	}
}

func TestListeningIsActivity(t *testing.T) {
	k := open(t)
	k.visit()
	k.voice.events <- speech.Event{Moment: speech.Started, Node: "title"}
	k.clock.pass(10 * time.Minute)
	k.voice.events <- speech.Event{Moment: speech.Quiet}
	k.clock.pass(3*time.Minute - time.Second)
	k.press("home/scan")
	k.shows("scan")
}

func TestTouchesOfThePageAreActivity(t *testing.T) {
	k := open(t)
	k.visit()
	k.surf()
	k.clock.pass(10 * time.Minute) // touched just now, says the display
	k.press("bar/home")
	k.press("home/continue")
	k.shows("browse/open")
	k.desk.rest(time.Hour)
	k.clock.pass(3 * time.Minute)
	k.has("warning")
	if k.desk.shows() {
		t.Error("the page covers the warning")
	}
}

func TestWhatCannotBeErasedKeepsTheTerminalClosed_VVSG_7_1(t *testing.T) {
	k := open(t)
	k.desk.fail(errors.New("somebody else owns the clipboard"))
	k.visit()
	k.press("bar/end", "question/yes")
	f := k.shows("closed")
	if n, _ := f.Tree.Find("code"); n.Name != "Für das Personal: wipe" {
		t.Errorf("staff read %q", n.Name)
	}
	k.key(input.Select, input.Home, input.End)
	k.Send(ui.Pressed{ID: "start"})
	for range 5 { // greets on, closed as it is
		k.clock.pass(time.Second)
	}
	k.window.until(k, "the next language", func(f ui.Frame) bool { return f.Tree.ID == "closed" && f.Tree.Lang == "en" })
}

// Who listens has more time, from the moment on at which the voice begins.
func TestListenersHaveFiveMinutes_EN_11_2_2_1(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud)
	k.window.until(k, "the voice", func(f ui.Frame) bool { n, _ := f.Tree.Find("bar/read"); return n.Picture == "speech-off" })
	k.clock.pass(5*time.Minute - time.Second)
	k.press("home/scan")
	k.shows("scan")
	k.clock.pass(5 * time.Minute)
	k.has("warning")
}
