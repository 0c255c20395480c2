// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/headphones"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/lexicon"
	"github.com/lotse-kiosk/lotse/devices/client"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/desktop"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
	"github.com/lotse-kiosk/lotse/translations"
)

// parts is all that a shell works with but its window. What could not be opened
// is nil.
type parts struct {
	options Options
	bundle  *translations.Bundle
	town    *config.Town
	in      bool        // headphones were, at the start
	plugs   <-chan bool // and every change since
	valid   bool        // the installer's folder is
	// managed is closed when the display is, or will never be.
	managed chan struct{}
	desk    *desktop.Desktop
	size    desktop.Screen
	keys    input.Map
	tray    *documents.Tray
	service *client.Client
	reading *lexicon.Lexicon
	voice   *speech.Speaker
	quiet   func()
	trace   *trace // nil where nobody reads it
}

// open opens the parts. After an error those that are open already must be
// closed, too.
func (p *parts) open(ctx context.Context) error {
	// Each of these waits for another program, or takes as long.
	tray, desk, reading := make(chan error, 1), make(chan error, 1), make(chan error, 1)
	go func() {
		desk <- p.openDesk()
		close(p.managed)
	}()
	go func() { tray <- p.openTray() }()
	go func() { reading <- p.openReading() }()
	bundle, err := translations.Load()
	if err != nil {
		return errors.Join(err, <-desk, <-tray, <-reading)
	}
	p.bundle = bundle
	p.town, p.valid = town(p.options.Config, p.bundle, p.options.Log)
	p.service = client.New(p.options.Log)
	p.in, p.plugs = headphones.Watch(ctx, headphones.Devices, headphones.Open, p.options.Log)
	if err := errors.Join(<-desk, <-tray, <-reading); err != nil {
		return err
	}
	p.keys = meanings(p.town.Keys)
	if err := p.desk.Grab(keptKeys(p.keys)...); err != nil {
		return fmt.Errorf("keep keys from web pages: %w", err)
	}
	p.openVoice(ctx)
	return nil
}

// close closes what is open; the display last, so that nothing strange is seen.
func (p *parts) close() {
	if p.quiet != nil {
		p.quiet()
	}
	if p.service != nil {
		_ = p.service.Close()
	}
	if p.tray != nil {
		_ = p.tray.Close()
	}
	if p.desk != nil {
		p.desk.Close()
	}
}

// shell puts the parts together, with the window.
func (p *parts) shell(window *ui.UI) shell.Parts {
	perMM := density(p.town.Terminal, p.size)
	window.Fit(perMM, p.size.Width, p.size.Height)
	window.Ask(func() (x, y float32, ok bool) {
		px, py, err := p.desk.Pointer()
		return float32(px), float32(py), err == nil
	})
	window.Keys(p.keys, func(code int) (on input.Spelling) {
		on.Plain, on.Shifted = p.desk.Spelling(code)
		return on
	})
	if p.trace != nil {
		window.Trace(p.trace)
	}
	clock := &clock{file: p.options.Late}
	s := shell.Parts{
		Town: p.town, Translations: p.bundle, Window: window, Desk: p.desk, Devices: p.service, Tray: p.tray,
		Browser: chromium{runtime: filepath.Join(p.options.Runtime, "browser"), log: p.options.Log},
		Voice:   p.voice, Headphones: p.in, Log: p.options.Log, Now: clock.now, SameKey: p.town.Keys.SameKey,
		Room: screen.Room{Width: float64(p.size.Width) / perMM, Height: float64(p.size.Height) / perMM},
	}
	var err error
	if s.Keyboard, err = p.openKeyboard(); err != nil {
		p.options.Log.Error("no keys on the screen", "err", err)
	}
	if !p.valid {
		s.Closed = notConfigured
	}
	return s
}

// notConfigured is what staff see when the installer's folder is not valid.
const notConfigured = "config"

// openDesk makes us the window manager of the display.
func (p *parts) openDesk() error {
	desk, err := desktop.Manage("", p.options.Log)
	if err != nil {
		return fmt.Errorf("manage the display: %w", err)
	}
	p.desk = desk
	if p.size, err = desk.Screen(); err != nil {
		return fmt.Errorf("measure the display: %w", err)
	}
	return nil
}

// density is the screen's pixels a millimetre: as the installer measured it,
// else as the screen says, else as most screens are.
func density(t config.Terminal, s desktop.Screen) float64 {
	const usual = 96 / 25.4
	switch {
	case t.PixelsPerMM > 0:
		return t.PixelsPerMM
	case s.WidthMM > 0:
		return float64(s.Width) / float64(s.WidthMM)
	}
	return usual
}

func (p *parts) openTray() error {
	o := p.options
	var options []documents.Option
	if o.AllowDisk {
		options = append(options, documents.AllowDisk())
	}
	// A run that crashed has left its page's folder; the tray looks after its own.
	if err := os.RemoveAll(filepath.Join(o.Runtime, "browser")); err != nil {
		return fmt.Errorf("clear runtime folder: %w", err)
	}
	for _, dir := range []string{"tray", "browser"} {
		if err := os.MkdirAll(filepath.Join(o.Runtime, dir), 0o700); err != nil {
			return fmt.Errorf("make runtime folder: %w", err)
		}
	}
	tray, err := documents.Open(filepath.Join(o.Runtime, "tray"), documents.Tools{}, o.Log, options...)
	if err != nil {
		return fmt.Errorf("open the visitor's tray: %w", err)
	}
	p.tray = tray
	return nil
}
