// SPDX-License-Identifier: GPL-3.0-or-later

package client

import (
	"context"
	"errors"
	"fmt"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// object returns the service's object, once it is known whether there is one.
func (c *Client) object(ctx context.Context) (dbus.BusObject, error) {
	select {
	case <-c.tried:
	case <-ctx.Done():
		return nil, &devices.Problem{Reason: devices.ReasonCancelled, Detail: ctx.Err().Error()}
	case <-c.ctx.Done():
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bus == nil || c.ctx.Err() != nil {
		return nil, &devices.Problem{Reason: devices.ReasonGone, Detail: "no connection to the bus"}
	}
	return c.bus.Object(wire.Name, wire.Path), nil
}

// call makes a call without a result.
func (c *Client) call(ctx context.Context, doing, method string, args ...any) error {
	object, err := c.object(ctx)
	if err != nil {
		return err
	}
	err = object.CallWithContext(ctx, method, 0, args...).Err
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return wire.Error(doing, err)
}

// Cancel is [devices.Service.Cancel].
func (c *Client) Cancel(ctx context.Context, job devices.JobID) error {
	return c.call(ctx, "cancel job", wire.Printer+".Cancel", string(job))
}

// Forget is [devices.Service.Forget]. A service that is not there has nothing
// left of a client whose jobs had all come to their end.
func (c *Client) Forget(ctx context.Context) error {
	idle := c.idle()
	err := c.call(ctx, "forget visit", wire.Visit+".Forget")
	if err != nil && (!idle || devices.ReasonOf(err) != devices.ReasonGone) {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.jobs)
	return nil
}

func (c *Client) idle() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, j := range c.jobs {
		if !j.State.Final() {
			return false
		}
	}
	return true
}
