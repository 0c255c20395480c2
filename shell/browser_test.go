// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"context"
	"sync"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// browser stands in for Chromium: each page opens when its test lets it.
type browser struct {
	mu    sync.Mutex
	slow  map[string]chan struct{} // by address: opens when closed, whatever ends meanwhile
	pages map[string]*page
}

// hold makes an address open only once the returned function is called.
func (b *browser) hold(url string) (release func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.slow == nil {
		b.slow = map[string]chan struct{}{}
	}
	gate := make(chan struct{})
	b.slow[url] = gate
	return func() { close(gate) }
}

func (b *browser) gate(url string) chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.slow[url]
}

func (b *browser) Open(_ context.Context, open screen.OpenPage, look shell.Look, _ string) (shell.Page, error) {
	if gate := b.gate(open.Online.URL); gate != nil {
		<-gate
	}
	p := &page{events: make(chan any), gone: make(chan struct{}), answered: make(chan answer, 8), look: look}
	b.mu.Lock()
	if b.pages == nil {
		b.pages = map[string]*page{}
	}
	b.pages[open.Online.URL] = p
	b.mu.Unlock()
	go p.send(screen.PageOpened{})
	return p, nil
}

// page returns the page that was opened at an address, or nil.
func (b *browser) page(url string) *page {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.pages[url]
}

// answer is what a page was given.
type answer struct {
	request string
	paths   []string
}

type page struct {
	events   chan any
	answered chan answer
	gone     chan struct{}
	once     sync.Once
	sending  sync.Mutex

	mu      sync.Mutex
	look    shell.Look
	deep    int // pages behind this one
	written []screen.Write
}

// send passes something on to the shell, unless the page is gone.
func (p *page) send(v any) {
	p.sending.Lock()
	defer p.sending.Unlock()
	if p.closed() {
		return
	}
	select {
	case p.events <- v:
	case <-p.gone:
	}
}

func (p *page) Events() <-chan any { return p.events }
func (*page) Owns(int) bool        { return true }
func (*page) Reload()              {}

func (p *page) Back() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.deep--
	return p.deep >= 0
}

func (p *page) Set(l shell.Look) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.look = l
}

func (p *page) looks() shell.Look {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.look
}

func (p *page) Answer(request string, paths []string) { p.answered <- answer{request, paths} }

// Write notes what was pressed, in order.
func (p *page) Write(_ context.Context, w screen.Write) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.written = append(p.written, w)
	return nil
}

func (*page) Read(context.Context) ([]accessibility.Utterance, error) {
	return []accessibility.Utterance{{Text: "what stands on the page", Lang: "de"}}, nil
}

func (p *page) Close(context.Context) error {
	p.once.Do(func() {
		close(p.gone)
		p.sending.Lock()
		defer p.sending.Unlock()
		close(p.events)
	})
	return nil
}

func (p *page) closed() bool {
	select {
	case <-p.gone:
		return true
	default:
		return false
	}
}
