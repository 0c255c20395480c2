// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"github.com/lotse-kiosk/lotse/shell/browser"
)

// screen looks at the display's pixels.
type screen struct {
	t    testing.TB
	conn *xgb.Conn
	root xproto.Window
}

func look(t testing.TB) screen {
	t.Helper()
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	return screen{t, conn, xproto.Setup(conn).DefaultScreen(conn).Root}
}

// bar opens a window of this process, as the shell's is.
func (s screen) bar(color uint32) {
	s.t.Helper()
	w, err := xproto.NewWindowId(s.conn)
	if err != nil {
		s.t.Fatal(err)
	}
	xproto.CreateWindow(s.conn, 0, w, s.root, 0, 0, 100, 100, 0, xproto.WindowClassInputOutput, 0,
		xproto.CwBackPixel, []uint32{color})
	if err := xproto.MapWindowChecked(s.conn, w).Check(); err != nil {
		s.t.Fatal(err)
	}
}

func (s screen) pixel(x, y int16) uint32 {
	s.t.Helper()
	image, err := xproto.GetImage(s.conn, xproto.ImageFormatZPixmap, xproto.Drawable(s.root), x, y, 1, 1, ^uint32(0)).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	return uint32(image.Data[0]) | uint32(image.Data[1])<<8 | uint32(image.Data[2])<<16
}

// has reports whether a visible window has exactly this place.
func (s screen) has(x, y int16, width, height uint16) bool {
	s.t.Helper()
	tree, err := xproto.QueryTree(s.conn, s.root).Reply()
	if err != nil {
		s.t.Fatal(err)
	}
	for _, w := range tree.Children {
		attr, err := xproto.GetWindowAttributes(s.conn, w).Reply()
		if err != nil || attr.MapState != xproto.MapStateViewable {
			continue
		}
		g, err := xproto.GetGeometry(s.conn, xproto.Drawable(w)).Reply()
		if err == nil && g.X == x && g.Y == y && g.Width == width && g.Height == height {
			return true
		}
	}
	return false
}

func (s screen) until(what string, is func() bool) { s.t.Helper(); until(s.t, what, is) }

func until(t testing.TB, what string, is func() bool) {
	t.Helper()
	deadline := time.After(patience)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatal("never: " + what)
		}
	}
}

// until waits for a page to report a fact.
func (s *site) until(t testing.TB, prefix string) {
	t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case fact := <-s.facts:
			if strings.HasPrefix(fact, prefix) {
				return
			}
			t.Logf("passed over fact %q", fact)
		case <-deadline:
			t.Fatalf("never reported: %s", prefix)
		}
	}
}

func receive(t testing.TB, from <-chan string) string {
	t.Helper()
	select {
	case s := <-from:
		return s
	case <-time.After(patience):
		t.Fatal("nothing came")
		return ""
	}
}

// reads waits until the page says text, and gives all that it says.
func (r *rig) reads(text string) []browser.Passage {
	r.t.Helper()
	var passages []browser.Passage
	until(r.t, "the page says "+text, func() bool {
		ctx, cancel := context.WithTimeout(r.t.Context(), patience)
		defer cancel()
		passages, _ = r.browser.Read(ctx) // not yet there is no error here
		for _, p := range passages {
			if p.Text == text {
				return true
			}
		}
		return false
	})
	return passages
}

// process is one of the browser's.
type process struct {
	pid             int
	command, status string
}

func (p process) number() string { return strconv.Itoa(p.pid) }

func (r *rig) processes() []process {
	r.t.Helper()
	folders, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		r.t.Fatal(err)
	}
	var found []process
	for _, folder := range folders {
		pid, _ := strconv.Atoi(filepath.Base(folder))
		if !r.browser.Owns(pid) {
			continue
		}
		command, _ := os.ReadFile(folder + "/cmdline")
		status, _ := os.ReadFile(folder + "/status")
		found = append(found, process{pid, string(command), string(status)})
	}
	return found
}

// strange starts a program that nobody answers for.
func strange(t testing.TB) int {
	t.Helper()
	need(t, "xmessage")
	cmd := exec.Command("xmessage", "hello")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return cmd.Process.Pid
}
