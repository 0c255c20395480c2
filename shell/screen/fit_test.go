// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

func TestScreenIsTheExampleOfWhatWasChosen(t *testing.T) {
	v := atHome(t, "en")
	fresh := v.state.Settings()
	fitBy(v, "low-vision")
	v.shows("fitted")
	if now := v.state.Settings(); now.Size != 4 || now.Theme != screen.ThemeDark {
		t.Errorf("it is still %+v", now)
	}
	n, _ := v.tree().Find("instruction")
	if want := "The letters have another size. The colours are different."; !strings.HasPrefix(n.Name, want) {
		t.Errorf("says %q", n.Name)
	}
	v.press("size")
	if now := v.state.Settings(); now.Size != 3 {
		t.Errorf("smaller is size %d", now.Size)
	}
	v.press("undo")
	v.shows("fit")
	if now := v.state.Settings(); now != fresh {
		t.Errorf("as before is %+v", now)
	}
	if n, _ := v.tree().Find("preset/low-vision"); n.State.Has(accessibility.Checked) {
		t.Error("it still counts as chosen")
	}
}

// On the terminal itself, by staff, in two presses from wherever a visitor is.
func TestPresetsAreTwoPressesAway(t *testing.T) {
	for _, s := range stages() {
		t.Run(s.name, func(t *testing.T) {
			v := s.reach(t, "en")
			v.do(screen.Awake{})
			if !v.has("bar") {
				return
			}
			v.press("bar/help", "help/fit")
			v.shows("fit")
		})
	}
}

func TestThatFitsGoesOnWithTheErrand(t *testing.T) {
	v := atHome(t, "en")
	v.press("home/group/money", "service/housing")
	fitBy(v, "wheelchair")
	v.press("bar/back", "preset/slow", "fits")
	v.shows("service")
	if now := v.state.Settings(); !now.LowReach || now.Times != 3 {
		t.Errorf("they have not added up: %+v", now)
	}
	v.press("bar/back")
	v.shows("services")
}

func TestWhoIsToTouchOtherwiseIsTold_EN_5_5_2(t *testing.T) {
	v := atHome(t, "en")
	fitBy(v, "blind")
	effect[screen.Greet](v)
	v.press("bar/back", "preset/cannot-read")
	if len(v.effects) > 0 {
		t.Errorf("told again: %v", v.effects)
	}
	v.press("touch")
	if got := v.state.Settings().Touch; got != screen.TouchActs {
		t.Errorf("a touch still speaks first: %v", got)
	}
	v.press("bar/back", "preset/hard-of-hearing")
	effect[screen.StopSpeech](v)
	v.press("undo")
	effect[screen.ReadScreen](v)
}

func TestAsBeforeLeavesHeadphonesAlone(t *testing.T) {
	t.Run("pulled out since", func(t *testing.T) {
		v := atHome(t, "en")
		v.do(screen.HeadphonesIn{}, screen.Curtain{})
		fitBy(v, "slow")
		v.do(screen.HeadphonesOut{})
		v.press("question/no", "undo")
		if now := v.state.Settings(); now.Speech || now.Curtain || now.Times != 1 {
			t.Errorf("as before is %+v", now)
		}
	})
	t.Run("plugged in since", func(t *testing.T) {
		v := atHome(t, "en")
		fitBy(v, "slow")
		v.do(screen.HeadphonesIn{})
		v.press("undo")
		if now := v.state.Settings(); !now.Speech || now.Times != 1 {
			t.Errorf("as before is %+v", now)
		}
	})
}

func TestOnlyWhatCanHelpIsOffered(t *testing.T) {
	for lang, want := range map[string]bool{"de": true, "de-x-leicht": false, "da": false} {
		v := atHome(t, lang)
		v.press("bar/help", "help/fit")
		if got := v.has("preset/plain-language"); got != want {
			t.Errorf("%s: easy words are offered: %v", lang, got)
		}
	}
	offers := town()
	offers.Presets = nil
	v := at(t, screen.New(offers, wide), "de")
	v.press("start", "language/de", "bar/help")
	if v.has("help/fit") {
		t.Error("leads to a choice of nothing")
	}
}

func TestInstallersOwnPresetHasItsName(t *testing.T) {
	offers := town()
	own := config.Preset{ID: "reading-room", Picture: "speech-off", Name: config.Text{"de": "Ich bin im Lesesaal"}}
	offers.Presets = append(slices.Clone(offers.Presets), own)
	v := at(t, screen.New(offers, wide), "en")
	v.press("start", "language/en", "bar/help", "help/fit")
	if v.has("page/next") {
		v.press("page/next")
	}
	if n, _ := v.tree().Find("preset/reading-room"); n.Name != "Ich bin im Lesesaal" || n.Lang != "de" {
		t.Errorf("got %q in %q", n.Name, n.Lang)
	}
}
