// SPDX-License-Identifier: GPL-3.0-or-later

package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/introspect"

	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// ErrTaken means that another program is the device service already.
var ErrTaken = errors.New("bus name is taken")

// ErrBusGone means that the bus ended the connection.
var ErrBusGone = errors.New("bus is gone")

// Config is what a server works with.
type Config struct {
	// Bus is connected with a sequential signal handler and used for nothing
	// else.
	Bus *dbus.Conn
	Hub *hub.Hub
	Log *slog.Logger
	// Allow says which users may call, besides what the bus's policy says.
	// Nil leaves it to the policy.
	Allow func(uid uint32) bool
}

// Serve answers calls until ctx ends, which is no error, or the bus goes. When
// it returns, the clients are gone and so is what they left running.
func Serve(ctx context.Context, c Config) error {
	p := newPeers(c)
	defer p.leaveAll()
	signals := make(chan *dbus.Signal, 64)
	c.Bus.Signal(signals)
	if err := export(c.Bus, p); err != nil {
		return fmt.Errorf("export objects: %w", err)
	}
	reply, err := c.Bus.RequestName(wire.Name, dbus.NameFlagDoNotQueue)
	if err != nil {
		return fmt.Errorf("request bus name: %w", err)
	}
	if reply != dbus.RequestNameReplyPrimaryOwner {
		return ErrTaken
	}
	for {
		select {
		case <-ctx.Done():
			// The clients hear of what is cancelled before the name is gone.
			p.leaveAll()
			_, _ = c.Bus.ReleaseName(wire.Name)
			return nil
		case <-c.Bus.Context().Done():
			return ErrBusGone
		case s, open := <-signals:
			if !open {
				return ErrBusGone
			}
			if name, gone := vanished(s); gone {
				p.leave(name)
			}
		}
	}
}

// vanished reads a NameOwnerChanged that says that a name has no owner.
func vanished(s *dbus.Signal) (name string, gone bool) {
	var before, now string
	if s.Name != "org.freedesktop.DBus.NameOwnerChanged" || s.Sender != "org.freedesktop.DBus" {
		return "", false
	}
	if err := dbus.Store(s.Body, &name, &before, &now); err != nil {
		return "", false
	}
	return name, now == ""
}

// export puts one object on the bus, with an interface for each group of calls
// that the policy allows or denies as one.
func export(bus *dbus.Conn, p *peers) error {
	interfaces := map[string]any{
		wire.Status: status{p}, wire.Printer: printer{p}, wire.Scanner: scanner{p},
		wire.Visit: visit{p}, wire.Admin: admin{p},
	}
	node := introspect.Node{Name: wire.Path, Interfaces: []introspect.Interface{introspect.IntrospectData}}
	for name, object := range interfaces {
		if err := bus.Export(object, wire.Path, name); err != nil {
			return err
		}
		described := introspect.Interface{Name: name, Methods: introspect.Methods(object)}
		if name == wire.Status {
			described.Signals = signals()
		}
		node.Interfaces = append(node.Interfaces, described)
	}
	return bus.Export(introspect.NewIntrospectable(&node), wire.Path, "org.freedesktop.DBus.Introspectable")
}

func signals() []introspect.Signal {
	return []introspect.Signal{
		{Name: wire.SignalChanged, Args: []introspect.Arg{
			{Name: "printers", Type: dbus.SignatureOf([]wire.PrinterState{}).String()},
			{Name: "scanners", Type: dbus.SignatureOf([]wire.ScannerState{}).String()},
			{Name: "readers", Type: dbus.SignatureOf([]wire.ReaderState{}).String()},
		}},
		{Name: wire.SignalJob, Args: []introspect.Arg{
			{Name: "id", Type: "s"}, {Name: "printer", Type: "s"}, {Name: "state", Type: "s"}, {Name: "reasons", Type: "as"},
		}},
	}
}
