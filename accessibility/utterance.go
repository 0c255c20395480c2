// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility

import "strings"

// Utterance is one thing to say without a break, in one voice.
type Utterance struct {
	// Text is what is said; it is never empty.
	Text string
	// Lang is the BCP 47 tag of the voice.
	Lang string
	// Private text is about the visitor. It may be said where others cannot
	// listen, and is neither cached nor logged [EN 301 549 5.1.3.9].
	Private bool
	// Node is what on the screen is being said [EN 301 549 5.1.3.3].
	Node ID
}

// Words are the few words that speech adds to what stands on the screen. The
// translations implement it, one value for each language.
type Words interface {
	// Role is the role in one word; empty where it goes without saying.
	Role(Role) string
	// State is the word for one flag, and with 0 the word for an option that
	// is not Checked; empty where it goes without saying.
	State(State) string
	// Position is "3 of 7"; i starts at 1.
	Position(i, n int) string
	// Count is "3 things", n at least 1.
	Count(n int) string
	// Join writes parts after one another, with the comma of the language.
	Join(parts []string) string
}

// Transcript writes what is said as text for golden files: one utterance a
// line, its language first.
func Transcript(said []Utterance) string {
	var b strings.Builder
	for _, u := range said {
		b.WriteString(u.Lang)
		if u.Private {
			b.WriteString(" (private)")
		}
		b.WriteString(": ")
		b.WriteString(strings.ReplaceAll(u.Text, "\n", `\n`))
		b.WriteByte('\n')
	}
	return b.String()
}
