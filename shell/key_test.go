// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

func TestFocusGoesRoundByKeys_EN_5_1_6_2(t *testing.T) {
	k := open(t)
	k.focused("start") // the one big tile comes before what is read first
	k.key(input.Select)
	k.shows("language")
	k.focused("language/de")
	k.key(input.Next)
	k.focused("language/en")
	k.key(input.Previous, input.Previous)
	k.focused("bar/end")
	k.key(input.Next)
	k.focused("language/de")
	k.key(input.Select)
	k.shows("home")
	k.focused("home/group/money")
}

func TestFocusStaysInADialogAndTheBar(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.End)
	k.focused("question/no")
	k.key(input.Next)
	k.focused("question/yes")
	k.key(input.Next)
	k.focused("bar/home")
	k.key(input.Previous, input.Previous, input.Select) // no
	k.focused("home/group/money")
}

func TestErrandByKeysAlone(t *testing.T) {
	k := open(t)
	k.key(input.Select)
	k.shows("language")
	k.key(input.Select)
	k.shows("home")
	k.key(input.Help)
	k.shows("help")
	k.key(input.Back)
	k.shows("home")
	k.key(input.Language)
	k.shows("language")
	k.key(input.Home)
	k.shows("home")
	k.key(input.End, input.Next, input.Select)
	k.shows("attract")
}

func TestVoiceFollowsTheKeys(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud)
	k.has("bar/read")
	k.key(input.Next)
	k.focused("home/print")
	said := k.voice.heard()
	if !slices.Contains(said, "Was möchten Sie tun?") || !slices.Contains(said, "Drucken, Taste, 2 von 8") {
		t.Errorf("said %q", said)
	}
	k.key(input.Repeat, input.ReadAloud, input.Next)
	k.focused("home/scan")
	if k.voice.repeated != 1 || k.voice.stopped != 1 || len(k.voice.heard()) != 0 {
		t.Errorf("repeated %d, stopped %d", k.voice.repeated, k.voice.stopped)
	}
}

func TestDisabledAndUnknownControlsDoNothing(t *testing.T) {
	k := open(t)
	k.visit()
	k.Send(ui.Pressed{ID: "nobody"})
	k.Send(ui.Pressed{ID: "title"})
	k.scan()
	k.press("print")
	k.shows("print")
	k.Send(ui.Pressed{ID: "copies/less"})
	k.press("copies/more")
	k.window.until(k, "2 copies", func(f ui.Frame) bool { n, _ := f.Tree.Find("copies"); return n.Value == "2" })
}
