// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// small is the room of a 15.4-inch screen of 1280 by 800.
var small = screen.Room{Width: 331, Height: 207}

// offered are the languages on the page that is shown.
func offered(v *visitor) (tags []string, checked string) {
	tiles, _ := v.tree().Find("tiles")
	for _, n := range tiles.Children {
		tags = append(tags, n.Lang)
		if n.State.Has(accessibility.Checked) {
			checked = n.Lang
		}
	}
	return tags, checked
}

// TestLanguagesTakeTwoPagesOnASmallScreen: with seventeen of them, each is there
// once, those of the town stand first, and the visitor's is on the first page.
func TestLanguagesTakeTwoPagesOnASmallScreen(t *testing.T) {
	all := town()
	if len(all.Languages) != 17 {
		t.Fatalf("there are %d", len(all.Languages))
	}
	for _, lang := range all.Languages {
		v := at(t, screen.New(all, small), "de")
		v.press("start")
		for !v.has(accessibility.ID("language/" + lang)) {
			v.press("page/next")
		}
		v.press(accessibility.ID("language/"+lang), "bar/language")
		first, checked := offered(v)
		if checked != lang {
			t.Errorf("%s: on the first page %q is chosen", lang, checked)
		}
		if later := len(first) > 0 && first[0] != "de"; later && first[0] != lang {
			t.Errorf("%s: the first is %q", lang, first[0])
		}
		v.press("page/next")
		second, _ := offered(v)
		if v.has("page/next") {
			t.Errorf("%s: there is a third page", lang)
		}
		seen := map[string]bool{}
		for _, tag := range append(first, second...) {
			seen[tag] = true
		}
		if len(seen) != len(all.Languages) || len(first)+len(second) != len(all.Languages) {
			t.Errorf("%s: the pages are %q and %q", lang, first, second)
		}
	}
}
