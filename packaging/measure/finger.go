// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"time"

	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

func (d *display) fake(kind, detail byte, x, y int) error {
	err := xtest.FakeInputChecked(d.conn, kind, detail, 0, d.root, int16(x), int16(y), 0).Check()
	if err != nil {
		return fmt.Errorf("touch the screen: %w", err)
	}
	return nil
}

// point moves the pointer.
func (d *display) point(x, y int) error { return d.fake(xproto.MotionNotify, 0, x, y) }

// press puts the finger down where it points and returns when.
func (d *display) press() (time.Time, error) {
	at := time.Now()
	return at, d.fake(xproto.ButtonPress, 1, 0, 0)
}

// lift takes the finger away and returns when.
func (d *display) lift() (time.Time, error) {
	at := time.Now()
	return at, d.fake(xproto.ButtonRelease, 1, 0, 0)
}

// touch is a whole touch; it returns when the finger was lifted.
func (d *display) touch(x, y int) (time.Time, error) {
	if err := d.point(x, y); err != nil {
		return time.Time{}, err
	}
	if _, err := d.press(); err != nil {
		return time.Time{}, err
	}
	return d.lift()
}

// key presses a key by its keysym and returns when.
func (d *display) key(keysym xproto.Keysym) (time.Time, error) {
	code, err := d.keycode(keysym)
	if err != nil {
		return time.Time{}, err
	}
	at := time.Now()
	if err := d.fake(xproto.KeyPress, code, 0, 0); err != nil {
		return at, err
	}
	return at, d.fake(xproto.KeyRelease, code, 0, 0)
}

func (d *display) keycode(keysym xproto.Keysym) (byte, error) {
	setup := xproto.Setup(d.conn)
	first, last := setup.MinKeycode, setup.MaxKeycode
	reply, err := xproto.GetKeyboardMapping(d.conn, first, byte(last-first+1)).Reply()
	if err != nil {
		return 0, fmt.Errorf("read keyboard: %w", err)
	}
	for i, s := range reply.Keysyms {
		if s == keysym {
			return byte(first) + byte(i/int(reply.KeysymsPerKeycode)), nil
		}
	}
	return 0, fmt.Errorf("the keyboard has no key %#x", keysym)
}
