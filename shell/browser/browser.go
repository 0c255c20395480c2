// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// Browser shows one service. Its methods may be called from any goroutine.
type Browser struct {
	visit    visit
	bus      *bus
	portal   *portal
	chromium *sandboxed
	devtools *devtools
	watchers []*watcher
	emitted  chan Event
	events   chan Event
	stop     chan struct{} // closed when nobody will take events any more
	cancel   context.CancelFunc
	ended    chan struct{} // closed when Closed was emitted

	closing sync.Once
	closed  error
}

// Open starts a browser on page. It returns when the program runs, before it has
// a window, so that [Browser.Owns] can answer for that window; whether the page
// comes is told by events. ctx is for the start only. The error wraps [ErrRoot],
// [ErrMissing] or [ErrTooLong], or says what of the visit could not be set up; nothing is
// left behind then.
func Open(ctx context.Context, config Config, page Page, s Settings) (*Browser, error) {
	config, err := config.resolve()
	if err != nil {
		return nil, fmt.Errorf("open browser: %w", err)
	}
	v, err := newVisit(config, page)
	if err != nil {
		return nil, fmt.Errorf("open browser: %w", err)
	}
	life, cancel := context.WithCancel(context.WithoutCancel(ctx))
	b := &Browser{
		visit: v, cancel: cancel,
		emitted: make(chan Event), events: make(chan Event),
		stop: make(chan struct{}), ended: make(chan struct{}),
	}
	go queue(b.emitted, b.events, b.stop)
	if err := b.begin(life, page, s); err != nil {
		return nil, fmt.Errorf("open browser: %w", errors.Join(err, b.Close(ctx)))
	}
	return b, nil
}

// begin starts the parts in the order in which they need each other.
func (b *Browser) begin(ctx context.Context, page Page, s Settings) error {
	var err error
	if b.bus, err = startBus(b.visit); err != nil {
		return err
	}
	b.portal, err = servePortal(b.bus.conn, b.visit.config.Documents, func(w FileWanted) { b.emit(w) })
	if err != nil {
		return err
	}
	if err := b.watch(b.visit.downloads(), func(path string) Event { return Downloaded{path} }); err != nil {
		return err
	}
	if err := b.watch(b.visit.prints(), func(path string) Event { return Printed{path} }); err != nil {
		return err
	}
	if b.chromium, err = b.visit.launch(page, s); err != nil {
		return err
	}
	b.devtools = newDevtools(newPipe(b.chromium.to, b.chromium.from), page, s, b.visit.config.Log, b.emit)
	go b.devtools.run(ctx)
	go b.await()
	return nil
}

// watch moves what is complete in folder to the documents and tells of it.
func (b *Browser) watch(folder string, event func(path string) Event) error {
	w, err := watch(folder, func(file string) {
		path, err := keep(file, b.visit.config.Documents)
		if err != nil {
			b.visit.config.Log.Error("a file from a page is lost") // its name is the visitor's
			return
		}
		b.emit(event(path))
	})
	if err == nil {
		b.watchers = append(b.watchers, w)
	}
	return err
}

// await tells of the end.
func (b *Browser) await() {
	defer close(b.ended)
	<-b.chromium.done
	var err error
	select {
	case <-b.stop: // we ended it
	default:
		if b.chromium.err != nil {
			err = fmt.Errorf("%w: %w", ErrCrashed, b.chromium.err)
		}
	}
	b.emit(Closed{Err: err})
}

func (b *Browser) emit(ev Event) {
	select {
	case b.emitted <- ev:
	case <-b.stop:
	}
}

// Events delivers what comes out of the page, in order. It is closed by
// [Browser.Close].
func (b *Browser) Events() <-chan Event { return b.events }

// Owns reports whether a process, numbered as the shell sees it, is of this
// browser.
func (b *Browser) Owns(pid int) bool { return b.chromium.owns(pid) }

// AccessibilityBus is the address of the bus on which the page is, for the
// shell to join as a client.
func (b *Browser) AccessibilityBus() string { return b.bus.address }

// AnswerFiles gives the page the files it asked for, by their paths in the
// documents folder; no paths mean that the visitor chose none. It returns
// [ErrOutside] for other paths, and [ErrUnanswered] when the page has given up.
func (b *Browser) AnswerFiles(id uint32, paths []string) error { return b.portal.answer(id, paths) }

// Reply answers what the page has [Asked]; it does nothing if that is over.
func (b *Browser) Reply(ctx context.Context, agree bool) error {
	return b.devtools.do(ctx, func(ctx context.Context) error { return b.devtools.reply(ctx, agree) })
}

// Back goes to the page before. It reports false when there is none.
func (b *Browser) Back(ctx context.Context) (bool, error) {
	went := false
	err := b.devtools.do(ctx, func(ctx context.Context) error {
		var err error
		went, err = b.devtools.back(ctx)
		return err
	})
	return went, err
}

// Retry asks for the page that failed once more.
func (b *Browser) Retry(ctx context.Context) error {
	return b.devtools.do(ctx, b.devtools.retry)
}

// Set changes size, colours and language of the open pages; what was typed
// stays. A page learns of the language when it is loaded next.
func (b *Browser) Set(ctx context.Context, s Settings) error {
	return b.devtools.do(ctx, func(ctx context.Context) error { return b.devtools.set(ctx, s) })
}

// Read lists what the page says, in reading order: its title, headings, text and
// form labels, and never what is in a password field. The error is [ErrSilent]
// while there is no page on the bus.
func (b *Browser) Read(ctx context.Context) ([]Passage, error) {
	r := &reader{ctx: ctx, conn: b.bus.conn}
	return r.read()
}

// Close ends the browser and everything of it, and looks whether it is gone.
// The error wraps [ErrLeft] when something stayed; the visit must not end then.
func (b *Browser) Close(ctx context.Context) error {
	b.closing.Do(func() { b.closed = b.close(ctx) })
	return b.closed
}

func (b *Browser) close(ctx context.Context) error {
	close(b.stop)
	b.cancel()
	var err error
	if b.chromium != nil {
		if err = b.chromium.end(ctx); err == nil {
			<-b.ended
			<-b.devtools.done
		}
	}
	for _, w := range b.watchers {
		w.close()
	}
	if b.bus != nil {
		b.bus.close()
	}
	return errors.Join(err, b.visit.remove())
}
