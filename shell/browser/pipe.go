// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
)

// message is one of the developer tools' protocol: a call, its answer or an
// event. Messages are JSON, and a zero byte ends each.
type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

// pipe speaks the protocol. Calls may come from any goroutine.
type pipe struct {
	events <-chan message // in order; closed when the browser hangs up

	mu      sync.Mutex
	to      io.Writer
	last    int
	waiting map[int]waiting
	stopped map[string]bool // sessions whose page waits for an answer to its script
	closed  bool
}

// waiting is a call that has no answer yet.
type waiting struct {
	session string
	answer  chan message
}

func newPipe(to io.Writer, from io.Reader) *pipe {
	in, out := make(chan message), make(chan message)
	p := &pipe{to: to, events: out, waiting: map[int]waiting{}, stopped: map[string]bool{}}
	go queue(in, out, nil)
	go p.read(from, in)
	return p
}

func (p *pipe) read(from io.Reader, events chan<- message) {
	defer close(events)
	for buffered := bufio.NewReaderSize(from, 64<<10); ; {
		line, err := buffered.ReadBytes(0)
		if err != nil {
			p.hangUp()
			return
		}
		var m message
		if json.Unmarshal(line[:len(line)-1], &m) != nil {
			continue
		}
		if m.ID == 0 {
			p.follow(m)
			events <- m
			continue
		}
		p.mu.Lock()
		call, waited := p.waiting[m.ID]
		delete(p.waiting, m.ID)
		p.mu.Unlock()
		if waited {
			call.answer <- m
		}
	}
}

// follow notes which pages their scripts have stopped. Such a page takes no
// commands, so whoever waits for one need not wait any longer: it may be the
// very one who has to hear of the question.
func (p *pipe) follow(m message) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch m.Method {
	case dialogOpening:
		p.stopped[m.Session] = true
		for id, call := range p.waiting {
			if call.session == m.Session {
				close(call.answer)
				delete(p.waiting, id)
			}
		}
	case dialogClosed:
		delete(p.stopped, m.Session)
	}
}

func (p *pipe) hangUp() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for id, call := range p.waiting {
		close(call.answer)
		delete(p.waiting, id)
	}
}

// call sends a command to a session (empty means the browser itself), waits for
// the answer and reads it into result unless that is nil.
func (p *pipe) call(ctx context.Context, session, method string, params, result any) error {
	answer, err := p.send(session, method, params)
	if err != nil {
		return fmt.Errorf("call %s: %w", method, err)
	}
	select {
	case m, open := <-answer:
		switch {
		case !open:
			return fmt.Errorf("call %s: %w", method, p.silence())
		case m.Error != nil:
			return fmt.Errorf("call %s: %s", method, m.Error.Message)
		case result != nil:
			return json.Unmarshal(m.Result, result)
		}
		return nil
	case <-ctx.Done():
		return fmt.Errorf("call %s: %w", method, ctx.Err())
	}
}

// silence is why a call has no answer.
func (p *pipe) silence() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	return errStopped
}

// send writes a command; the channel brings its answer, or is closed without.
func (p *pipe) send(session, method string, params any) (<-chan message, error) {
	body := json.RawMessage("{}")
	if params != nil {
		var err error
		if body, err = json.Marshal(params); err != nil {
			return nil, err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return nil, ErrClosed
	}
	if p.stopped[session] && method != dialogAnswer {
		return nil, errStopped
	}
	p.last++
	data, err := json.Marshal(message{ID: p.last, Session: session, Method: method, Params: body})
	if err != nil {
		return nil, err
	}
	answer := make(chan message, 1)
	p.waiting[p.last] = waiting{session, answer}
	if _, err := p.to.Write(append(data, 0)); err != nil {
		delete(p.waiting, p.last)
		// Its end is known here a moment before it is seen elsewhere.
		return nil, errors.Join(ErrClosed, err)
	}
	return answer, nil
}
