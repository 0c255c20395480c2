// SPDX-License-Identifier: GPL-3.0-or-later

package client

import (
	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// handle takes one signal. They come in the order in which they were sent, and
// the bus's policy lets nobody but the service send its own.
func (c *Client) handle(bus *dbus.Conn, s *dbus.Signal) {
	if s.Name == "org.freedesktop.DBus.NameOwnerChanged" {
		c.ownerChanged(bus, s)
		return
	}
	c.mu.Lock()
	current := s.Sender == c.owner
	c.mu.Unlock()
	if !current {
		return
	}
	switch s.Name {
	case wire.Status + "." + wire.SignalChanged:
		var w wire.State
		if err := dbus.Store(s.Body, &w.Printers, &w.Scanners, &w.Readers); err != nil {
			c.log.Error("signal is not understood", "signal", s.Name, "err", err)
			return
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		c.setState(w.Devices())
	case wire.Status + "." + wire.SignalJob:
		var id, printer, state string
		var reasons []string
		if err := dbus.Store(s.Body, &id, &printer, &state, &reasons); err != nil {
			c.log.Error("signal is not understood", "signal", s.Name, "err", err)
			return
		}
		c.setJob(devices.Job{
			ID: devices.JobID(id), Printer: printer,
			State: devices.JobState(state), Reasons: wire.Reasons(reasons),
		})
	}
}

func (c *Client) ownerChanged(bus *dbus.Conn, s *dbus.Signal) {
	var name, before, now string
	if s.Sender != "org.freedesktop.DBus" || dbus.Store(s.Body, &name, &before, &now) != nil || name != wire.Name {
		return
	}
	c.mu.Lock()
	c.owner = now
	c.mu.Unlock()
	if before != "" {
		c.lost()
	}
	if now != "" {
		go c.greet(bus)
	}
}

func (c *Client) setJob(j devices.Job) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.jobs[j.ID] = j
	c.feed.Send(j)
}
