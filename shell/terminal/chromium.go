// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/browser"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// chromium is the sandboxed browser as the shell uses it.
type chromium struct {
	runtime string
	log     *slog.Logger
}

// Open is [shell.Browser.Open].
func (c chromium) Open(ctx context.Context, p screen.OpenPage, look shell.Look, shared string) (shell.Page, error) {
	address, err := url.Parse(p.Online.URL)
	if err != nil {
		return nil, errors.New("the page's address cannot be read")
	}
	wanted := browser.Page{
		URL: p.Online.URL, Camera: p.Online.Camera,
		Allow: append([]string{address.Scheme + "://" + address.Host}, p.Online.Allow...),
	}
	if p.Free {
		wanted.Free, wanted.Block = true, p.Block
	}
	config := browser.Config{Documents: shared, Runtime: c.runtime, Log: c.log}
	b, err := browser.Open(ctx, config, wanted, settings(look))
	if err != nil {
		return nil, fmt.Errorf("open browser: %w", err)
	}
	page := &chromiumPage{Browser: b, log: c.log, language: look.Language, looks: newLatest(), events: make(chan any, 64)}
	go page.pass()
	go page.dress()
	return page, nil
}

func settings(l shell.Look) browser.Settings {
	return browser.Settings{Language: l.Language, Zoom: l.Zoom, HighContrast: l.HighContrast, Dark: l.Dark}
}

// chromiumPage is an open page as the shell uses it.
type chromiumPage struct {
	*browser.Browser
	log      *slog.Logger
	language string
	looks    *latest
	events   chan any
}

// Events is [shell.Page.Events].
func (p *chromiumPage) Events() <-chan any { return p.events }

// pass turns what the browser tells into what the shell understands.
func (p *chromiumPage) pass() {
	defer p.looks.end()
	defer close(p.events)
	for e := range p.Browser.Events() {
		if v := p.translate(e); v != nil {
			p.events <- v
		}
	}
}

func (p *chromiumPage) translate(e browser.Event) any {
	switch e := e.(type) {
	case browser.Opened:
		return screen.PageOpened{}
	case browser.Failed:
		p.log.Info("page not shown", "reason", e.Reason, "host", e.Host)
		return screen.PageFailed{Reason: screen.PageFault(e.Reason)}
	case browser.FileWanted:
		return screen.FileWanted{Request: strconv.FormatUint(uint64(e.ID), 10)}
	case browser.Printed:
		return shell.Arrived{Path: e.Path, Printed: true}
	case browser.Downloaded:
		return shell.Arrived{Path: e.Path}
	case browser.Focused:
		return entered(e.Entry)
	case browser.Closed:
		if e.Err != nil {
			p.log.Error("browser ended by itself", "err", e.Err)
		}
		return screen.PageClosed{}
	}
	return nil
}

// answerTime is how long a page may take to answer the shell.
const answerTime = 5 * time.Second

func (p *chromiumPage) do(what string, f func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), answerTime)
	defer cancel()
	if err := f(ctx); err != nil {
		p.log.Warn("web page does not answer", "to", what, "err", err)
	}
}

// Back is [shell.Page.Back].
func (p *chromiumPage) Back() (there bool) {
	p.do("back", func(ctx context.Context) (err error) {
		there, err = p.Browser.Back(ctx)
		return err
	})
	return there
}

// Reload is [shell.Page.Reload].
func (p *chromiumPage) Reload() { go p.do("retry", p.Retry) }

// Set is [shell.Page.Set]. It does not wait; of several looks the last counts.
func (p *chromiumPage) Set(l shell.Look) { p.looks.put(l) }

// dress gives the page the newest look, until the page is gone.
func (p *chromiumPage) dress() {
	for l, ok := p.looks.take(); ok; l, ok = p.looks.take() {
		p.do("look", func(ctx context.Context) error { return p.Browser.Set(ctx, settings(l)) })
	}
}

// Answer is [shell.Page.Answer].
func (p *chromiumPage) Answer(request string, paths []string) {
	id, err := strconv.ParseUint(request, 10, 32)
	if err == nil {
		err = p.AnswerFiles(uint32(id), paths)
	}
	if err != nil {
		p.log.Warn("file not given to the page", "err", err)
	}
}

// entered is what the shell is told of an entry.
func entered(e browser.Entry) any {
	switch e.Kind {
	case "":
		return screen.EntryLeft{}
	case browser.EntryAddress:
		return screen.EntryFocused{Kind: screen.EntryLatin}
	case browser.EntryDigits:
		return screen.EntryFocused{Kind: screen.EntryDigits}
	case browser.EntryPassword:
		return screen.EntryFocused{Kind: screen.EntryPassword}
	}
	return screen.EntryFocused{Kind: screen.EntryText}
}

// Write is [shell.Page.Write].
func (p *chromiumPage) Write(ctx context.Context, w screen.Write) error {
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	stroke := browser.Stroke{Text: w.Text}
	switch w.Edit {
	case screen.EditDelete:
		stroke.Key = browser.KeyDelete
	case screen.EditLeft:
		stroke.Key = browser.KeyLeft
	case screen.EditRight:
		stroke.Key = browser.KeyRight
	case screen.EditNext:
		stroke.Key = browser.KeyNext
	case screen.EditEnter:
		stroke.Key = browser.KeyEnter
	}
	return p.Type(ctx, stroke)
}

// Read is [shell.Page.Read]. What a page says may be about the visitor.
func (p *chromiumPage) Read(ctx context.Context) ([]accessibility.Utterance, error) {
	passages, err := p.Browser.Read(ctx)
	if err != nil {
		return nil, fmt.Errorf("read page: %w", err)
	}
	said := make([]accessibility.Utterance, 0, len(passages))
	for _, t := range slices.DeleteFunc(passages, func(t browser.Passage) bool { return t.Text == "" }) {
		u := accessibility.Utterance{Text: t.Text, Lang: t.Lang, Private: true}
		if u.Lang == "" {
			u.Lang = p.language
		}
		said = append(said, u)
	}
	return said, nil
}
