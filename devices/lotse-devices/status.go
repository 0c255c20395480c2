// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/client"
)

// statusLimit is how long the service may take to say something.
const statusLimit = 10 * time.Second

// status prints the state of all devices in JSON, as a client of the service.
// A service that is not running is a state too.
func status(ctx context.Context, out io.Writer, log *slog.Logger) error {
	ctx, cancel := context.WithTimeout(ctx, statusLimit)
	defer cancel()
	c := client.New(log)
	defer c.Close()
	e, open := <-c.Watch(ctx)
	state, ok := e.(devices.State)
	if !open || !ok {
		return fmt.Errorf("ask for devices: no answer in %s", statusLimit)
	}
	text := json.NewEncoder(out)
	text.SetIndent("", "  ")
	return text.Encode(state)
}
