// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"bufio"
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/browser"
	"github.com/lotse-kiosk/lotse/shell/desktop"
)

// patience is how long a test waits for something that must happen. It is no
// measure of how fast it does.
const patience = 30 * time.Second

// rig is a display with its window manager and one browser.
type rig struct {
	t         testing.TB
	desk      *desktop.Desktop
	browser   *browser.Browser
	site      *site
	documents string
	runtime   string
	events    <-chan browser.Event
}

// need skips without the real programs, or fails where they are promised.
func need(t testing.TB, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := exec.LookPath(program); err == nil {
			continue
		}
		if os.Getenv("LOTSE_RIG") != "" {
			t.Fatalf("%s is missing from the rig", program)
		}
		t.Skipf("%s is not installed", program)
	}
}

// open starts everything and waits for the site's first page.
func open(t *testing.T, s browser.Settings) *rig {
	t.Helper()
	r := prepare(t)
	r.start(r.site.page("/"), s)
	r.expect(func(ev browser.Event) bool { _, is := ev.(browser.Opened); return is })
	return r
}

func prepare(t testing.TB) *rig {
	t.Helper()
	need(t, "Xvfb", "/usr/lib/chromium/chromium", "bwrap", "dbus-daemon", "/usr/libexec/at-spi2-registryd")
	r := &rig{t: t, site: serve(t), documents: t.TempDir(), runtime: short(t)}
	desk, err := desktop.Manage(display(t), quiet())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(desk.Close)
	desk.SetContent(0, 0, 1280, 700)
	r.desk = desk
	return r
}

// short is a folder whose name leaves room for a socket's.
func short(t testing.TB) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "r")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func (r *rig) start(page browser.Page, s browser.Settings) {
	r.t.Helper()
	log := quiet()
	if testing.Verbose() {
		log = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	b, err := browser.Open(r.t.Context(), browser.Config{Documents: r.documents, Runtime: r.runtime, Log: log}, page, s)
	if err != nil {
		r.t.Fatal(err)
	}
	r.browser, r.events = b, b.Events()
	r.desk.Accept(b.Owns)
	r.desk.Cover(true)
	r.t.Cleanup(func() {
		if err := b.Close(context.Background()); err != nil {
			r.t.Error(err)
		}
	})
}

// expect waits for an event.
func (r *rig) expect(is func(browser.Event) bool) browser.Event {
	r.t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case ev, open := <-r.events:
			if !open {
				r.t.Fatal("events ended")
			}
			if is(ev) {
				return ev
			}
			r.t.Logf("passed over %#v", ev)
		case <-deadline:
			r.screenshot()
			r.t.Fatal("the event never came")
		}
	}
}

func await[E browser.Event](r *rig) E {
	r.t.Helper()
	return r.expect(func(ev browser.Event) bool { _, is := ev.(E); return is }).(E)
}

// ready waits until the page takes keys.
func (r *rig) ready() {
	r.t.Helper()
	r.shown()
	r.site.until(r.t, "ready")
}

// shown waits until the browser's window is there.
func (r *rig) shown() {
	r.t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case ev := <-r.desk.Events():
			if _, is := ev.(desktop.WindowShown); is {
				return
			}
		case <-deadline:
			r.t.Fatal("no window")
		}
	}
}

// press types keys at the display.
func (r *rig) press(keys ...string) {
	r.t.Helper()
	need(r.t, "xdotool")
	if out, err := exec.Command("xdotool", append([]string{"key"}, keys...)...).CombinedOutput(); err != nil {
		r.t.Fatalf("xdotool: %v %s", err, out)
	}
}

// touch presses the display at a point.
func (r *rig) touch(x, y int) {
	r.t.Helper()
	need(r.t, "xdotool")
	cmd := exec.Command("xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("xdotool: %v %s", err, out)
	}
}

// screenshot keeps the screen for a person, when SCREENSHOTS names a folder.
func (r *rig) screenshot() {
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" {
		return
	}
	name := filepath.Join(folder, strings.ReplaceAll(r.t.Name(), "/", "-")+".png")
	if out, err := exec.Command("import", "-window", "root", name).CombinedOutput(); err != nil {
		r.t.Logf("no screenshot: %v %s", err, out)
	}
}

// display starts an X server for one test and points DISPLAY at it.
func display(t testing.TB) string {
	t.Helper()
	authority := filepath.Join(t.TempDir(), "authority")
	if err := os.WriteFile(authority, cookie(), 0o600); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24",
		"-nolisten", "tcp", "-noreset", "-auth", authority)
	server.ExtraFiles = []*os.File{w}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal("Xvfb did not start:", err)
	}
	name := ":" + strings.TrimSpace(number)
	t.Setenv("DISPLAY", name)
	t.Setenv("XAUTHORITY", authority)
	return name
}

// cookie is an authority file with a fresh secret for whatever display.
func cookie() []byte {
	const method = "MIT-MAGIC-COOKIE-1"
	entry := []byte{0xff, 0xff, 0, 0, 0, 0, 0, byte(len(method))}
	entry = append(append(entry, method...), 0, 16)
	secret := make([]byte, 16)
	rand.Read(secret)
	return append(entry, secret...)
}
