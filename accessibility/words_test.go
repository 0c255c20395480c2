// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility_test

import (
	"fmt"
	"strings"

	a "github.com/lotse-kiosk/lotse/accessibility"
)

// english stands in for the translations. Every role and state that has a word
// there has another one here.
type english struct{}

func (english) Role(r a.Role) string {
	switch r {
	case a.RoleText, a.RoleNotice, a.RoleHeading:
		return ""
	}
	return r.String()
}

func (english) State(s a.State) string {
	return map[a.State]string{0: "not chosen", a.Checked: "chosen", a.Disabled: "not now", a.Busy: "working"}[s]
}

func (english) Position(i, n int) string   { return fmt.Sprintf("%d of %d", i, n) }
func (english) Count(n int) string         { return fmt.Sprintf("%d things", n) }
func (english) Join(parts []string) string { return strings.Join(parts, ", ") }
