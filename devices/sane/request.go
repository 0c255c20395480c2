// SPDX-License-Identifier: GPL-3.0-or-later

package sane

import (
	"time"

	"github.com/lotse-kiosk/lotse/devices"
)

// The worker's sub-commands in the service's program.
const (
	ScanWorker = "scan-worker"
	ListWorker = "list-worker"
)

// CancelLine is what the worker is told on its standard input to stop. A
// signal is no way to say it: backends change what signals do.
const CancelLine = "cancel"

// Request is the first line that a scan worker reads, in JSON.
type Request struct {
	Device  string
	Options devices.ScanOptions
	// Stall is how long the device may send nothing before the worker gives
	// up; lamps warm up for half a minute.
	Stall time.Duration
}
