// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

// withoutComputer opens the service among the ways without a computer.
func (k *kiosk) withoutComputer(way string) {
	k.t.Helper()
	k.touch("home", "home/without")
	k.touch("without", "service/wohngeld")
	k.touch("service", way)
}

// slips: where to go and whom to call, on paper.
func slips(k *kiosk) {
	k.withoutComputer("way/counter")
	k.touch("counter", "slip")
	k.preview()
	k.printNow().reads(k.t, "Rathaus, Marktplatz 1, 1. Stock, Zimmer 12", "Mietvertrag")
}

// forms: the town's own paper.
func forms(k *kiosk) {
	k.withoutComputer("way/paper")
	k.preview()
	p := k.printNow()
	if got, want := p.pages(k.t), pagesOf(k.t, k.town.path("config/forms/wohngeld.pdf")); got != want {
		k.t.Errorf("%d pages, the form has %d", got, want)
	}
	p.reads(k.t, "Wohngeld")
}

// arabic: in place, mirrored, and on paper.
func arabic(k *kiosk) {
	k.withoutComputer("way/phone")
	left := k.at("telephone")
	k.touch("telephone", "bar/language")
	k.touch("language", "language/ar")
	right := k.see("Arabic in place", func(s seen) bool { return s.at("telephone") && s.Lang == "ar" })
	if left.node("bar/home").X > left.node("bar/end").X || right.node("bar/home").X < right.node("bar/end").X {
		k.t.Errorf("the bar is not mirrored: home at %v, end at %v", right.node("bar/home").X, right.node("bar/end").X)
	}
	k.touch("telephone", "slip")
	k.preview()
	k.printNow().reads(k.t, "01234 567-12")
	k.touch("home", "bar/language")
	k.touch("language", "language/de")
	k.see("German", func(s seen) bool { return s.at("home") && s.Lang == "de" })
}
