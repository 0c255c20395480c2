// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"
	"slices"

	"github.com/jezek/xgb/xproto"
)

// keyboard is what is taken from foreign windows, and how this keyboard spells
// it.
type keyboard struct {
	first   xproto.Keycode
	perCode int
	symbols []xproto.Keysym
	chords  []chord
	down    map[xproto.Keycode]xproto.Window // keys, and over which window they went down
	lifted  lifted                           // the last release
}

// lifted is a key that came up at a time; zero for none.
type lifted struct {
	code xproto.Keycode
	at   xproto.Timestamp
}

// chord is one key to take away.
type chord struct {
	name   string
	symbol []xproto.Keysym
	mods   uint16
	any    bool // with whatever modifiers
}

func (m *manager) readKeys() error {
	setup := xproto.Setup(m.conn)
	count := byte(setup.MaxKeycode-setup.MinKeycode) + 1
	reply, err := xproto.GetKeyboardMapping(m.conn, setup.MinKeycode, count).Reply()
	if err != nil {
		return fmt.Errorf("read keyboard: %w", err)
	}
	m.keys.first, m.keys.perCode, m.keys.symbols = setup.MinKeycode, int(reply.KeysymsPerKeycode), reply.Keysyms
	return nil
}

// codes are the keys that carry a symbol on their first two levels.
func (k *keyboard) codes(symbols []xproto.Keysym) []xproto.Keycode {
	var codes []xproto.Keycode
	for i := 0; i+k.perCode <= len(k.symbols) && k.perCode > 0; i += k.perCode {
		for _, on := range k.symbols[i : i+min(2, k.perCode)] {
			if on != 0 && (on == symbols[0] || on == symbols[len(symbols)-1]) {
				codes = append(codes, k.first+xproto.Keycode(i/k.perCode))
				break
			}
		}
	}
	return codes
}

func (m *manager) grab(names []string) error {
	chords := make([]chord, 0, len(names))
	for _, name := range names {
		c, err := parseChord(name)
		if err != nil {
			return fmt.Errorf("grab keys: %w", err)
		}
		chords = append(chords, c)
	}
	m.keys.chords = chords
	m.regrab()
	return nil
}

// keysChanged follows a keyboard that is plugged in or laid out anew. The
// display says so each time another keyboard is used; mostly nothing has
// changed.
func (m *manager) keysChanged() {
	before := m.keys.symbols
	if err := m.readKeys(); err != nil {
		m.log.Warn("keyboard unknown", "error", err)
		return
	}
	if !slices.Equal(before, m.keys.symbols) {
		m.regrab()
	}
}

// regrab takes all keys anew. Nobody else is served meanwhile, so that no key
// slips through between letting go and taking.
func (m *manager) regrab() {
	xproto.GrabServer(m.conn)
	defer xproto.UngrabServer(m.conn)
	for _, w := range m.stack {
		xproto.UngrabKey(m.conn, xproto.GrabAny, w, xproto.ModMaskAny)
		m.grabOn(w)
	}
}

// grabOn takes the keys from w alone. Grabbed on the root they would be taken
// from our own window too, which reads them by itself.
func (m *manager) grabOn(w xproto.Window) {
	for _, c := range m.keys.chords {
		for _, code := range m.keys.codes(c.symbol) {
			for _, mods := range c.masks() {
				xproto.GrabKey(m.conn, true, w, mods, code, xproto.GrabModeAsync, xproto.GrabModeAsync)
			}
		}
	}
}

// masks are the modifier states to grab: a lock that is on must not open a door.
func (c chord) masks() []uint16 {
	if c.any {
		return []uint16{xproto.ModMaskAny}
	}
	const numLock = xproto.ModMask2
	return []uint16{
		c.mods, c.mods | xproto.ModMaskLock, c.mods | numLock, c.mods | xproto.ModMaskLock | numLock,
	}
}

// keyPress tells of a key, unless the display only repeats it: then it has let
// go of it in the same moment, which nobody can do.
func (m *manager) keyPress(ev xproto.KeyPressEvent) {
	if m.keys.lifted == (lifted{ev.Detail, ev.Time}) {
		return
	}
	m.keyUp(ev.Detail) // it was pressed again before we looked
	m.keys.down[ev.Detail] = ev.Event
	m.emit(KeyPressed{Key: m.keys.asked(ev), Code: int(ev.Detail), Down: true})
}

// keyRelease tells that a key has come up. A display that repeats a held key
// sends a release before each further press; the key is still down then.
func (m *manager) keyRelease(ev xproto.KeyReleaseEvent) {
	m.keys.lifted = lifted{ev.Detail, ev.Time}
	now, err := xproto.QueryKeymap(m.conn).Reply()
	if err == nil && now.Keys[ev.Detail/8]&(1<<(ev.Detail%8)) != 0 {
		return
	}
	m.keyUp(ev.Detail)
}

func (m *manager) keyUp(code xproto.Keycode) {
	if _, down := m.keys.down[code]; down {
		delete(m.keys.down, code)
		m.emit(KeyPressed{Code: int(code)})
	}
}

// letGo tells that keys which are down over a window have come up because the
// window is gone: the display will say no more of them.
func (m *manager) letGo(w xproto.Window) {
	for code, over := range m.keys.down {
		if over == w {
			m.keyUp(code)
		}
	}
}

// asked is how the key was asked for; empty if it was not.
func (k *keyboard) asked(ev xproto.KeyPressEvent) string {
	const considered = xproto.ModMaskShift | xproto.ModMaskControl | xproto.ModMask1 | xproto.ModMask4
	for _, c := range k.chords {
		if (c.any || ev.State&considered == c.mods) && slices.Contains(k.codes(c.symbol), ev.Detail) {
			return c.name
		}
	}
	return ""
}
