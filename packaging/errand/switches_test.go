// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"testing"
)

// TestErrandByTwoSwitches is the visit of somebody who has two switches, one to
// move on and one to choose, and no way to press anything else
// [EN 301 549 5.1.6.1]: a slip of a service is printed and the visit ended.
func TestErrandByTwoSwitches_EN_5_1_6_1(t *testing.T) {
	l := &listener{kiosk: open(t, up(t), os.Getenv("LOTSE_CONFIG"))}
	step := func(name string, f func()) { l.step(name, func(*kiosk) { f() }) }
	step("voice and language", func() {
		l.at("attract")
		l.focus("read") // there is no voice yet
		l.follows(keyReturn)
		l.takes("language", "language/de")
	})
	step("slip", func() {
		before := l.town.papers()
		l.takes("home", "home/without")
		l.takes("without", "service/wohngeld")
		l.takes("service", "way/counter")
		l.takes("counter", "slip")
		l.takes("print", "print-now")
		l.at("printing/done")
		l.hears("where")
		p := l.town.printed(l.t, before+1)
		p.reads(l.t, "Rathaus, Marktplatz 1, 1. Stock, Zimmer 12", "Mietvertrag")
	})
	step("end", func() {
		l.takes("printing/done", "bar/end")
		l.hears("question")
		l.takes("printing/done", "question/yes")
		l.at("attract")
		l.hears("take")
	})
	step("what was said", l.said)
	step("leftovers", l.left)
}
