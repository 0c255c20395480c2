// SPDX-License-Identifier: GPL-3.0-or-later

package server

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices/hub"
)

// maxPeers is how many clients there may be. A terminal has one, and staff
// looking.
const maxPeers = 16

var (
	errFull      = errors.New("too many clients")
	errForbidden = errors.New("user may not use the device service")
)

// peer is one client of the bus.
type peer struct {
	name string
	// ready is closed when session and err are set.
	ready   chan struct{}
	session *hub.Session
	err     error
	// ctx ends when the client is gone.
	ctx    context.Context
	cancel context.CancelFunc
	watch  sync.Once
}

// peers knows the clients by their unique names.
type peers struct {
	Config
	mu      sync.Mutex
	all     map[string]*peer
	leaving sync.WaitGroup
}

func newPeers(c Config) *peers { return &peers{Config: c, all: map[string]*peer{}} }

// get returns the sender of a call, who becomes a client by calling.
func (p *peers) get(sender dbus.Sender) (*peer, error) {
	name := string(sender)
	p.mu.Lock()
	who, known := p.all[name]
	if !known && len(p.all) < maxPeers {
		who = &peer{name: name, ready: make(chan struct{})}
		who.ctx, who.cancel = context.WithCancel(context.Background())
		p.all[name] = who
	}
	p.mu.Unlock()
	if who == nil {
		return nil, errFull
	}
	if !known {
		who.session, who.err = p.admit(who)
		close(who.ready)
		if who.err != nil {
			p.leave(name)
		}
	}
	<-who.ready
	return who, who.err
}

// admit checks the client's user and joins it to the hub. The bus is asked to
// tell when it goes before it is asked whether it is still there.
func (p *peers) admit(who *peer) (*hub.Session, error) {
	if err := p.Bus.AddMatchSignal(goneMatch(who.name)...); err != nil {
		return nil, fmt.Errorf("watch client: %w", err)
	}
	var uid uint32
	err := p.Bus.BusObject().Call("org.freedesktop.DBus.GetConnectionUnixUser", 0, who.name).Store(&uid)
	if err != nil {
		return nil, fmt.Errorf("ask for client's user: %w", err)
	}
	if p.Allow != nil && !p.Allow(uid) {
		return nil, errForbidden
	}
	return p.Hub.Join(who.ctx)
}

func goneMatch(name string) []dbus.MatchOption {
	return []dbus.MatchOption{
		dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchInterface("org.freedesktop.DBus"),
		dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, name),
	}
}

// leave forgets a client and ends what it left running, in the background.
func (p *peers) leave(name string) {
	p.mu.Lock()
	who, ok := p.all[name]
	delete(p.all, name)
	p.mu.Unlock()
	if !ok {
		return
	}
	who.cancel()
	p.leaving.Add(1)
	go func() {
		defer p.leaving.Done()
		<-who.ready
		_ = p.Bus.RemoveMatchSignal(goneMatch(name)...)
		if who.session != nil {
			who.session.Leave()
		}
	}()
}

func (p *peers) leaveAll() {
	p.mu.Lock()
	var names []string
	for name := range p.all {
		names = append(names, name)
	}
	p.mu.Unlock()
	for _, name := range names {
		p.leave(name)
	}
	p.leaving.Wait()
}
