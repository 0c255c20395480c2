// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/screen"
)

// withPresets is a visitor at home in a town that offers what comes with the
// program.
func withPresets(t *testing.T, lang string) *visitor {
	t.Helper()
	v := at(t, screen.New(town(), wide), lang)
	v.press("start", "language/de")
	v.do(screen.Languages{})
	for _, c := range v.tree().Controls() {
		if string(c.ID) == "language/"+lang {
			v.do(c.Action)
		}
	}
	return v
}

func TestPresetsAddUpAndTellWhereValuesComeFrom(t *testing.T) {
	v := withPresets(t, "de")
	v.do(screen.Preset{ID: "wheelchair"}, screen.Preset{ID: "low-vision"}, screen.Contrast{}, screen.Preset{ID: "nobody"})
	got := map[string]string{}
	for _, value := range v.state.Resolved() {
		got[value.Key] = value.Setting().Value + " " + value.Source.String()
	}
	for key, want := range map[string]string{
		"low-reach": "true built-in presets/wheelchair.toml:8", "text-size": "4 built-in presets/low-vision.toml:8",
		"theme": `"light" visitor`, "volume": "5 default",
	} {
		if got[key] != want {
			t.Errorf("%s is %s, want %s", key, got[key], want)
		}
	}
}

func TestPlainLanguageIsOnlyThereWhereItIsSpoken(t *testing.T) {
	for lang, want := range map[string]string{"de": "de-x-leicht", "de-x-leicht": "de-x-leicht", "da": "da"} {
		v := withPresets(t, lang)
		v.do(screen.Preset{ID: "plain-language"})
		if got := v.lang(); got != want {
			t.Errorf("%s becomes %s, want %s", lang, got, want)
		}
	}
}

func TestStayIsAsLongAsTheVisitorNeeds_VVSG_7_1(t *testing.T) {
	for name, c := range map[string]struct {
		do            []screen.Intent
		idle, warning time.Duration
	}{
		"usual":           {nil, 3 * time.Minute, 45 * time.Second},
		"listening":       {[]screen.Intent{screen.ReadAloud{}}, 5 * time.Minute, 45 * time.Second},
		"slow":            {[]screen.Intent{screen.Preset{ID: "slow"}}, 9 * time.Minute, 135 * time.Second},
		"slow and hushed": {[]screen.Intent{screen.ReadAloud{}, screen.Preset{ID: "slow"}, screen.ReadAloud{}}, 9 * time.Minute, 135 * time.Second},
	} {
		v := withPresets(t, "en")
		v.do(c.do...)
		set := v.state.Settings()
		if idle, warning := town().Terminal.Stay(set.Times, set.Speech); idle != c.idle || warning != c.warning {
			t.Errorf("%s: %v and %v", name, idle, warning)
		}
	}
}

func TestPresetEndsWithTheVisit_EN_5_1_3_13_VVSG_7_1(t *testing.T) {
	v := withPresets(t, "de")
	fresh := v.state.Settings()
	v.do(screen.Preset{ID: "blind"})
	effect[screen.Greet](v)
	v.do(screen.End{})
	v.press("question/yes")
	v.do(screen.Wiped{})
	v.press("start")
	if got := v.state.Settings(); got != fresh {
		t.Errorf("the next visitor meets %+v", got)
	}
}
