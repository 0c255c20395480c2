// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"log/slog"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/ui"
	"github.com/lotse-kiosk/lotse/translations"
)

// Parts is what a shell works with. Every part outlives the shell.
type Parts struct {
	Town         *config.Town
	Translations *translations.Bundle
	Window       Window
	Desk         Desk
	Devices      devices.Service
	Tray         *documents.Tray
	Browser      Browser
	Voice        Voice
	// Headphones tells whether they were in when the terminal started.
	Headphones bool
	Log        *slog.Logger
	Now        func() time.Time
	// SameKey is how long the same key is not taken again; 0 for as usual, see
	// [timing.New].
	SameKey time.Duration
	// Ticks comes once a second; nil means by the system's clock.
	Ticks <-chan time.Time
	// Room is the screen's size as far as it is known before the window is.
	Room screen.Room
	// Keyboard is what the keys on the screen write; nil where the terminal has
	// a keyboard of its own.
	Keyboard *keyboard.Keyboard
	// Closed, when it is set, keeps the terminal out of service and tells
	// staff why.
	Closed string
}

// Window shows frames. It does not wait.
type Window interface{ Show(ui.Frame) }

// Desk decides what is seen: our window, or the web page above it.
type Desk interface {
	SetShell(window uint32)
	SetContent(x, y, w, h int)
	Accept(owner func(pid int) bool)
	Cover(covered bool)
	// Curtain hides the page while it goes on working.
	Curtain(drawn bool)
	// Idle is the time since anybody touched anything, in any window.
	Idle() (time.Duration, error)
	// ClearClipboard empties the clipboard and the selections.
	ClearClipboard() error
}

// Voice says things. It does not wait and never fails.
type Voice interface {
	Say(speech.Class, []accessibility.Utterance)
	Repeat(screen []accessibility.Utterance)
	Stop()
	Hush() // stops, and repeats nothing of it
	Hold() // pauses, and goes on
	SetRate(speech.Rate)
	SetVolume(audio.Volume)
	Sound(audio.Earcon)
	Warm([]accessibility.Utterance)
	Reset()
	Clean() bool
	Events() <-chan speech.Event
}

// Browser opens web pages in a sandbox of their own.
type Browser interface {
	// Open shows a page; shared is the folder of documents that it sees.
	Open(ctx context.Context, page screen.OpenPage, look Look, shared string) (Page, error)
}

// Look is how the visitor wants web pages to be.
type Look struct {
	Language     string  // BCP 47
	Zoom         float64 // 1 is as the page was made
	HighContrast bool
	Dark         bool
}

// Page is one open web page.
type Page interface {
	// Events is closed when the page is gone. It sends intents, and Arrived
	// for files.
	Events() <-chan any
	Owns(pid int) bool
	// Back reports whether there was a page before this one.
	Back() bool
	Reload()
	Set(Look)
	// Answer gives the page that asks for files the ones at these paths.
	Answer(request string, paths []string)
	// Reply answers what the page's script asks.
	Reply(agree bool)
	Read(context.Context) ([]accessibility.Utterance, error)
	// Write presses a key in the entry that has the keyboard.
	Write(context.Context, screen.Write) error
	// Close ends it and returns nil only when nothing of it is left.
	Close(context.Context) error
}

// Arrived is a file that the page has put into the shared folder.
type Arrived struct {
	Path    string
	Printed bool // it is the page itself, printed
}
