// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"testing"

	"github.com/jezek/xgb/xproto"
)

// TestErrandByTouchToHear is the visit of somebody whose fingers find the
// screen and whose eyes do not [EN 301 549 5.5.2]: what is touched is said, what
// is touched again is chosen.
func TestErrandByTouchToHear_EN_5_5_2(t *testing.T) {
	l := &listener{kiosk: open(t, up(t), os.Getenv("LOTSE_CONFIG"))}
	step := func(name string, f func()) { l.step(name, func(*kiosk) { f() }) }
	step("preset", func() {
		l.enter()
		l.touch("home", "home/fit")
		l.since = len(l.trace.heard())
		l.touch("fit", "preset/blind")
		l.at("fitted")
		eventually(l.t, "to hear how it is done", func() bool { return l.trace.heard().says("Fahren Sie mit dem Finger") })
		l.means("fitted", "fits")
		l.means("home", "bar/home") // from its second page, where the presets are
		l.see("the first page", func(s seen) bool { return s.has("home/scan") })
	})
	step("sliding", l.slides)
	step("scanning one sheet", func() {
		l.means("home", "home/scan")
		l.means("scan", "start")
		l.means("scan/review", "done")
	})
	step("printing", func() {
		before := l.town.papers()
		l.means("document", "print")
		l.means("print", "print-now")
		l.at("printing/done")
		l.hears("where")
		if n := l.town.printed(l.t, before+1).pages(l.t); n != 1 {
			l.t.Errorf("%d pages", n)
		}
	})
	step("ending", func() {
		l.means("printing/done", "bar/end")
		l.means("printing/done", "question/yes")
		l.at("attract")
		l.hears("take")
	})
	step("what was said", func() {
		l.said()
		for _, u := range l.trace.heard() {
			if u.Private {
				l.t.Errorf("said aloud though nobody has agreed: %q", u.Text)
			}
		}
	})
	step("leftovers", l.left)
}

// means touches a thing to hear what it is, and again to choose it.
func (l *listener) means(screen, id string) {
	l.t.Helper()
	aim := l.aim(screen, id)
	l.since = len(l.trace.heard())
	l.put(aim)
	if said := l.hears(id); !said.says(aim.Name) {
		l.t.Errorf("of %q is said: %s", aim.Name, said)
	}
	if s := l.see("the ring on "+id, func(s seen) bool { return s.Focus == id }); !s.at(screen) {
		l.t.Errorf("the first touch of %s leads to %s", id, s.Screen)
	}
	l.since = len(l.trace.heard())
	l.put(aim)
}

// slides: a finger that slides hears what it comes to, and when it is lifted
// nothing has happened.
func (l *listener) slides() {
	from, to := l.aim("home", "home/scan"), l.aim("home", "home/print")
	l.since = len(l.trace.heard())
	l.fake(xproto.MotionNotify, 0, int(from.X+from.W/2), int(from.Y+from.H/2))
	l.fake(xproto.ButtonPress, 1, 0, 0)
	l.hears(from.ID)
	l.fake(xproto.MotionNotify, 0, int(to.X+to.W/2), int(to.Y+to.H/2))
	l.hears(to.ID)
	l.fake(xproto.ButtonRelease, 1, 0, 0)
	l.means("home", "home/documents") // it is still there
	l.means("documents", "bar/home")
}
