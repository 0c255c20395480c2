// SPDX-License-Identifier: GPL-3.0-or-later

package server

import (
	"errors"
	"fmt"
	"os"

	"github.com/godbus/dbus/v5"
	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/hub"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// errDescriptor means that a descriptor is not what the call takes.
var errDescriptor = errors.New("descriptor is not what it should be")

// printer is the interface [wire.Printer].
type printer struct{ *peers }

// Print hands over a PDF in a sealed memfd and returns the job's id.
func (p printer) Print(sender dbus.Sender, name string, document dbus.UnixFD, o wire.Options) (string, *dbus.Error) {
	f := os.NewFile(uintptr(document), "document")
	defer f.Close()
	who, err := p.get(sender)
	if err != nil {
		return "", p.fail("print", err)
	}
	options, err := o.Print()
	if err == nil {
		err = sealed(f)
	}
	if err != nil {
		return "", wire.Invalid(err)
	}
	id, err := who.session.Print(who.ctx, name, f, options)
	return string(id), p.fail("print", err)
}

// Cancel ends a job of the caller.
func (p printer) Cancel(sender dbus.Sender, job string) *dbus.Error {
	who, err := p.get(sender)
	if err == nil {
		err = who.session.Cancel(who.ctx, devices.JobID(job))
	}
	return p.fail("cancel", err)
}

// scanner is the interface [wire.Scanner].
type scanner struct{ *peers }

// Scan scans into the write end of a pipe, in the format of package frame, and
// returns when the device is free again.
func (s scanner) Scan(sender dbus.Sender, name string, out dbus.UnixFD, o wire.Options) *dbus.Error {
	f := os.NewFile(uintptr(out), "pages")
	defer f.Close()
	who, err := s.get(sender)
	if err != nil {
		return s.fail("scan", err)
	}
	options, err := o.Scan()
	if err == nil {
		err = pipeEnd(f)
	}
	if err != nil {
		return wire.Invalid(err)
	}
	return s.fail("scan", who.session.Scan(who.ctx, name, options, f))
}

// Stop cancels the caller's scan on the scanner.
func (s scanner) Stop(sender dbus.Sender, name string) *dbus.Error {
	who, err := s.get(sender)
	if err == nil {
		err = who.session.Stop(who.ctx, name)
	}
	return s.fail("stop", err)
}

// sealed makes sure that nobody can change the document or its size while it
// is read.
func sealed(f *os.File) error {
	const want = unix.F_SEAL_SHRINK | unix.F_SEAL_GROW | unix.F_SEAL_WRITE
	seals, err := unix.FcntlInt(f.Fd(), unix.F_GET_SEALS, 0)
	if err != nil || seals&want != want {
		return fmt.Errorf("%w: document is not sealed", errDescriptor)
	}
	return nil
}

// pipeEnd makes sure that pages go into a pipe and nowhere else.
func pipeEnd(f *os.File) error {
	var stat unix.Stat_t
	if err := unix.Fstat(int(f.Fd()), &stat); err != nil || stat.Mode&unix.S_IFMT != unix.S_IFIFO {
		return fmt.Errorf("%w: not a pipe", errDescriptor)
	}
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_WRONLY {
		return fmt.Errorf("%w: not the write end", errDescriptor)
	}
	return nil
}

// fail logs an error and makes it ready to travel.
func (p *peers) fail(call string, err error) *dbus.Error {
	var problem *devices.Problem
	switch {
	case err == nil:
		return nil
	case errors.Is(err, hub.ErrNotYours):
		return wire.NotYours()
	case errors.As(err, &problem):
		p.Log.Info("call failed", "call", call, "reason", problem.Reason, "detail", problem.Detail)
	default:
		p.Log.Error("call failed", "call", call, "err", err)
	}
	return wire.FromError(err)
}
