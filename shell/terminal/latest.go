// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"sync"

	"github.com/lotse-kiosk/lotse/shell"
)

// latest hands over the newest look; older ones that nobody has taken yet are
// forgotten.
type latest struct {
	mu     sync.Mutex
	look   *shell.Look
	ended  bool
	change *sync.Cond
}

func newLatest() *latest {
	l := &latest{}
	l.change = sync.NewCond(&l.mu)
	return l
}

func (l *latest) put(look shell.Look) {
	l.mu.Lock()
	l.look = &look
	l.mu.Unlock()
	l.change.Signal()
}

// take waits for a look that was not taken yet; it reports false after end.
func (l *latest) take() (shell.Look, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for l.look == nil && !l.ended {
		l.change.Wait()
	}
	if l.ended {
		return shell.Look{}, false
	}
	look := *l.look
	l.look = nil
	return look, true
}

func (l *latest) end() {
	l.mu.Lock()
	l.ended = true
	l.mu.Unlock()
	l.change.Signal()
}
