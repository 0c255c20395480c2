// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/browser"
)

func TestASiteThatIsDown(t *testing.T) {
	r := prepare(t)
	page := r.site.page("/")
	r.site.Close()
	r.start(page, browser.Settings{})
	if got, want := await[browser.Failed](r), (browser.Failed{Reason: browser.ReasonNetwork, Host: "127.0.0.1"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestASiteNobodyVouchesFor(t *testing.T) {
	r := prepare(t)
	site := httptest.NewTLSServer(http.NotFoundHandler())
	defer site.Close()
	r.start(browser.Page{URL: site.URL, Allow: []string{"127.0.0.1"}}, browser.Settings{})
	if got := await[browser.Failed](r).Reason; got != browser.ReasonCertificate {
		t.Errorf("got %s", got)
	}
}

func TestACrashedPageComesBack(t *testing.T) {
	r := open(t, browser.Settings{})
	for _, p := range r.processes() {
		if strings.Contains(p.command, "--type=renderer") {
			_ = syscall.Kill(p.pid, syscall.SIGKILL)
		}
	}
	if got := await[browser.Failed](r).Reason; got != browser.ReasonCrashed {
		t.Fatalf("got %s", got)
	}
	if err := r.browser.Retry(t.Context()); err != nil {
		t.Fatal(err)
	}
	await[browser.Opened](r)
}

func TestAKilledBrowserSaysSo(t *testing.T) {
	r := open(t, browser.Settings{})
	killed := false
	for _, p := range r.processes() {
		if strings.Contains(p.command, "chromium") && !strings.Contains(p.command, "--type=") && !strings.Contains(p.command, "bwrap") {
			killed = syscall.Kill(p.pid, syscall.SIGKILL) == nil
		}
	}
	if !killed {
		t.Fatal("no browser process found")
	}
	if err := await[browser.Closed](r).Err; !errors.Is(err, browser.ErrCrashed) {
		t.Errorf("got %v", err)
	}
	if err := r.browser.Retry(t.Context()); !errors.Is(err, browser.ErrClosed) {
		t.Errorf("retry of a dead browser: %v", err)
	}
}

func TestChromiumKeepsItsOwnSandbox(t *testing.T) {
	r := open(t, browser.Settings{})
	renderers := 0
	for _, p := range r.processes() {
		if strings.Contains(p.command, "--no-sandbox") {
			t.Error("a process runs without a sandbox")
		}
		if strings.Contains(p.command, r.site.URL) {
			t.Error("the address is in a command line")
		}
		if !strings.Contains(p.command, "--type=renderer") {
			continue
		}
		renderers++
		if !strings.Contains(p.status, "\nSeccomp:\t2\n") {
			t.Error("a renderer has no system call filter")
		}
		if !strings.Contains(p.status, "\nNoNewPrivs:\t1\n") {
			t.Error("a renderer may gain privileges")
		}
	}
	if renderers == 0 {
		t.Error("no renderer found")
	}
}

func TestCloseLeavesNothing(t *testing.T) {
	r := open(t, browser.Settings{})
	before := r.processes()
	if len(before) < 3 {
		t.Fatalf("only %d processes of the browser found", len(before))
	}
	if err := r.browser.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, p := range before {
		if now, err := os.ReadFile(filepath.Join("/proc", p.number(), "cmdline")); err == nil && string(now) == p.command {
			t.Errorf("process %d is left", p.pid)
		}
	}
	for _, folder := range []string{r.runtime, r.documents} {
		if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
			t.Errorf("left in %s: %v %v", folder, left, err)
		}
	}
	for range r.events { // ends, because closed
	}
}

func TestTheSandboxSeesNobodyElsesThings(t *testing.T) {
	r := open(t, browser.Settings{})
	for _, p := range r.processes() {
		if !strings.Contains(p.command, "chromium") || strings.Contains(p.command, "--type=") || strings.Contains(p.command, "bwrap") {
			continue
		}
		root := filepath.Join("/proc", p.number(), "root")
		for _, hidden := range []string{"/run/dbus", "/run/cups", "/etc/lotse", "/etc/shadow", "/var", "/root", r.documents} {
			if _, err := os.Lstat(root + hidden); !os.IsNotExist(err) {
				t.Errorf("%s is there (%v)", hidden, err)
			}
		}
		if err := os.WriteFile(root+"/home/lotse/Dokumente/x", nil, 0o600); err == nil {
			t.Error("the documents can be written")
		}
		return
	}
	t.Fatal("no browser process found")
}

func TestForbiddenKeysLeadNowhere(t *testing.T) {
	r := open(t, browser.Settings{})
	r.ready()
	if err := r.desk.Grab(browser.Keys()...); err != nil {
		t.Fatal(err)
	}
	r.press("ctrl+w", "ctrl+shift+i", "F12", "ctrl+u", "ctrl+n", "ctrl+t", "ctrl+shift+n", "alt+F4", "ctrl+shift+q",
		"ctrl+o", "ctrl+j", "ctrl+h", "F11", "ctrl+shift+w", "ctrl+F4", "alt+Home")
	r.screenshot()
	r.press("F4") // the page still hears what is not forbidden
	await[browser.Downloaded](r)
}

func TestRootIsRefused(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can show it; see BROWSER_TEST_ROOT")
	}
	if _, err := browser.Open(t.Context(), browser.Config{}, browser.Page{}, browser.Settings{}); !errors.Is(err, browser.ErrRoot) {
		t.Errorf("got %v", err)
	}
}

func TestAMissingProgramIsNamed(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root gets no further")
	}
	_, err := browser.Open(t.Context(), browser.Config{Chromium: "/nowhere/chromium"}, browser.Page{}, browser.Settings{})
	if !errors.Is(err, browser.ErrMissing) || !strings.Contains(err.Error(), "/nowhere/chromium") {
		t.Errorf("got %v", err)
	}
}

// The longest path is one at which all programs still work, and nothing is left
// to chance at the one after it.
func TestATooLongRuntimePathIsNamed(t *testing.T) {
	const longest = 72
	r := prepare(t)
	room := longest - len(r.runtime) - 1
	r.runtime = filepath.Join(r.runtime, strings.Repeat("x", room))
	if err := os.Mkdir(r.runtime, 0o700); err != nil {
		t.Fatal(err)
	}
	r.start(r.site.page("/"), browser.Settings{})
	await[browser.Opened](r)

	long := r.runtime + "x"
	if err := os.Mkdir(long, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := browser.Open(t.Context(), browser.Config{Documents: r.documents, Runtime: long, Log: quiet()},
		r.site.page("/"), browser.Settings{})
	if !errors.Is(err, browser.ErrTooLong) || !strings.Contains(err.Error(), long+" has 73 bytes, choose one with at most 72") {
		t.Errorf("got %v", err)
	}
	if left, _ := os.ReadDir(long); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestNoDisplayLeavesNothing(t *testing.T) {
	r := prepare(t)
	_, err := browser.Open(t.Context(), browser.Config{
		Documents: r.documents, Runtime: r.runtime, Display: "elsewhere:0", Log: quiet(),
	}, r.site.page("/"), browser.Settings{})
	if err == nil {
		t.Fatal("opened on a display that is not here")
	}
	if left, _ := os.ReadDir(r.runtime); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}
