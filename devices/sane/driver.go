// SPDX-License-Identifier: GPL-3.0-or-later

package sane

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
)

// Config is how workers are run.
type Config struct {
	// Program is the path of the program that has the sub-commands.
	Program string
	Log     *slog.Logger
	// Stall is how long a device may send nothing. 0 means a minute.
	Stall time.Duration
	// Grace is how long a worker that was told to stop may take, before it is
	// killed. 0 means two seconds.
	Grace time.Duration
}

// Driver scans through workers.
type Driver struct{ Config }

var _ devices.ScanDriver = (*Driver)(nil)

// New returns a driver. It does not touch any device.
func New(c Config) *Driver {
	if c.Stall == 0 {
		c.Stall = time.Minute
	}
	if c.Grace == 0 {
		c.Grace = 2 * time.Second
	}
	return &Driver{c}
}

// Scanners is [devices.ScanDriver.Scanners]. It loads every backend that
// SANE's dll.conf names, which takes seconds with Debian's.
func (d *Driver) Scanners(ctx context.Context) ([]devices.Scanner, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("list scanners: %w", err)
	}
	defer r.Close()
	p, err := d.start(ListWorker, w)
	_ = w.Close()
	if err != nil {
		return nil, fmt.Errorf("list scanners: %w", err)
	}
	list := make(chan []byte, 1)
	go func() { list <- limited(r) }()
	if err := p.wait(ctx); err != nil {
		return nil, fmt.Errorf("list scanners: %w", err)
	}
	var scanners []devices.Scanner
	if err := json.Unmarshal(<-list, &scanners); err != nil {
		return nil, fmt.Errorf("list scanners: %w", err)
	}
	return scanners, nil
}

// Scan is [devices.ScanDriver.Scan].
func (d *Driver) Scan(ctx context.Context, scanner string, o devices.ScanOptions, out *os.File) error {
	line, err := json.Marshal(Request{Device: scanner, Options: o, Stall: d.Stall})
	if err != nil {
		return fmt.Errorf("scan: %w", err)
	}
	p, err := d.start(ScanWorker, out)
	if err != nil {
		return fmt.Errorf("scan: %w", err)
	}
	p.say(string(bytes.TrimSpace(line)))
	return p.wait(ctx)
}
