// SPDX-License-Identifier: GPL-3.0-or-later

package input_test

import (
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// Nothing may be there for a pointer only [EN 301 549 5.1.6].
func TestEveryActionHasAKey_EN_5_1_6(t *testing.T) {
	asked := map[input.Action]bool{}
	for key, a := range input.Keyboard() {
		if !slices.Contains(input.Actions(), a) {
			t.Errorf("%s asks for %q, which is no action", key, a)
		}
		asked[a] = true
	}
	for _, a := range input.Actions() {
		if !asked[a] {
			t.Errorf("no key asks for %s", a)
		}
	}
}

func TestMeaningOfAKey(t *testing.T) {
	keys := input.Keyboard()
	for name, c := range map[string]struct {
		on    input.Spelling
		shift bool
		want  input.Action
	}{
		"Tab":                    {input.Spelling{Plain: "Tab", Shifted: "ISO_Left_Tab"}, false, input.Next},
		"Tab with Shift":         {input.Spelling{Plain: "Tab", Shifted: "ISO_Left_Tab"}, true, input.Previous},
		"German plus":            {input.Spelling{Plain: "plus", Shifted: "asterisk"}, false, input.Louder},
		"American plus":          {input.Spelling{Plain: "equal", Shifted: "plus"}, true, input.Louder},
		"American equals":        {input.Spelling{Plain: "equal", Shifted: "plus"}, false, ""},
		"arrow with Shift":       {input.Spelling{Plain: "Down", Shifted: "Down"}, true, ""},
		"key of a number pad":    {input.Spelling{Plain: "KP_8", Shifted: "KP_8"}, false, input.Next},
		"key with nothing on it": {input.Spelling{}, false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := keys.Meaning(c.on, c.shift); got != c.want {
				t.Errorf("asks for %q, want %q", got, c.want)
			}
		})
	}
}
