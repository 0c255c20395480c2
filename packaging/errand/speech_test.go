// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

// aloud: the screen is read, and then what the focus comes to, until it is
// switched off.
func aloud(k *kiosk) {
	e := listen(k.t)
	k.at("home")
	if !e.quiet(k.t, 5) {
		k.t.Error("the terminal speaks without having been asked")
	}
	k.touch("home", "bar/read")
	eventually(k.t, "to hear the screen", func() bool { return e.loud(k.t) })
	k.touch("home", "home/group/familie")
	k.at("services")
	k.touch("services", "bar/home")
	k.at("home")
	k.touch("home", "bar/read")
	eventually(k.t, "silence", func() bool { return e.quiet(k.t, 5) })
	k.press(keyTab)
	k.touch("home", "home/group/familie")
	k.at("services")
	if !e.quiet(k.t, 10) {
		k.t.Error("the terminal speaks after it was told to be silent")
	}
	k.touch("services", "bar/home")
	k.at("home")
}
