// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"context"
	"io"
	"log/slog"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
	"github.com/lotse-kiosk/lotse/devices/virtual"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
	"github.com/lotse-kiosk/lotse/translations"
)

// kiosk is a running shell: real tray, virtual devices, and stand-ins for what
// needs a display or a sound card.
type kiosk struct {
	testing.TB
	*shell.Shell
	window   *window
	desk     *desk
	voice    *voice
	browser  *browser
	tray     *documents.Tray
	terminal *virtual.Terminal
	clock    *clock
}

// open starts a kiosk and waits for its first screen.
func open(t *testing.T) *kiosk {
	t.Helper()
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	bundle, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	tray, err := documents.Open(filepath.Join(t.TempDir(), "tray"), documents.Tools{}, log, documents.AllowDisk())
	if err != nil {
		t.Fatal(err)
	}
	terminal, err := virtual.Start(log)
	if err != nil {
		t.Fatal(err)
	}
	k := &kiosk{
		TB: t, window: newWindow(), desk: &desk{}, voice: newVoice(), browser: &browser{},
		tray: tray, terminal: terminal, clock: newClock(),
	}
	keys, err := keyboard.Load()
	if err != nil {
		t.Fatal(err)
	}
	k.Shell = shell.New(shell.Parts{
		Town: town(), Translations: bundle, Window: k.window, Desk: k.desk, Devices: terminal, Tray: tray,
		Browser: k.browser, Voice: k.voice, Log: log, Now: k.clock.Now, Ticks: k.clock.ticks,
		Room: screen.Room{Width: 531, Height: 299}, Keyboard: keys,
	})
	k.clock.settle = k.settle
	k.run(t)
	k.shows("attract")
	return k
}

func (k *kiosk) run(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		k.Run(ctx)
	}()
	t.Cleanup(func() {
		stop()
		<-done
		if err := k.terminal.Close(); err != nil {
			t.Error(err)
		}
		if err := k.tray.Close(); err != nil {
			t.Error(err)
		}
	})
}

func town() *config.Town {
	return &config.Town{
		Name: config.Text{"de": "Musterstadt"}, Crest: "town-hall", Languages: []string{"de", "en"},
		Groups: []config.Group{{ID: "money", Name: config.Text{"de": "Geld"}, Picture: "house-coin"}},
		Services: []config.Service{{
			ID: "housing", Group: "money", Name: config.Text{"de": "Wohngeld"}, Picture: "house-coin",
			Online:  &config.Online{URL: "https://housing.example/"},
			Counter: &config.Counter{Place: config.Text{"de": "Zimmer 12"}},
		}},
		Terminal: config.Terminal{Idle: 3 * time.Minute, Warning: 45 * time.Second, TextSize: 3},
		Internet: config.Internet{Start: "https://start.example/"},
		Presets:  config.Shipped(config.Known{Themes: []string{string(screen.ThemeDark)}}),
	}
}

// settle returns when the loop is through with the tick that it has taken. It
// takes its mail first, so only the second message is surely read after it.
func (k *kiosk) settle() {
	k.Helper()
	for range 2 {
		window := k.desk.told() + 1
		k.Send(ui.Ready{Window: window})
		deadline := time.After(patience)
		for k.desk.told() != window {
			select {
			case <-deadline:
				k.Fatal("the loop does not come round")
			default:
				runtime.Gosched()
			}
		}
	}
}

// visit begins a visit in German.
func (k *kiosk) visit() {
	k.Helper()
	k.press("start", "language/de")
	k.shows("home")
}

// press waits for each control and activates it, as the window does.
func (k *kiosk) press(ids ...accessibility.ID) {
	k.Helper()
	for _, id := range ids {
		k.window.until(k, "control "+string(id), func(f ui.Frame) bool {
			n, ok := f.Tree.Find(id)
			return ok && n.Control()
		})
		k.Send(ui.Touched{})
		k.Send(ui.Pressed{ID: id})
	}
}

// key presses keys one after the other, each as long as it takes to act.
func (k *kiosk) key(keys ...input.Action) {
	for _, a := range keys {
		lasts := timing.SameKeyLeast
		if a == input.End {
			lasts = 2 * time.Second
		}
		k.down(a)
		k.clock.wait(lasts)
		k.up(a)
		k.clock.wait(timing.SameKeyMost)
	}
}

// down presses a key, as the window tells it.
func (k *kiosk) down(a input.Action) {
	k.Send(ui.Touched{})
	k.Send(keyDown(a))
}

func keyDown(a input.Action) ui.Key {
	return ui.Key{Press: input.Press{Code: code(a), Action: a, Down: true}}
}

func (k *kiosk) up(a input.Action) { k.Send(ui.Key{Press: input.Press{Code: code(a)}}) }

// code is where the key of an action is on the keyboard.
func code(a input.Action) int { return 10 + slices.Index(input.Actions(), a) }

// shows waits for a screen.
func (k *kiosk) shows(id accessibility.ID) ui.Frame {
	k.Helper()
	return k.window.until(k, "screen "+string(id), func(f ui.Frame) bool { return f.Tree.ID == id })
}

// has waits for a node.
func (k *kiosk) has(id accessibility.ID) accessibility.Node {
	k.Helper()
	f := k.window.until(k, "node "+string(id), func(f ui.Frame) bool { _, ok := f.Tree.Find(id); return ok })
	n, _ := f.Tree.Find(id)
	return n
}

// focused waits for the ring to be somewhere.
func (k *kiosk) focused(id accessibility.ID) {
	k.Helper()
	k.window.until(k, "focus on "+string(id), func(f ui.Frame) bool { return f.Focus == id })
}
