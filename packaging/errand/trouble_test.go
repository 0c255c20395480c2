// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"testing"
)

// arrive is a visitor who has chosen German and stands before home.
func arrive(t *testing.T, r town) *kiosk {
	t.Helper()
	k := open(t, r, os.Getenv("LOTSE_CONFIG"))
	k.enter()
	return k
}

func (k *kiosk) enter() {
	k.t.Helper()
	k.touch("attract", "start")
	k.touch("language", "language/de")
	k.at("home")
}

// problem waits for a problem on a screen and returns its words.
func (k *kiosk) problem(screen string) string {
	k.t.Helper()
	return k.see("a problem on "+screen, func(s seen) bool {
		return s.at(screen) && s.node("problem").Name != ""
	}).node("problem").Name
}

// well waits until a screen has no problem.
func (k *kiosk) well(screen string) {
	k.t.Helper()
	k.see("no problem on "+screen, func(s seen) bool { return s.at(screen) && !s.has("problem") })
}

// apart fails unless each problem has words of its own.
func apart(t *testing.T, words map[string]string) {
	t.Helper()
	said := map[string]string{}
	for what, w := range words {
		if other, ok := said[w]; ok {
			t.Errorf("%s and %s are both told as %q", what, other, w)
		}
		said[w] = what
	}
}
