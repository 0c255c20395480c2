// SPDX-License-Identifier: GPL-3.0-or-later

package desktop_test

import (
	"errors"
	"io"
	"log/slog"
	"os"
	"strconv"
	"testing"

	"github.com/jezek/xgb/xproto"

	"github.com/lotse-kiosk/lotse/shell/desktop"
)

func TestASecondManagerIsRefused(t *testing.T) {
	manage(t)
	if got := run(t).say("manage"); got != "managed" {
		t.Fatalf("got %s, want ErrManaged", got)
	}
}

func TestUnknownProgramsNeverShow(t *testing.T) {
	for _, kind := range []string{"plain", "fullscreen", "dialog", "menu", "helper"} {
		t.Run(kind, func(t *testing.T) {
			d := manage(t)
			stranger := run(t)
			w := stranger.window(kind)
			refused := expect[desktop.Refused](t, d)
			if refused.PID != stranger.pid() || refused.Class != "Thing" {
				t.Errorf("refused %+v, want process %d and class Thing", refused, stranger.pid())
			}
			o := observe(t)
			eventually(t, "the window is off the screen", func() bool { return !o.shows(w) })
		})
	}
}

func TestWindowsFromBeforeAreJudgedToo(t *testing.T) {
	name := display(t)
	w := run(t).window("plain")
	o := observe(t)
	d, err := desktop.Manage(name, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	expect[desktop.Refused](t, d)
	eventually(t, "the window is off the screen", func() bool { return !o.shows(w) })
}

func TestAcceptedWindowsGetTheContentArea(t *testing.T) {
	for _, kind := range []string{"plain", "fullscreen"} {
		t.Run(kind, func(t *testing.T) {
			d := manage(t)
			d.SetContent(0, 0, 1280, 700)
			p := run(t)
			d.Accept(func(pid int) bool { return pid == p.pid() })
			w := p.window(kind)
			if got := expect[desktop.WindowShown](t, d).PID; got != p.pid() {
				t.Errorf("shown for process %d, want %d", got, p.pid())
			}
			o := observe(t)
			want := [4]int{0, 0, 1280, 700}
			eventually(t, "it fills the content area", func() bool { return o.shows(w) && o.geometry(w) == want })
			d.SetContent(0, 100, 1280, 500)
			if got := o.geometry(w); got != [4]int{0, 100, 1280, 500} {
				t.Errorf("after SetContent it is at %v", got)
			}
			p.end()
			if got := expect[desktop.WindowGone](t, d).PID; got != p.pid() {
				t.Errorf("gone for process %d, want %d", got, p.pid())
			}
		})
	}
}

func TestDialogsKeepTheirSizeInsideTheContentArea(t *testing.T) {
	d := manage(t)
	d.SetContent(0, 0, 1280, 700)
	p := run(t)
	d.Accept(func(pid int) bool { return pid == p.pid() })
	w := p.window("dialog")
	expect[desktop.WindowShown](t, d)
	if got, want := observe(t).geometry(w), [4]int{560, 270, 160, 160}; got != want {
		t.Errorf("dialog at %v, want %v", got, want)
	}
}

func TestAProcessIsAnsweredForThroughItsParents(t *testing.T) {
	d := manage(t)
	d.Accept(func(pid int) bool { return pid == os.Getpid() }) // the parent of the program
	run(t).window("plain")
	expect[desktop.WindowShown](t, d)
}

func TestAcceptLooksAgainAtRefusedWindows(t *testing.T) {
	d := manage(t)
	p := run(t)
	w := p.window("plain")
	expect[desktop.Refused](t, d)
	d.Accept(func(pid int) bool { return pid == p.pid() })
	expect[desktop.WindowShown](t, d)
	if !observe(t).shows(w) {
		t.Error("the window does not show")
	}
}

func TestCoverDecidesWhoIsOnTopAndHasTheKeyboard(t *testing.T) {
	d := manage(t)
	o := observe(t)
	ours, err := open(o.conn, "fullscreen")
	if err != nil {
		t.Fatal(err)
	}
	d.SetShell(uint32(ours))
	eventually(t, "our window fills the screen", func() bool {
		return o.shows(ours) && o.geometry(ours) == [4]int{0, 0, 1280, 800}
	})
	p := run(t)
	d.SetContent(0, 0, 1280, 700)
	d.Accept(func(pid int) bool { return pid == p.pid() })
	theirs := p.window("plain")
	expect[desktop.WindowShown](t, d)
	if o.above(theirs, ours) || o.focus() != ours {
		t.Error("a window that maps by itself came up or took the keyboard")
	}
	d.Cover(true)
	if !o.above(theirs, ours) || o.focus() != theirs {
		t.Error("covered: want the foreign window on top with the keyboard")
	}
	d.Cover(false)
	if o.above(theirs, ours) || o.focus() != ours {
		t.Error("uncovered: want our window on top with the keyboard")
	}
	d.Cover(true)
	p.end()
	expect[desktop.WindowGone](t, d)
	eventually(t, "the keyboard comes back", func() bool { return o.focus() == ours })
}

func TestIdleEndsWithAnyPointerMovement(t *testing.T) {
	d := manage(t)
	somebody := run(t)
	eventually(t, "idle time passes", func() bool {
		idle, err := d.Idle()
		return err == nil && idle.Milliseconds() > 50
	})
	before, _ := d.Idle()
	somebody.say("move 400 300")
	if after, err := d.Idle(); err != nil || after >= before {
		t.Errorf("idle %v before the movement and %v after (%v)", before, after, err)
	}
}

func TestClearClipboardLeavesNoOwner(t *testing.T) {
	d := manage(t)
	p := run(t)
	w := p.window("plain")
	p.say("copy " + strconv.Itoa(int(w)))
	o := observe(t)
	owned := func(selection xproto.Atom) bool {
		reply, err := xproto.GetSelectionOwner(o.conn, selection).Reply()
		return err != nil || reply.Owner != 0
	}
	selections := []xproto.Atom{xproto.AtomPrimary, atom(o.conn, "CLIPBOARD")}
	for _, s := range selections {
		if !owned(s) {
			t.Fatal("nothing was copied")
		}
	}
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, o.root, xproto.AtomCutBuffer0, xproto.AtomString, 8, 1, []byte("x"))
	o.conn.Sync()
	if err := d.ClearClipboard(); err != nil {
		t.Fatal(err)
	}
	for _, s := range selections {
		if owned(s) {
			t.Error("a selection still has an owner")
		}
	}
	cut, err := xproto.GetProperty(o.conn, false, o.root, xproto.AtomCutBuffer0, xproto.AtomAny, 0, 1).Reply()
	if err != nil || cut.ValueLen != 0 {
		t.Error("the cut buffer still holds something")
	}
}

func TestScreenHasTheSizeOfTheDisplay(t *testing.T) {
	d := manage(t)
	s, err := d.Screen()
	if err != nil {
		t.Fatal(err)
	}
	if s.Width != 1280 || s.Height != 800 {
		t.Errorf("got %+v", s)
	}
}

func TestOurWindowFollowsTheScreen(t *testing.T) {
	d := manage(t)
	o := observe(t)
	ours, err := open(o.conn, "plain")
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "our window shows", func() bool { return o.shows(ours) })
	run(t).say("resize 1024 768")
	if got := expect[desktop.Resized](t, d); got != (desktop.Resized{Width: 1024, Height: 768}) {
		t.Errorf("got %+v", got)
	}
	eventually(t, "our window fills the new screen", func() bool {
		return o.geometry(ours) == [4]int{0, 0, 1024, 768}
	})
}

func TestCloseTakesBackWhatItAnnounced(t *testing.T) {
	d := manage(t)
	o := observe(t)
	p := run(t)
	d.Accept(func(pid int) bool { return pid == p.pid() })
	w := p.window("plain")
	d.Cover(true)
	eventually(t, "the window shows", func() bool { return o.shows(w) })
	names := []string{"_NET_SUPPORTING_WM_CHECK", "_NET_SUPPORTED", "_NET_ACTIVE_WINDOW"}
	for _, name := range names {
		eventually(t, name+" is announced", func() bool { return o.announced(name) })
	}
	d.Close()
	for _, name := range names {
		if o.announced(name) {
			t.Errorf("%s is left", name)
		}
	}
}

func TestCloseEndsEverything(t *testing.T) {
	d := manage(t)
	d.Close()
	d.Close()
	if _, open := <-d.Events(); open {
		t.Error("events go on")
	}
	if err := d.Grab("F1"); !errors.Is(err, desktop.ErrClosed) {
		t.Errorf("Grab after Close: %v", err)
	}
	again, err := desktop.Manage(os.Getenv("DISPLAY"), slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatalf("the display is still taken: %v", err)
	}
	again.Close()
}
