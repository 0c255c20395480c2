// SPDX-License-Identifier: GPL-3.0-or-later

package server

import (
	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// status is the interface [wire.Status].
type status struct{ *peers }

// Watch lets the caller have the signals Changed, now and whenever something
// changes, and Job for its own jobs.
func (s status) Watch(sender dbus.Sender) *dbus.Error {
	who, err := s.get(sender)
	if err != nil {
		return s.fail("watch", err)
	}
	who.watch.Do(func() { go s.forward(who) })
	return nil
}

// GetState returns all devices.
func (s status) GetState(sender dbus.Sender) ([]wire.PrinterState, []wire.ScannerState, []wire.ReaderState, *dbus.Error) {
	who, err := s.get(sender)
	if err != nil {
		return nil, nil, nil, s.fail("state", err)
	}
	now, err := who.session.State(who.ctx)
	if err != nil {
		return nil, nil, nil, s.fail("state", err)
	}
	w := wire.FromState(now)
	return w.Printers, w.Scanners, w.Readers, nil
}

// forward sends the client's events to it and nobody else.
func (p *peers) forward(who *peer) {
	for e := range who.session.Watch(who.ctx) {
		switch e := e.(type) {
		case devices.State:
			w := wire.FromState(e)
			p.signal(who, wire.SignalChanged, w.Printers, w.Scanners, w.Readers)
		case devices.Job:
			p.signal(who, wire.SignalJob, string(e.ID), e.Printer, string(e.State), wire.FromReasons(e.Reasons))
		}
	}
}

func (p *peers) signal(who *peer, member string, args ...any) {
	m := &dbus.Message{
		Type: dbus.TypeSignal,
		Headers: map[dbus.HeaderField]dbus.Variant{
			dbus.FieldPath:        dbus.MakeVariant(dbus.ObjectPath(wire.Path)),
			dbus.FieldInterface:   dbus.MakeVariant(wire.Status),
			dbus.FieldMember:      dbus.MakeVariant(member),
			dbus.FieldDestination: dbus.MakeVariant(who.name),
			dbus.FieldSignature:   dbus.MakeVariant(dbus.SignatureOf(args...)),
		},
		Body: args,
	}
	if call := p.Bus.Send(m, nil); call.Err != nil {
		p.Log.Warn("client cannot be told", "signal", member, "err", call.Err)
	}
}

// visit is the interface [wire.Visit].
type visit struct{ *peers }

// Forget cancels and purges every job and scan of the caller.
func (v visit) Forget(sender dbus.Sender) *dbus.Error {
	who, err := v.get(sender)
	if err == nil {
		err = who.session.Forget(who.ctx)
	}
	return v.fail("forget", err)
}

// admin is the interface [wire.Admin].
type admin struct{ *peers }

// Rescan looks for scanners again; Changed tells what was found.
func (a admin) Rescan(sender dbus.Sender) *dbus.Error {
	who, err := a.get(sender)
	if err == nil {
		err = a.Hub.Rescan(who.ctx)
	}
	return a.fail("rescan", err)
}
