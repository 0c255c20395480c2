// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import "strings"

// see waits for a screen that is as it should be.
func (k *kiosk) see(what string, fit func(seen) bool) seen {
	k.t.Helper()
	eventually(k.t, "to see "+what, func() bool { return fit(k.trace.latest()) })
	return k.trace.last
}

// at waits for a screen, or any part of it.
func (k *kiosk) at(screen string) seen {
	k.t.Helper()
	return k.see("screen "+screen, func(s seen) bool { return s.at(screen) })
}

func (s seen) at(screen string) bool {
	return s.Screen == screen || strings.HasPrefix(s.Screen, screen+"/")
}

// find waits for a node of a screen, and does what a visitor does when it is not
// in sight: looks further down, and on the next page.
func (k *kiosk) find(screen, id string) node {
	k.t.Helper()
	asked := -1 // the screen that further ones were asked of
	var found node
	eventually(k.t, "to find "+id+" on "+screen, func() bool {
		s := k.trace.latest()
		if !s.at(screen) {
			return false
		}
		if found = s.node(id); found.ID != "" {
			return true
		}
		for _, way := range []string{"scroll-down", "page/next"} {
			if n := s.node(way); n.Enabled && asked != k.trace.seen {
				asked = k.trace.seen
				k.put(n)
				break
			}
		}
		return false
	})
	return found
}

// still is how many looks in a row must show a thing at the same place before a
// visitor aims at it: a screen that has just changed may still make room.
const still = 6

// touch touches a node of a screen as soon as it is there and can be pressed.
// What comes of it is for the caller to wait for.
func (k *kiosk) touch(screen, id string) {
	k.t.Helper()
	k.put(k.aim(screen, id))
}

// aim waits until a node of a screen is there, can be pressed and stands still.
func (k *kiosk) aim(screen, id string) node {
	k.t.Helper()
	k.find(screen, id)
	var aim node
	looks := 0
	k.see(id+" to press", func(s seen) bool {
		n := s.node(id)
		if !s.at(screen) || !n.Enabled || n != aim {
			aim, looks = n, 0
		}
		looks++
		return s.at(screen) && n.Enabled && looks >= still
	})
	return aim
}

// choose touches an option and waits until it is chosen.
func (k *kiosk) choose(screen, id string) {
	k.t.Helper()
	k.touch(screen, id)
	k.see(id+" chosen", func(s seen) bool { return s.node(id).Checked })
}

// put puts a finger on the middle of a node.
func (k *kiosk) put(n node) {
	k.t.Helper()
	k.hand.touch(int(n.X+n.W/2), int(n.Y+n.H/2))
}
