// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import "sync"

// mailbox is what the loop has still to see. Putting never waits, because the
// window puts from Fyne's goroutine and a bus from its reader.
type mailbox struct {
	mu   sync.Mutex
	mail []any
	bell chan struct{}
}

// fullMailbox bounds the memory if the loop hangs; the supervisor restarts a
// shell that does.
const fullMailbox = 10_000

func newMailbox() *mailbox { return &mailbox{bell: make(chan struct{}, 1)} }

func (m *mailbox) put(v any) {
	m.mu.Lock()
	if len(m.mail) < fullMailbox {
		m.mail = append(m.mail, v)
	}
	m.mu.Unlock()
	select {
	case m.bell <- struct{}{}:
	default:
	}
}

// take returns all that has come.
func (m *mailbox) take() []any {
	m.mu.Lock()
	defer m.mu.Unlock()
	mail := m.mail
	m.mail = nil
	return mail
}
