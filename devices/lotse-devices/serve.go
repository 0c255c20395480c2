// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices/cups"
	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/pcsc"
	"github.com/lotse-kiosk/lotse/devices/sane"
	"github.com/lotse-kiosk/lotse/devices/server"
)

// purgeLimit is how long cupsd may take to answer when the service starts.
const purgeLimit = 5 * time.Second

// serve wires the drivers to the hub and the hub to the bus.
func serve(ctx context.Context, f flags, log *slog.Logger) error {
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find own program: %w", err)
	}
	bus, err := dbus.ConnectSystemBus(dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		return fmt.Errorf("connect to system bus: %w", err)
	}
	defer bus.Close()
	printers, err := cups.New(f.cups, log)
	if err != nil {
		return err
	}
	purge(ctx, printers, log)
	h := hub.New(hub.Config{
		Print: printers,
		Scan:  sane.New(sane.Config{Program: program, Log: log}),
		Cards: pcsc.New(log),
		Log:   log,
		Pace:  hub.DefaultPace(),
	})
	// The hub outlives the server: clients leave before it closes.
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan struct{})
	go func() {
		h.Run(running)
		close(done)
	}()
	err = server.Serve(ctx, server.Config{Bus: bus, Hub: h, Log: log})
	stop()
	<-done
	return err
}

// purge removes what an earlier run left in the spool. Without cupsd there is
// nothing to print either, so that is no reason not to start.
func purge(ctx context.Context, d *cups.Driver, log *slog.Logger) {
	ctx, cancel := context.WithTimeout(ctx, purgeLimit)
	defer cancel()
	if err := d.PurgeLeftovers(ctx); err != nil {
		log.Warn("spool cannot be looked through", "err", err)
	}
}
