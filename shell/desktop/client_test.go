// SPDX-License-Identifier: GPL-3.0-or-later

package desktop_test

import (
	"encoding/binary"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// open maps a window of one kind: "plain", "fullscreen", "dialog", "menu"
// (override-redirect) or "helper" (off the screen, as Chromium has them).
func open(conn *xgb.Conn, kind string) (xproto.Window, error) {
	w, err := xproto.NewWindowId(conn)
	if err != nil {
		return 0, err
	}
	x, y, size := int16(300), int16(200), uint16(160)
	if kind == "helper" {
		x, y, size = -200, -200, 20
	}
	redirect := uint32(0)
	if kind == "menu" {
		redirect = 1
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	err = xproto.CreateWindowChecked(conn, 0, w, root, x, y, size, size, 0, xproto.WindowClassInputOutput, 0,
		xproto.CwBackPixel|xproto.CwOverrideRedirect|xproto.CwEventMask,
		[]uint32{0xff0000, redirect, xproto.EventMaskKeyPress}).Check()
	if err != nil {
		return 0, err
	}
	const class = "thing\x00Thing\x00"
	xproto.ChangeProperty(conn, xproto.PropModeReplace, w, xproto.AtomWmClass, xproto.AtomString, 8,
		uint32(len(class)), []byte(class))
	if kind == "dialog" {
		parent := binary.LittleEndian.AppendUint32(nil, uint32(root))
		xproto.ChangeProperty(conn, xproto.PropModeReplace, w, xproto.AtomWmTransientFor, xproto.AtomWindow, 32, 1, parent)
	}
	xproto.MapWindow(conn, w)
	if kind == "fullscreen" {
		message := xproto.ClientMessageEvent{
			Format: 32, Window: w, Type: atom(conn, "_NET_WM_STATE"),
			Data: xproto.ClientMessageDataUnionData32New([]uint32{1, uint32(atom(conn, "_NET_WM_STATE_FULLSCREEN")), 0, 1, 0}),
		}
		xproto.SendEvent(conn, false, root,
			xproto.EventMaskSubstructureRedirect|xproto.EventMaskSubstructureNotify, string(message.Bytes()))
	}
	conn.Sync()
	return w, nil
}

func atom(conn *xgb.Conn, name string) xproto.Atom {
	reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0
	}
	return reply.Atom
}

// observer looks at the display as anybody can.
type observer struct {
	t    *testing.T
	conn *xgb.Conn
	root xproto.Window
}

func observe(t *testing.T) observer {
	t.Helper()
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	return observer{t, conn, xproto.Setup(conn).DefaultScreen(conn).Root}
}

// announced reports whether the root window has a property.
func (o observer) announced(name string) bool {
	o.t.Helper()
	atom, err := xproto.InternAtom(o.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	p, err := xproto.GetProperty(o.conn, false, o.root, atom.Atom, xproto.GetPropertyTypeAny, 0, 1).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	return p.Type != 0
}

func (o observer) geometry(w xproto.Window) [4]int {
	o.t.Helper()
	g, err := xproto.GetGeometry(o.conn, xproto.Drawable(w)).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	return [4]int{int(g.X), int(g.Y), int(g.Width), int(g.Height)}
}

func (o observer) shows(w xproto.Window) bool {
	o.t.Helper()
	attr, err := xproto.GetWindowAttributes(o.conn, w).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	return attr.MapState == xproto.MapStateViewable
}

// above reports whether a stands higher than b.
func (o observer) above(a, b xproto.Window) bool {
	o.t.Helper()
	tree, err := xproto.QueryTree(o.conn, o.root).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	heights := map[xproto.Window]int{}
	for height, w := range tree.Children { // bottom first
		heights[w] = height
	}
	return heights[a] > heights[b]
}

func (o observer) focus() xproto.Window {
	o.t.Helper()
	reply, err := xproto.GetInputFocus(o.conn).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	return reply.Focus
}

// eventually waits for something the X server or another process does.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	deadline := time.After(patience)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatal("never: " + what)
		}
	}
}
