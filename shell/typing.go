// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"sync"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// typing is the keys that were pressed faster than the page takes them. They
// reach it one after the other, and what has reached it is forgotten.
type typing struct {
	mu    sync.Mutex
	keys  []pressed
	being bool // somebody hands them over
}

type pressed struct {
	page Page
	key  screen.Write
}

// mostKeys is more than anybody presses while a page answers one.
const mostKeys = 200

// put reports whether somebody has to hand the keys over from now on.
func (t *typing) put(p pressed) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.keys) < mostKeys {
		t.keys = append(t.keys, p)
	}
	begin := !t.being
	t.being = true
	return begin
}

// take is the next one, or none, and then nobody hands them over any more.
func (t *typing) take() (pressed, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.keys) == 0 {
		t.keys, t.being = nil, false
		return pressed{}, false
	}
	next := t.keys[0]
	t.keys[0] = pressed{}
	t.keys = t.keys[1:]
	return next, true
}

// write hands a key to the page and says what was written.
func (s *Shell) write(page Page, w screen.Write) {
	v := s.visit
	if v.ctx.Err() != nil {
		return
	}
	s.sayWritten(w)
	if !v.typing.put(pressed{page, w}) {
		return
	}
	s.run(func(ctx context.Context) screen.Intent {
		for p, ok := v.typing.take(); ok; p, ok = v.typing.take() {
			if ctx.Err() != nil {
				continue // the visit is over: what is left reaches nobody
			}
			if err := p.page.Write(ctx, p.key); err != nil {
				s.Log.Warn("key not taken by the page", "err", err)
			}
		}
		return nil
	})
}

// sayWritten says a key that was pressed; of a masked entry only that there was
// one [EN 301 549 5.1.3.8].
func (s *Shell) sayWritten(w screen.Write) {
	if !s.state.Settings().Speech {
		return
	}
	l := s.Translations.Localizer(s.state.Settings().Language)
	said := accessibility.Utterance{Text: w.Text, Lang: l.Tag()}
	switch {
	case w.Edit == screen.EditDelete:
		said.Text = l.T("keys.deleted")
	case w.Edit != "":
		said.Text = l.T("keys.edit." + string(w.Edit))
	case w.Masked:
		said.Text = l.T("keys.entered")
	case w.Text == " ":
		said.Text = l.T("keys.space")
	}
	s.say(speech.Now, []accessibility.Utterance{said})
}
