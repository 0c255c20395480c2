// SPDX-License-Identifier: GPL-3.0-or-later

package client

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/feed"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// Client is a [devices.Service] over D-Bus.
type Client struct {
	log    *slog.Logger
	feed   feed.Feed
	ctx    context.Context
	cancel context.CancelFunc
	// done is closed when the client's goroutine has ended.
	done chan struct{}
	// tried is closed when it is first known whether the service is there.
	tried chan struct{}

	mu    sync.Mutex
	state devices.State
	bus   *dbus.Conn // nil while there is none
	// owner is who has the service's name, by unique name. A service that ends
	// still tells of what it cancels after it has given the name back.
	owner string
	// jobs are those of the visit, also when they are over.
	jobs map[devices.JobID]devices.Job
}

var _ devices.Service = (*Client)(nil)

// New returns a client that looks for the service on the system bus, which
// DBUS_SYSTEM_BUS_ADDRESS may name, until Close.
func New(log *slog.Logger) *Client {
	c := &Client{
		log: log, done: make(chan struct{}), tried: make(chan struct{}),
		jobs: map[devices.JobID]devices.Job{},
	}
	c.ctx, c.cancel = context.WithCancel(context.Background())
	go c.run()
	return c
}

// Close is [devices.Service.Close]. The service sees the connection go and
// cancels what it left running.
func (c *Client) Close() error {
	c.cancel()
	<-c.done
	return nil
}

// Watch is [devices.Service.Watch].
func (c *Client) Watch(ctx context.Context) <-chan devices.Event {
	c.mu.Lock()
	defer c.mu.Unlock()
	select {
	case <-c.tried:
		return c.feed.Watch(ctx, c.state)
	default:
		// The first thing that becomes known is sent then.
		return c.feed.Watch(ctx)
	}
}

// How long to wait before the bus is tried again.
const (
	firstPause = 100 * time.Millisecond
	lastPause  = 5 * time.Second
)

// run keeps a connection to the bus until Close.
func (c *Client) run() {
	defer close(c.done)
	pause := firstPause
	for {
		if c.session() {
			pause = firstPause
		}
		c.lost()
		wait := time.NewTimer(pause)
		select {
		case <-wait.C:
			pause = min(2*pause, lastPause)
		case <-c.ctx.Done():
			wait.Stop()
			return
		}
	}
}

// session is one connection to the bus, from beginning to end. It reports
// whether there was one.
func (c *Client) session() bool {
	bus, err := dbus.ConnectSystemBus(
		dbus.WithContext(c.ctx), dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		c.log.Warn("no system bus", "err", err)
		return false
	}
	defer bus.Close()
	signals := make(chan *dbus.Signal, 64)
	bus.Signal(signals)
	if err := bus.AddMatchSignal(
		dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchInterface("org.freedesktop.DBus"),
		dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, wire.Name)); err != nil {
		c.log.Warn("service cannot be watched", "err", err)
		return false
	}
	c.mu.Lock()
	c.bus, c.owner = bus, ""
	c.mu.Unlock()
	go c.greet(bus)
	for {
		select {
		case s, open := <-signals:
			if !open {
				return true
			}
			c.handle(bus, s)
		case <-bus.Context().Done():
			return true
		}
	}
}

// greet asks the service for its signals, and the bus to start it if need be.
// If the name changes hands meanwhile, what becomes of this greeting is of no
// interest: the next owner is greeted, too.
func (c *Client) greet(bus *dbus.Conn) {
	known := c.knownOwner(bus)
	err := bus.Object(wire.Name, wire.Path).CallWithContext(c.ctx, wire.Status+".Watch", 0).Err
	if err == nil {
		return
	}
	c.mu.Lock()
	current := c.owner == known
	c.mu.Unlock()
	if current {
		c.log.Warn("device service does not answer", "err", err)
		c.lost()
	}
}

// knownOwner is who has the service's name, asked of the bus if nobody is known
// yet; empty for nobody.
func (c *Client) knownOwner(bus *dbus.Conn) string {
	var owner string
	err := bus.BusObject().CallWithContext(c.ctx, "org.freedesktop.DBus.GetNameOwner", 0, wire.Name).Store(&owner)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err == nil && c.owner == "" {
		c.owner = owner
	}
	return c.owner
}

// lost tells the watchers that the service is not there. It took the client's
// jobs with it.
func (c *Client) lost() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.setState(devices.State{})
	for _, j := range c.jobs {
		if !j.State.Final() {
			j.State, j.Reasons = devices.JobFailed, []devices.Reason{devices.ReasonGone}
			c.feed.Send(j)
		}
	}
	clear(c.jobs)
	if c.bus != nil && !c.bus.Connected() {
		c.bus = nil
	}
}

// setState is called with the lock held.
func (c *Client) setState(s devices.State) {
	first := false
	select {
	case <-c.tried:
	default:
		first = true
		close(c.tried)
	}
	if s.Running || c.state.Running || first {
		c.state = s
		c.feed.Send(s)
	}
}
