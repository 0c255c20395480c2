// SPDX-License-Identifier: GPL-3.0-or-later

package virtual

import (
	"context"
	"log/slog"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/hub"
)

// Terminal is a device service inside the process, with one device of each
// kind.
type Terminal struct {
	devices.Service
	Printer *Printer
	Scanner *Scanner
	Cards   *Cards

	hub  *hub.Hub
	stop context.CancelFunc
	done chan struct{}
}

// Start returns a running terminal; Close stops it. The printer is called
// "Foyer", the scanner "test:0", as in the demo.
func Start(log *slog.Logger) (*Terminal, error) {
	ctx, stop := context.WithCancel(context.Background())
	t := &Terminal{
		Printer: NewPrinter("Foyer"), Scanner: NewScanner("test:0"), Cards: NewCards("Virtual PCD 00 00"),
		stop: stop, done: make(chan struct{}),
	}
	pace := hub.DefaultPace()
	pace.Printers, pace.Jobs = 20*time.Millisecond, 5*time.Millisecond
	t.hub = hub.New(hub.Config{Print: t.Printer, Scan: t.Scanner, Cards: t.Cards, Log: log, Pace: pace})
	go func() {
		t.hub.Run(ctx)
		close(t.done)
	}()
	service, err := t.Join(ctx)
	if err != nil {
		stop()
		return nil, err
	}
	t.Service = service
	return t, nil
}

// Join returns another client of the same terminal.
func (t *Terminal) Join(ctx context.Context) (devices.Service, error) {
	session, err := t.hub.Join(ctx)
	if err != nil {
		return nil, err
	}
	return hub.Local{Session: session}, nil
}

// Close ends the service and everything in it.
func (t *Terminal) Close() error {
	err := t.Service.Close()
	t.stop()
	<-t.done
	return err
}
