// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"testing"
)

// TestErrand is one visitor's stay, from the start screen to the start screen.
func TestErrand(t *testing.T) {
	k := open(t, up(t), os.Getenv("LOTSE_CONFIG"))
	k.step("greeting", greeting)
	k.step("opening a service", opening)
	k.step("filling in the form", filling)
	k.step("scanning for it", scanningForUpload)
	k.step("uploading", uploading)
	k.step("handing in", handingIn)
	k.step("printing the confirmation", printingPage)
	k.step("scanning papers", scanningPapers)
	k.step("printing some", printingSome)
	k.step("deleting", deleting)
	k.step("slip", slips)
	k.step("paper form", forms)
	k.step("Arabic", arabic)
	k.step("looks", looks)
	k.step("reading aloud", aloud)
	k.step("keys", keys)
	k.step("ending", ending)
	k.step("leftovers", leftovers)
}

func greeting(k *kiosk) {
	first := k.at("attract").Lang
	k.see("another language", func(s seen) bool { return s.Lang != first })
	k.touch("attract", "start")
	k.touch("language", "language/de")
	if s := k.at("home"); s.Lang != "de" {
		k.t.Errorf("home is in %q", s.Lang)
	}
}
