// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"context"
	"testing"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/server"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// Served is a device service in the test's process.
type Served struct {
	stop context.CancelFunc
	done chan error
}

// Serve starts a service on the system bus that DBUS_SYSTEM_BUS_ADDRESS names,
// and waits until it can be called.
func Serve(t testing.TB, c hub.Config) *Served {
	t.Helper()
	bus, err := dbus.ConnectSystemBus(dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		t.Fatal(err)
	}
	c.Log = Log(t)
	h := hub.New(c)
	running, halt := context.WithCancel(context.Background())
	ctx, stop := context.WithCancel(context.Background())
	hubDone := make(chan struct{})
	go func() { h.Run(running); close(hubDone) }()
	s := &Served{stop: stop, done: make(chan error, 1)}
	go func() {
		err := server.Serve(ctx, server.Config{Bus: bus, Hub: h, Log: c.Log})
		halt()
		<-hubDone
		_ = bus.Close()
		s.done <- err
	}()
	t.Cleanup(func() { s.End(t) })
	Until(t, "name on the bus", func() bool {
		var owner string
		err := bus.BusObject().Call("org.freedesktop.DBus.GetNameOwner", 0, wire.Name).Store(&owner)
		return err == nil && owner == bus.Names()[0]
	})
	return s
}

// End stops the service and waits for it; it may be called twice.
func (s *Served) End(t testing.TB) {
	t.Helper()
	if s.done == nil {
		return
	}
	s.stop()
	if err := <-s.done; err != nil && err != server.ErrBusGone {
		t.Errorf("service: %v", err)
	}
	s.done = nil
}
