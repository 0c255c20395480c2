// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "strings"

const aNumber = `a telephone number, such as "+49 30 115" or "115"`

// telephone checks that a number can be dialled as it is printed on a slip.
func (t *table) telephone(w word) string {
	if w.node == nil {
		return w.text
	}
	digits := 0
	for i, r := range w.text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '+' && i == 0, strings.ContainsRune(" -/()", r):
		default:
			t.doc.problem(w.node.at, "the telephone number has %q in it; expected digits, spaces and + ( ) / -", r)
			return w.text
		}
	}
	if digits < 3 || digits > 20 {
		t.doc.problem(w.node.at, "the telephone number %s does not have 3 to 20 digits; expected %s", quoted(w.text), aNumber)
	}
	return w.text
}
