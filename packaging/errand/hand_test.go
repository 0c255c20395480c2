// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"io"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// Keys by their keysyms.
const (
	keyTab     xproto.Keysym = 0xff09
	keyReturn  xproto.Keysym = 0xff0d
	keyEscape  xproto.Keysym = 0xff1b
	keyHome    xproto.Keysym = 0xff50
	keyShift   xproto.Keysym = 0xffe1
	keyControl xproto.Keysym = 0xffe3
	keySpace   xproto.Keysym = 0x20
	keyLouder  xproto.Keysym = 0xffab // KP_Add
	keyRead    xproto.Keysym = 0xffbf // F2
	keyRepeat  xproto.Keysym = 0xffc3 // F6
	keyCurtain xproto.Keysym = 0xffc5 // F8
	keyEnd     xproto.Keysym = 0xffc7 // F10
)

// hand touches the screen and presses keys, as X events that no program can
// tell from a person's.
type hand struct {
	t    *testing.T
	conn *xgb.Conn
	root xproto.Window
	keys map[xproto.Keysym]key
	last xproto.Keysym // the key that was pressed last
}

// key is where a keysym is on the keyboard.
type key struct {
	code  xproto.Keycode
	shift bool
}

func newHand(t *testing.T) *hand {
	t.Helper()
	xgb.Logger.SetOutput(io.Discard) // it complains of every end
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	if err := xtest.Init(conn); err != nil {
		t.Fatal(err)
	}
	h := &hand{t: t, conn: conn, root: xproto.Setup(conn).DefaultScreen(conn).Root, keys: map[xproto.Keysym]key{}}
	h.learnKeys()
	return h
}

func (h *hand) learnKeys() {
	setup := xproto.Setup(h.conn)
	count := byte(setup.MaxKeycode - setup.MinKeycode + 1)
	m, err := xproto.GetKeyboardMapping(h.conn, setup.MinKeycode, count).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	each := int(m.KeysymsPerKeycode)
	for i := len(m.Keysyms)/each - 1; i >= 0; i-- {
		for level := min(each, 2) - 1; level >= 0; level-- {
			h.keys[m.Keysyms[i*each+level]] = key{setup.MinKeycode + xproto.Keycode(i), level == 1}
		}
	}
}

// touch presses and lets go at a point.
func (h *hand) touch(x, y int) {
	h.t.Helper()
	h.fake(xproto.MotionNotify, 0, x, y)
	h.fake(xproto.ButtonPress, 1, 0, 0)
	h.fake(xproto.ButtonRelease, 1, 0, 0)
}

// wheel turns the mouse wheel below the pointer by one notch, which stands for
// pushing a page up.
func (h *hand) wheel() {
	h.t.Helper()
	h.fake(xproto.ButtonPress, 5, 0, 0)
	h.fake(xproto.ButtonRelease, 5, 0, 0)
}

// strokeRest is how many milliseconds lie between two strokes of one key:
// sooner, it would be a finger that trembles [EN 301 549 5.8].
const strokeRest = 250

// press presses a key, with others held down.
func (h *hand) press(sym xproto.Keysym, held ...xproto.Keysym) {
	h.t.Helper()
	k, ok := h.keys[sym]
	if !ok {
		h.t.Fatalf("the keyboard has no key %#x", sym)
	}
	if k.shift {
		held = append(held, keyShift)
	}
	for _, s := range held {
		h.fake(xproto.KeyPress, byte(h.keys[s].code), 0, 0)
	}
	if sym == h.last {
		h.after(strokeRest, xproto.KeyPress, byte(k.code))
	} else {
		h.fake(xproto.KeyPress, byte(k.code), 0, 0)
	}
	h.last = sym
	h.fake(xproto.KeyRelease, byte(k.code), 0, 0)
	for _, s := range held {
		h.fake(xproto.KeyRelease, byte(h.keys[s].code), 0, 0)
	}
}

// write types a text of Latin letters.
func (h *hand) write(text string) {
	h.t.Helper()
	for _, r := range text {
		h.press(xproto.Keysym(r))
	}
}

// after does something with a key when the display has let so many milliseconds
// pass.
func (h *hand) after(ms uint32, kind, detail byte) {
	h.t.Helper()
	if err := xtest.FakeInputChecked(h.conn, kind, detail, ms, h.root, 0, 0, 0).Check(); err != nil {
		h.t.Fatal(err)
	}
}

func (h *hand) fake(kind, detail byte, x, y int) {
	h.t.Helper()
	if err := xtest.FakeInputChecked(h.conn, kind, detail, 0, h.root, int16(x), int16(y), 0).Check(); err != nil {
		h.t.Fatal(err)
	}
}
