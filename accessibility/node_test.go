// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility_test

import (
	"testing"

	a "github.com/lotse-kiosk/lotse/accessibility"
)

func TestQuestionIsReachedBeforeTheBar(t *testing.T) {
	tree := copies()
	tree.Children = append(tree.Children, a.Node{
		ID: "ask", Role: a.RoleDialog, State: a.Modal,
		Children: []a.Node{{ID: "no", Role: a.RoleButton}, {ID: "yes", Role: a.RoleButton, State: a.Disabled}},
	})
	var got []a.ID
	for _, c := range tree.Controls() {
		got = append(got, c.ID)
	}
	if len(got) != 3 || got[0] != "no" || got[1] != "bar.home" || got[2] != "bar.end" {
		t.Errorf("can be reached: %v", got)
	}
}
