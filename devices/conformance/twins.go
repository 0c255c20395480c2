// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"time"

	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/virtual"
)

// Twins are the virtual devices of a service.
type Twins struct {
	*virtual.Printer
	*virtual.Scanner
}

// NewTwins returns a printer "Foyer" and a scanner "test:0".
func NewTwins() Twins { return Twins{virtual.NewPrinter("Foyer"), virtual.NewScanner("test:0")} }

// Config is that of a service with the twins, at a pace for tests.
func (w Twins) Config() hub.Config {
	pace := hub.DefaultPace()
	pace.Printers, pace.Jobs = 20*time.Millisecond, 5*time.Millisecond
	return hub.Config{Print: w.Printer, Scan: w.Scanner, Pace: pace}
}
