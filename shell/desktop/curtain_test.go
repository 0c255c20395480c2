// SPDX-License-Identifier: GPL-3.0-or-later

package desktop_test

import (
	"testing"

	"github.com/jezek/xgb/xproto"
)

// color is what is to be seen at a place.
func (o observer) color(x, y int16) uint32 {
	o.t.Helper()
	image, err := xproto.GetImage(o.conn, xproto.ImageFormatZPixmap, xproto.Drawable(o.root), x, y, 1, 1, ^uint32(0)).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	return uint32(image.Data[0]) | uint32(image.Data[1])<<8 | uint32(image.Data[2])<<16
}

// touched is the window that a finger at a place would reach.
func (o observer) touched(x, y int16) xproto.Window {
	o.t.Helper()
	xproto.WarpPointer(o.conn, 0, o.root, 0, 0, 0, 0, x, y)
	at, err := xproto.QueryPointer(o.conn, o.root).Reply()
	if err != nil {
		o.t.Fatal(err)
	}
	return at.Child
}

func TestCurtainHidesThePageButNotFromTheFinger(t *testing.T) {
	d := manage(t)
	d.SetContent(0, 0, 1280, 700)
	p := run(t)
	d.Accept(func(pid int) bool { return pid == p.pid() })
	d.Cover(true)
	w := p.window("plain")
	o := observe(t)
	eventually(t, "the page is to be seen", func() bool { return o.color(640, 350) == 0xff0000 })
	d.Curtain(true)
	eventually(t, "the page is hidden", func() bool { return o.color(640, 350) == 0 && o.color(2, 698) == 0 })
	if got := o.touched(640, 350); got != w {
		t.Errorf("a finger reaches window %d, want the page, %d", got, w)
	}
	d.SetContent(0, 100, 1280, 500)
	eventually(t, "the page is hidden where it is now", func() bool { return o.color(640, 350) == 0 })
	d.Cover(false)
	d.Cover(true)
	eventually(t, "it is hidden still", func() bool { return o.color(640, 350) == 0 })
	d.Curtain(false)
	eventually(t, "the page is to be seen again", func() bool { return o.color(640, 350) == 0xff0000 })
}
