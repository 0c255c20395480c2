// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"errors"
	"sync"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// pageSlot holds the one open page of a visit, so that whatever opens or ends
// one, at any moment, none is ever left behind.
type pageSlot struct {
	mu   sync.Mutex
	page Page
	turn int // of the page that was asked for last
}

func (p *pageSlot) get() Page {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.page
}

// next is the turn of a page that is about to be opened. One that was asked
// for before it, and takes longer to open, comes too late from now on.
func (p *pageSlot) next() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.turn++
	return p.turn
}

// late reports whether another page was asked for since.
func (p *pageSlot) late(turn int) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return turn != p.turn
}

// put takes in a page and returns the one that is to be closed: the one before,
// or this one if it is late.
func (p *pageSlot) put(page Page, turn int) Page {
	p.mu.Lock()
	defer p.mu.Unlock()
	if turn != p.turn {
		return page
	}
	was := p.page
	p.page = page
	return was
}

// take empties the slot.
func (p *pageSlot) take() Page {
	p.mu.Lock()
	defer p.mu.Unlock()
	page := p.page
	p.page = nil
	return page
}

// close ends the page in the slot, if there is one.
func (p *pageSlot) close(ctx context.Context) error {
	if page := p.take(); page != nil {
		return page.Close(ctx)
	}
	return nil
}

// arrival is something that an open page has sent.
type arrival struct {
	visit *visit
	page  Page
	what  any
}

// carryOutPage begins what a screen wants of the web page.
func (s *Shell) carryOutPage(e screen.Effect) {
	if open, ok := e.(screen.OpenPage); ok {
		s.openPage(open)
		return
	}
	page := s.visit.pages.get()
	if page == nil {
		return
	}
	switch e := e.(type) {
	case screen.ReadPage:
		s.run(func(ctx context.Context) screen.Intent { return s.readPage(ctx, page) })
	case screen.PageBack:
		s.run(func(context.Context) screen.Intent {
			if page.Back() {
				return nil
			}
			return screen.PageAtStart{}
		})
	case screen.PageReload:
		page.Reload()
	case screen.ClosePage:
		s.closePage()
	case screen.Write:
		s.write(page, e)
	case screen.AnswerFile:
		s.run(func(ctx context.Context) screen.Intent { return s.answerFile(ctx, page, e) })
	}
}

// openPage starts the browser beside the loop.
func (s *Shell) openPage(e screen.OpenPage) {
	v, look, turn := s.visit, s.look(), s.visit.pages.next()
	s.run(func(ctx context.Context) screen.Intent {
		page, err := s.Browser.Open(ctx, e, look, s.Tray.Shared())
		if err != nil {
			s.Log.Error("open page", "err", err)
			if v.pages.late(turn) {
				return nil
			}
			return screen.PageFailed{Reason: screen.PageNoBrowser}
		}
		s.Desk.Accept(page.Owns)
		spare := v.pages.put(page, turn)
		go s.listen(v, page)
		if spare != nil {
			s.closed(spare)
		}
		return nil
	})
}

// listen passes on what a page sends, until it is gone.
func (s *Shell) listen(v *visit, page Page) {
	for e := range page.Events() {
		s.mail.put(arrival{v, page, e})
	}
}

// closePage ends the page beside the loop; the end of the visit waits for it.
func (s *Shell) closePage() {
	page := s.visit.pages.take()
	s.run(func(context.Context) screen.Intent {
		s.closed(page)
		return nil
	})
}

func (s *Shell) closed(page Page) {
	ctx, cancel := context.WithTimeout(context.Background(), wipeTime)
	defer cancel()
	if err := page.Close(ctx); err != nil {
		s.Log.Error("close page", "err", err)
	}
}

// arrived handles what an open page sends.
func (s *Shell) arrived(a arrival) {
	v := a.visit
	if v != s.visit || a.page != v.pages.get() {
		return
	}
	if file, ok := a.what.(Arrived); ok {
		s.run(func(ctx context.Context) screen.Intent { return s.keep(ctx, v, file) })
		return
	}
	s.do(a.what)
}

// keep takes a file of the page into the tray.
func (s *Shell) keep(ctx context.Context, v *visit, file Arrived) screen.Intent {
	kind := documents.KindDownload
	if file.Printed {
		kind = documents.KindPage
	}
	d, err := s.Tray.Import(ctx, file.Path, kind)
	if err != nil {
		s.Log.Warn("file of the page is not one to print", "kept", d.ID != "", "err", err)
	}
	if d.ID == "" {
		return screen.SaveFailed{Full: errors.Is(err, documents.ErrFull)}
	}
	s.tell(v, s.trayed())
	return screen.Saved{Document: shownDocument(d)}
}

func (s *Shell) answerFile(ctx context.Context, page Page, e screen.AnswerFile) screen.Intent {
	var paths []string
	if e.Document != "" {
		path, err := s.Tray.Offer(ctx, e.Document, e.Name)
		if err != nil {
			s.Log.Error("offer document to the page", "err", err)
		} else {
			paths = []string{path}
		}
	}
	page.Answer(e.Request, paths)
	return nil
}

func (s *Shell) readPage(ctx context.Context, page Page) screen.Intent {
	said, err := page.Read(ctx)
	if err != nil {
		s.Log.Warn("page cannot be read aloud", "err", err)
	}
	return pageRead{said}
}

// pageRead is what there is to read on a page; without anything the screen
// behind it says why.
type pageRead struct{ said []accessibility.Utterance }

// readOut says a page, unless the visit is being erased meanwhile.
func (s *Shell) readOut(p pageRead) {
	if s.visit.ctx.Err() != nil {
		return
	}
	if len(p.said) == 0 {
		p.said = s.everything()
	}
	s.say(speech.Now, p.said)
}

// look is how the visitor's settings show on web pages.
func (s *Shell) look() Look {
	set := s.state.Settings()
	zoom := [...]float64{1: 1, 2: 1.25, 3: 1.5, 4: 2}
	return Look{
		Language:     set.Language,
		Zoom:         zoom[min(max(set.Size, 1), 4)],
		HighContrast: set.Theme == screen.ThemeDark || set.Theme == screen.ThemeLight,
		Dark:         set.Theme == screen.ThemeDark || set.Theme == screen.ThemeGlare,
	}
}

// relook passes a change of the visitor's settings on to the open page.
func (s *Shell) relook() {
	if page := s.visit.pages.get(); page != nil {
		page.Set(s.look())
	}
}
