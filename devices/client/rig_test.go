// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/client"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/sane"
	"github.com/lotse-kiosk/lotse/devices/sane/worker"
	"github.com/lotse-kiosk/lotse/devices/server"
	"github.com/lotse-kiosk/lotse/devices/virtual"
)

const policy = "../../packaging/dbus/org.lotse.Devices1.conf"

// TestMain lets the test's program be a scan worker and another user's client.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case sane.ScanWorker:
			os.Exit(worker.Scan())
		case sane.ListWorker:
			os.Exit(worker.List())
		case tryVerb:
			os.Exit(try())
		}
	}
	os.Exit(m.Run())
}

// service is a device service in the test's process.
type service struct {
	stop context.CancelFunc
	done chan error
}

// serve starts a service on the system bus that DBUS_SYSTEM_BUS_ADDRESS names.
func serve(t testing.TB, c hub.Config) *service {
	t.Helper()
	bus, err := dbus.ConnectSystemBus(dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		t.Fatal(err)
	}
	c.Log = conformance.Log(t)
	h := hub.New(c)
	running, halt := context.WithCancel(context.Background())
	ctx, stop := context.WithCancel(context.Background())
	hubDone := make(chan struct{})
	go func() { h.Run(running); close(hubDone) }()
	s := &service{stop: stop, done: make(chan error, 1)}
	go func() {
		err := server.Serve(ctx, server.Config{Bus: bus, Hub: h, Log: c.Log})
		halt()
		<-hubDone
		_ = bus.Close()
		s.done <- err
	}()
	t.Cleanup(func() { s.end(t) })
	return s
}

// end stops the service and waits for it; it may be called twice.
func (s *service) end(t testing.TB) {
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

// twins are the virtual devices of a service.
type twins struct {
	*virtual.Printer
	*virtual.Scanner
}

func newTwins() twins { return twins{virtual.NewPrinter("Foyer"), virtual.NewScanner("test:0")} }

func (w twins) config() hub.Config {
	pace := hub.DefaultPace()
	pace.Printers, pace.Jobs = 20*time.Millisecond, 5*time.Millisecond
	return hub.Config{Print: w.Printer, Scan: w.Scanner, Pace: pace}
}

func connect(t testing.TB) devices.Service {
	c := client.New(conformance.Log(t))
	t.Cleanup(func() { _ = c.Close() })
	return c
}
