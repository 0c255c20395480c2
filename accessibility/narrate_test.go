// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility_test

import (
	"testing"

	a "github.com/lotse-kiosk/lotse/accessibility"
)

func bar() a.Node {
	return a.Node{ID: "bar", Role: a.RoleBar, Children: []a.Node{
		{ID: "bar.home", Role: a.RoleButton, Name: "Home"},
		{ID: "bar.end", Role: a.RoleButton, Name: "End"},
	}}
}

func copies() a.Node {
	return a.Node{ID: "print", Role: a.RoleScreen, Name: "Print, 2 of 3", Children: []a.Node{
		{ID: "title", Role: a.RoleHeading, Name: "Print, 2 of 3"},
		{ID: "how", Role: a.RoleText, Name: "How many copies?"},
		{ID: "n", Role: a.RoleStepper, Name: "Copies", Value: "2", Children: []a.Node{
			{ID: "less", Role: a.RoleButton, Name: "One less"},
			{ID: "more", Role: a.RoleButton, Name: "One more", Hint: "Press again for each copy."},
		}},
		{ID: "colours", Role: a.RoleList, Name: "Colours", Children: []a.Node{
			{ID: "colour", Role: a.RoleOption, Name: "Colour", Description: "20 cents", State: a.Checked},
			{ID: "grey", Role: a.RoleOption, Name: "Grey"},
		}},
		{ID: "acts", Role: a.RoleActions, Children: []a.Node{
			{ID: "back", Role: a.RoleButton, Name: "Back to the list", State: a.Way},
			{ID: "go", Role: a.RoleButton, Name: "Print now", State: a.Primary | a.Disabled},
		}},
		bar(),
	}}
}

func expect(t *testing.T, got []a.Utterance, want string) {
	t.Helper()
	if got := a.Transcript(got); got != want {
		t.Errorf("said:\n%s\nwanted:\n%s", got, want)
	}
}

func TestArrivalSaysTitleCountAndFirstInstruction(t *testing.T) {
	expect(t, a.Narrate(copies(), "en", english{}), "en: Print, 2 of 3\nen: 6 things\nen: How many copies?\n")
}

func TestArrivalSaysWhatWentWrongFirst_EN_5_1_3_15(t *testing.T) {
	tree := copies()
	tree.Children = append(tree.Children, a.Node{
		ID: "oops", Role: a.RoleNotice, Name: "Problem with the printer",
		Description: "Paper is empty. Please call staff.",
	})
	expect(t, a.Narrate(tree, "en", english{}), "en: Problem with the printer, Paper is empty. Please call staff.\n"+
		"en: Print, 2 of 3\nen: 6 things\nen: How many copies?\n")
}

func TestArrivalSaysWhereInTheErrandItIs(t *testing.T) {
	tree := a.Node{ID: "scan", Role: a.RoleScreen, Name: "Scan", Children: []a.Node{
		{ID: "title", Role: a.RoleHeading, Name: "Scan", Value: "step 1 of 3"},
		{ID: "how", Role: a.RolePicture, Name: "Lay the sheet on the glass."},
		{ID: "many", Role: a.RoleText, Name: "How many sheets?"},
		{ID: "rest", Role: a.RoleText, Name: "In colour?"},
	}}
	expect(t, a.Narrate(tree, "en", english{}),
		"en: Scan, step 1 of 3\nen: Lay the sheet on the glass., picture\nen: How many sheets?\n")
}

func TestDialogIsTheScreen(t *testing.T) {
	tree := copies()
	tree.Children = append(tree.Children, a.Node{
		ID: "ask", Role: a.RoleDialog, Name: "Are you still there?", State: a.Modal,
		Children: []a.Node{{ID: "yes", Role: a.RoleButton, Name: "Yes, go on"}},
	})
	expect(t, a.Narrate(tree, "en", english{}), "en: Are you still there?\nen: 1 things\n")
	expect(t, a.NarrateAll(tree, "en", english{}), "en: Are you still there?\nen: Yes, go on, button\n")
}

func TestWaitSaysItsProgress(t *testing.T) {
	tree := a.Node{ID: "wait", Role: a.RoleScreen, Name: "Scan", Children: []a.Node{
		{ID: "p", Role: a.RoleProgress, Name: "Your page is coming in", Value: "page 1", State: a.Busy},
	}}
	expect(t, a.Narrate(tree, "en", english{}), "en: Scan\nen: Your page is coming in, progress, working, page 1\n")
}

func TestNodeIsNameRoleStatePositionValue(t *testing.T) {
	for id, want := range map[a.ID]string{
		"colour":   "en: Colour, 20 cents, option, chosen, 1 of 2\n",
		"grey":     "en: Grey, option, not chosen, 2 of 2\n",
		"go":       "en: Print now, button, not now, 2 of 2\n",
		"more":     "en: One more, button, 2\n",
		"n":        "en: Copies, stepper, 2\n",
		"how":      "en: How many copies?\n",
		"bar.home": "en: Home, button, 1 of 2\n",
		"nobody":   "",
	} {
		t.Run(string(id), func(t *testing.T) {
			expect(t, a.NarrateNode(copies(), id, "en", english{}), want)
		})
	}
}

func TestLanguageTilesSpeakTheirOwnLanguage_EN_5_1_3_14(t *testing.T) {
	tree := a.Node{ID: "languages", Role: a.RoleScreen, Name: "Choose", Children: []a.Node{
		{ID: "tiles", Role: a.RoleTiles, Children: []a.Node{
			{ID: "en", Role: a.RoleTile, Name: "English"},
			{ID: "da", Role: a.RoleTile, Name: "Dansk", Lang: "da"},
		}},
	}}
	expect(t, a.NarrateNode(tree, "da", "en", english{}), "da: Dansk\nen: tile, 2 of 2\n")
	expect(t, a.NarrateNode(tree, "en", "en", english{}), "en: English, tile, 1 of 2\n")
}

func TestLabelAndWhatItSaysMayDiffer_EN_5_1_3_14(t *testing.T) {
	tree := a.Node{ID: "counter", Role: a.RoleScreen, Name: "Rathaus", Lang: "en", Children: []a.Node{
		{ID: "title", Role: a.RoleHeading, Name: "Rathaus", Lang: "de", Value: "step 1 of 2"},
		{ID: "where", Role: a.RoleText, Name: "Where?", Description: "Zimmer 1", DescriptionLang: "de"},
		{ID: "go", Role: a.RoleTile, Name: "Go on", Description: "Wohngeld", DescriptionLang: "de"},
		{ID: "own", Role: a.RoleTile, Name: "Print", Description: "two pages"},
	}}
	expect(t, a.Narrate(tree, "en", english{}), "de: Rathaus\nen: step 1 of 2\nen: 2 things\nen: Where?\nde: Zimmer 1\n")
	expect(t, a.NarrateNode(tree, "go", "en", english{}), "en: Go on\nde: Wohngeld\nen: tile, 1 of 2\n")
	expect(t, a.NarrateNode(tree, "own", "en", english{}), "en: Print, two pages, tile, 2 of 2\n")
}

func TestPrivacyReachesEverythingBelow_EN_5_1_3_9(t *testing.T) {
	tree := a.Node{ID: "letter", Role: a.RoleScreen, Name: "Your letter", Children: []a.Node{
		{ID: "box", Role: a.RoleSplit, State: a.Private, Children: []a.Node{
			{ID: "line", Role: a.RoleText, Name: "Dear Ms Lind", Hint: "from the job centre"},
		}},
		{ID: "ok", Role: a.RoleButton, Name: "Print it"},
	}}
	expect(t, a.NarrateAll(tree, "en", english{}),
		"en: Your letter\nen (private): Dear Ms Lind\nen: Print it, button\n")
	expect(t, a.Narrate(tree, "en", english{}),
		"en: Your letter\nen: 1 things\nen (private): Dear Ms Lind\n")
	expect(t, a.Hint(tree, "line", "en"), "en (private): from the job centre\n")
}

func TestAllIsReadInOrderWithoutTheBar(t *testing.T) {
	expect(t, a.NarrateAll(copies(), "en", english{}), `en: Print, 2 of 3
en: How many copies?
en: Copies, stepper, 2
en: One less, button, 2
en: One more, button, 2
en: Colours
en: Colour, 20 cents, option, chosen, 1 of 2
en: Grey, option, not chosen, 2 of 2
en: Back to the list, button, 1 of 2
en: Print now, button, not now, 2 of 2
`)
}

func TestHintIsSaidAlone(t *testing.T) {
	expect(t, a.Hint(copies(), "more", "en"), "en: Press again for each copy.\n")
	expect(t, a.Hint(copies(), "less", "en"), "")
}

func TestUtterancesNameTheirNode_EN_5_1_3_3(t *testing.T) {
	said := a.NarrateNode(copies(), "grey", "en", english{})
	if len(said) != 1 || said[0].Node != "grey" {
		t.Errorf("said %+v", said)
	}
}
