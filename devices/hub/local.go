// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import (
	"context"
	"fmt"
	"os"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
)

// Local is a [devices.Service] inside the process: for tests, and for systems
// without a bus.
type Local struct{ *Session }

var _ devices.Service = Local{}

// Scan is [devices.Service.Scan].
func (l Local) Scan(ctx context.Context, scanner string, o devices.ScanOptions, sink devices.PageSink) error {
	r, w, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("open scan pipe: %w", err)
	}
	result := make(chan error, 1)
	go func() {
		result <- l.Session.Scan(ctx, scanner, o, w)
		_ = w.Close()
	}()
	copied := frame.Copy(sink, r)
	// Without a reader the driver stops, if the sink failed.
	_ = r.Close()
	return frame.Verdict(copied, <-result)
}

// Close is [devices.Service.Close].
func (l Local) Close() error {
	l.Leave()
	return nil
}
