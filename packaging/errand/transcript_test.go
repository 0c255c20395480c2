// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import "strings"

// utterance is a sentence that began to sound, as the kiosk traces it: the
// words are as they are spoken, numbers and signs spelt out.
type utterance struct {
	Text    string
	Lang    string
	Private bool
	Node    string // what it is about
}

// transcript is what a visitor has heard, in order.
type transcript []utterance

// of is what was said about a node.
func (tr transcript) of(node string) transcript {
	var list transcript
	for _, u := range tr {
		if u.Node == node {
			list = append(list, u)
		}
	}
	return list
}

// says reports whether some words are in it.
func (tr transcript) says(words string) bool { return strings.Contains(tr.String(), words) }

// doubled lists what was said twice in a row.
func (tr transcript) doubled() transcript {
	var list transcript
	for i, u := range tr {
		if i > 0 && u == tr[i-1] {
			list = append(list, u)
		}
	}
	return list
}

// String is one sentence a line.
func (tr transcript) String() string {
	var b strings.Builder
	for _, u := range tr {
		b.WriteString(u.Lang + " " + u.Node + ": " + u.Text)
		if u.Private {
			b.WriteString(" (private)")
		}
		b.WriteByte('\n')
	}
	return b.String()
}
