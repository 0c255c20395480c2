// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"strings"
	"unicode/utf8"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/translations"
)

// Words are what speech puts around what stands on the screen, in one language.
type Words struct{ *translations.Localizer }

var _ accessibility.Words = Words{}

// Role is the kind of a control in one word; things to read have none.
func (w Words) Role(r accessibility.Role) string {
	switch r {
	case accessibility.RoleTile, accessibility.RoleButton:
		return w.T("role.button")
	case accessibility.RoleOption:
		return w.T("role.option")
	case accessibility.RoleDialog:
		return w.T("role.dialog")
	}
	return ""
}

// State is the word for a flag; 0 stands for an option that is not chosen.
func (w Words) State(s accessibility.State) string {
	switch s {
	case 0:
		return w.T("state.unchecked")
	case accessibility.Checked:
		return w.T("state.checked")
	case accessibility.Disabled:
		return w.T("state.disabled")
	case accessibility.Busy:
		return w.T("state.busy")
	}
	return ""
}

// Position is "3 of 7".
func (w Words) Position(i, n int) string { return w.T("speech.position", "I", i, "N", n) }

// Count is "3 things".
func (w Words) Count(n int) string { return w.N("speech.count", n) }

// Join puts the language's comma between parts, and nothing but a space where
// one ends with a stop of its own.
func (w Words) Join(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		b.WriteString(p)
		switch last, _ := utf8.DecodeLastRuneInString(p); {
		case i == len(parts)-1:
		case strings.ContainsRune(".:!?؟", last):
			b.WriteByte(' ')
		default:
			b.WriteString(w.T("speech.comma"))
		}
	}
	return b.String()
}
