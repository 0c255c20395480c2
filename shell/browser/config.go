// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"cmp"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
)

// Config is what the terminal gives a browser.
type Config struct {
	// Documents is the visitor's folder. The browser may read it; what the page
	// prints or sends is moved into it when it is complete.
	Documents string
	// Runtime is a memory-backed folder of the visit. Everything the browser
	// writes lives in a folder of its own in there, which Close removes.
	Runtime string
	// Display is ":0"; empty means $DISPLAY. Only local displays work.
	Display string
	// XAuthority is the display's cookie file; empty means $XAUTHORITY, and
	// none if that is empty too.
	XAuthority string
	// Chromium, Bwrap, Bus and Registry are programs. Empty means Debian's:
	// the browser itself and not its wrapper script, which adds Google's keys.
	Chromium, Bwrap, Bus, Registry string
	// Sound is the socket of a PulseAudio server that pages may use; empty
	// means that pages are silent.
	Sound string
	Log   *slog.Logger
}

// Page is what a service shows.
type Page struct {
	URL string
	// Allow are the only addresses that open, in the syntax of Chromium's
	// URLAllowlist policy ("example.org", "https://*:443", "example.org/path").
	Allow []string
	// Free opens every address of the web but those in Block (the syntax of
	// URLBlocklist); Allow then lists exceptions from Block.
	Free  bool
	Block []string
	// Camera are the origins that may use camera and microphone.
	Camera []string
}

// Settings are what the visitor chose. They change while the page is open.
type Settings struct {
	Language     string  // BCP 47
	Zoom         float64 // 1 is the page's own size; 0 means 1
	HighContrast bool
	Dark         bool
}

// resolve fills in what is empty and looks whether the programs are there.
func (c Config) resolve() (Config, error) {
	if os.Geteuid() == 0 {
		return c, ErrRoot
	}
	c.Display = cmp.Or(c.Display, os.Getenv("DISPLAY"))
	c.XAuthority = cmp.Or(c.XAuthority, os.Getenv("XAUTHORITY"))
	for program, usual := range map[*string]string{
		&c.Chromium: "/usr/lib/chromium/chromium",
		&c.Bwrap:    "/usr/bin/bwrap",
		&c.Bus:      "/usr/bin/dbus-daemon",
		&c.Registry: "/usr/libexec/at-spi2-registryd",
	} {
		*program = cmp.Or(*program, usual)
		if _, err := exec.LookPath(*program); err != nil {
			return c, fmt.Errorf("%w: %w", ErrMissing, err)
		}
	}
	return c, socketFits(c.Runtime)
}
