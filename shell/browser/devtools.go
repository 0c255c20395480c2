// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"encoding/json"
	"log/slog"
	"time"
)

// patience bounds one command: a page that hangs must not hang the shell.
const patience = 5 * time.Second

// resizeInterval is how often a zoomed page is asked for the size of its window:
// while it believes in another one, nothing tells.
const resizeInterval = 500 * time.Millisecond

// settlingInterval is how often it is asked shortly after an entry has got the
// focus, since then keys come up below the page and take room from it; for
// settlingLooks times.
const (
	settlingInterval = 100 * time.Millisecond
	settlingLooks    = 15
)

// devtools drives the browser. Its loop owns all fields below commands.
type devtools struct {
	pipe     *pipe
	log      *slog.Logger
	emit     func(Event)
	commands chan func(context.Context)
	done     chan struct{} // closed when the loop has ended

	url      string // the first page, until it was sent for
	settings Settings
	pages    []*tab            // the one that shows last
	frames   map[string]string // frames of other sites with a session: session → page's session
	holder   holder            // of the keyboard
	settling int               // quick looks that are left
}

// tab is one page of the browser. A link into a new window makes another, which
// goes away by Back.
type tab struct {
	session  string
	target   string
	failures map[string]string // loader → what went wrong with its document
	// outcome is to be told when the document is ready, be it Chromium's own
	// about a failure: until then the page takes no commands.
	outcome Event
	// stayed says that a link led to another program: the page is still there.
	stayed bool
	drawn  drawn
}

// maxTabs bounds what a page that opens windows in a loop can do.
const maxTabs = 8

func newDevtools(p *pipe, page Page, s Settings, log *slog.Logger, emit func(Event)) *devtools {
	return &devtools{
		pipe: p, log: log, emit: emit, url: page.URL, settings: s,
		commands: make(chan func(context.Context)), done: make(chan struct{}),
		frames: map[string]string{},
	}
}

// run follows the browser until it hangs up.
func (d *devtools) run(ctx context.Context) {
	defer close(d.done)
	// New pages and frames wait until they have the visitor's settings.
	d.try(ctx, "", "Target.setAutoAttach", map[string]any{
		"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true,
		"filter": []any{map[string]any{"type": "page"}, map[string]any{"exclude": true}},
	})
	look := time.NewTicker(settlingInterval)
	defer look.Stop()
	for looks := time.Duration(1); ; {
		select {
		case <-look.C:
			looks++
			if d.settling == 0 && looks%(resizeInterval/settlingInterval) != 0 {
				continue
			}
			d.settling = max(d.settling-1, 0)
			for _, t := range d.pages {
				d.zoom(ctx, t)
			}
		case m, open := <-d.pipe.events:
			if !open {
				return
			}
			d.handle(ctx, m)
		case command := <-d.commands:
			command(ctx)
		}
	}
}

// do runs f on the loop.
func (d *devtools) do(ctx context.Context, f func(context.Context) error) error {
	result := make(chan error, 1)
	select {
	case d.commands <- func(own context.Context) { result <- f(own) }:
	case <-d.done:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-result:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (d *devtools) call(ctx context.Context, session, method string, params, result any) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return d.pipe.call(ctx, session, method, params, result)
}

// try is call for what may fail because the page has just gone.
func (d *devtools) try(ctx context.Context, session, method string, params any) {
	if err := d.call(ctx, session, method, params, nil); err != nil {
		d.log.Debug("browser command failed", "error", err)
	}
}

func (d *devtools) handle(ctx context.Context, m message) {
	switch m.Method {
	case "Target.attachedToTarget":
		var p struct {
			SessionID  string `json:"sessionId"`
			TargetInfo struct {
				TargetID string `json:"targetId"`
				Type     string `json:"type"`
			} `json:"targetInfo"`
		}
		if json.Unmarshal(m.Params, &p) == nil {
			d.attached(ctx, p.SessionID, p.TargetInfo.TargetID, p.TargetInfo.Type, m.Session)
		}
	case "Target.detachedFromTarget":
		var p struct {
			SessionID string `json:"sessionId"`
		}
		if json.Unmarshal(m.Params, &p) == nil {
			d.detached(p.SessionID)
		}
	case "Runtime.bindingCalled":
		d.entered(ctx, m)
	case "Runtime.executionContextDestroyed", "Runtime.executionContextsCleared":
		d.gone(m)
	case "Inspector.targetCrashed":
		if d.tab(m.Session) != nil {
			d.emit(Failed{Reason: ReasonCrashed})
		}
	default:
		if t := d.tab(m.Session); t != nil {
			d.loading(t, m)
		}
	}
}

func (d *devtools) attached(ctx context.Context, session, target, kind, parent string) {
	if kind != "page" {
		d.frames[session] = parent
		d.prepare(ctx, session)
		return
	}
	if len(d.pages) >= maxTabs {
		d.try(ctx, "", "Target.closeTarget", map[string]any{"targetId": target})
		return
	}
	d.pages = append(d.pages, &tab{session: session, target: target, failures: map[string]string{}})
	d.prepare(ctx, session)
	if d.url != "" {
		url := d.url
		d.url = ""
		// Not waited for: it answers when the server does. Events tell the rest.
		if _, err := d.pipe.send(session, "Page.navigate", map[string]any{"url": url}); err != nil {
			d.log.Debug("browser command failed", "error", err)
		}
		// The empty page it started with left the keyboard to the address bar.
		d.try(ctx, session, "Page.bringToFront", nil)
	}
}

// prepare gives a page or frame what it needs before its first line runs.
func (d *devtools) prepare(ctx context.Context, session string) {
	if d.tab(session) != nil {
		d.try(ctx, session, "Page.enable", nil)
		d.try(ctx, session, "Inspector.enable", nil)
		d.try(ctx, session, "Network.enable", map[string]any{ // for the reasons of failures; nothing is kept
			"maxTotalBufferSize": 0, "maxResourceBufferSize": 0, "maxPostDataSize": 0,
		})
	}
	d.try(ctx, session, "Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": noMenu, "worldName": isolated})
	d.watchEntries(ctx, session)
	d.apply(ctx, session)
	d.try(ctx, session, "Target.setAutoAttach", map[string]any{
		"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true,
		"filter": []any{map[string]any{"type": "iframe"}, map[string]any{"exclude": true}},
	})
	d.try(ctx, session, "Runtime.runIfWaitingForDebugger", nil)
}

// noMenu keeps the browser's context menu shut, which a long touch would open
// too. It runs in a world of its own, before the page's scripts.
const noMenu = `addEventListener("contextmenu", e => e.preventDefault(), true)`

func (d *devtools) detached(session string) {
	delete(d.frames, session)
	if d.holder.session == session {
		d.left()
	}
	for i, t := range d.pages {
		if t.session == session {
			d.pages = append(d.pages[:i], d.pages[i+1:]...)
			return
		}
	}
}

func (d *devtools) tab(session string) *tab {
	for _, t := range d.pages {
		if t.session == session {
			return t
		}
	}
	return nil
}

// top is the page that shows; nil when there is none.
func (d *devtools) top() *tab {
	if len(d.pages) == 0 {
		return nil
	}
	return d.pages[len(d.pages)-1]
}
