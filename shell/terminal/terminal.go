// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/lexicon"
	"github.com/lotse-kiosk/lotse/devices/client"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/browser"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/desktop"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
	"github.com/lotse-kiosk/lotse/translations"
)

// notConfigured is what staff see when the installer's folder is not valid.
const notConfigured = "config"

// Run serves visitors until ctx ends. It must be called on the program's first
// goroutine. What was open for a visit is erased before it returns.
func Run(ctx context.Context, o Options) error {
	bundle, err := translations.Load()
	if err != nil {
		return err
	}
	t, valid := town(o.Config, bundle, o.Log)
	desk, err := desktop.Manage("", o.Log)
	if err != nil {
		return fmt.Errorf("manage the display: %w", err)
	}
	defer desk.Close()
	size, err := desk.Screen()
	if err != nil {
		return fmt.Errorf("measure the display: %w", err)
	}
	tray, err := openTray(o)
	if err != nil {
		return err
	}
	defer tray.Close()
	service := client.New(o.Log)
	defer service.Close()
	reading, err := lexicon.Load(nil)
	if err != nil {
		return err
	}
	voice, quiet := openVoice(ctx, o, reading)
	defer quiet()

	perMM := density(t.Terminal, size)
	parts := shell.Parts{
		Town: t, Translations: bundle, Desk: desk, Devices: service, Tray: tray, Voice: voice,
		Browser: chromium{runtime: filepath.Join(o.Runtime, "browser"), log: o.Log}, Log: o.Log, Now: time.Now,
		Room: screen.Room{Width: float64(size.Width) / perMM, Height: float64(size.Height) / perMM},
	}
	if !valid {
		parts.Closed = notConfigured
	}
	if err := desk.Grab(keptKeys()...); err != nil {
		return fmt.Errorf("keep keys from web pages: %w", err)
	}
	serve(ctx, parts, perMM, desk, o.Trace)
	return nil
}

// keptKeys are the keys that never reach a web page: what would lead out of it,
// and the function keys that mean the same on every screen of ours.
func keptKeys() []string {
	kept := browser.Keys()
	for k := range input.Keyboard() {
		function := len(k.Name) > 1 && k.Name[0] == 'F'
		if function && !slices.Contains(kept, k.Name) {
			kept = append(kept, k.Name)
		}
	}
	return kept
}

// serve runs window and shell until ctx ends.
func serve(ctx context.Context, parts shell.Parts, perMM float64, desk *desktop.Desktop, trace io.Writer) {
	var sh *shell.Shell
	window := ui.New(perMM, input.Keyboard(), func(e ui.Event) { sh.Send(e) })
	if trace != nil {
		window.Trace(trace)
	}
	window.Fit(int(parts.Room.Width*perMM+0.5), int(parts.Room.Height*perMM+0.5))
	window.Ask(func() (x, y float32, ok bool) {
		px, py, err := desk.Pointer()
		return float32(px), float32(py), err == nil
	})
	parts.Window = window
	sh = shell.New(parts)
	go watch(desk.Events(), sh, parts.Log)
	done := make(chan struct{})
	go func() {
		defer close(done)
		sh.Run(ctx)
		window.Quit()
	}()
	window.Run()
	<-done
}

// watch passes on the keys that were kept from web pages, and logs windows that
// nobody answers for. It ends with the desktop.
func watch(seen <-chan desktop.Event, sh *shell.Shell, log *slog.Logger) {
	keys := input.Keyboard()
	for e := range seen {
		switch e := e.(type) {
		case desktop.KeyPressed:
			if a, ok := keys[input.Key{Name: e.Key}]; ok {
				sh.Send(ui.Key{Action: a})
			}
		case desktop.Refused:
			log.Warn("window refused", "pid", e.PID, "class", e.Class)
		}
	}
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

func openTray(o Options) (*documents.Tray, error) {
	var options []documents.Option
	if o.AllowDisk {
		options = append(options, documents.AllowDisk())
	}
	// A run that crashed has left its page's folder; the tray looks after its own.
	if err := os.RemoveAll(filepath.Join(o.Runtime, "browser")); err != nil {
		return nil, fmt.Errorf("clear runtime folder: %w", err)
	}
	for _, dir := range []string{"tray", "browser"} {
		if err := os.MkdirAll(filepath.Join(o.Runtime, dir), 0o700); err != nil {
			return nil, fmt.Errorf("make runtime folder: %w", err)
		}
	}
	tray, err := documents.Open(filepath.Join(o.Runtime, "tray"), documents.Tools{}, o.Log, options...)
	if err != nil {
		return nil, fmt.Errorf("open the visitor's tray: %w", err)
	}
	return tray, nil
}

// openVoice starts speech. Without an engine or a sound card it is silent, and
// the log says so once.
func openVoice(ctx context.Context, o Options, reading *lexicon.Lexicon) (voice *speech.Speaker, quiet func()) {
	out := audio.NewResilient(openSound, o.Log)
	engine := speech.NewChain([]speech.Engine{speech.Espeak()}, o.Log, time.Now)
	voice = speech.New(speech.Options{Engine: engine, Output: out, Log: o.Log, Read: reading.Spoken})
	ctx, cancel := context.WithCancel(ctx)
	go voice.Run(ctx)
	go out.Reopen(ctx)
	return voice, func() { cancel(); _ = out.Close() }
}

// openSound is audio.Open for who wants an interface, without a nil inside it.
func openSound(ctx context.Context) (audio.Output, error) {
	device, err := audio.Open(ctx)
	if err != nil {
		return nil, err
	}
	return device, nil
}
