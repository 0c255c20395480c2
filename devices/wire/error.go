// SPDX-License-Identifier: GPL-3.0-or-later

package wire

import (
	"context"
	"errors"
	"fmt"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
)

// Names of errors. A problem's body is its reason and its detail; the others
// have a text for staff.
const (
	errorProblem  = Name + ".Error.Problem"
	errorNotYours = Name + ".Error.NotYours"
	errorInvalid  = "org.freedesktop.DBus.Error.InvalidArgs"
	errorFailed   = "org.freedesktop.DBus.Error.Failed"
)

// FromError makes an error ready to travel. The texts of errors that are
// neither problems nor the client's fault stay in the service's log.
func FromError(err error) *dbus.Error {
	var p *devices.Problem
	switch {
	case err == nil:
		return nil
	case errors.As(err, &p):
		return dbus.NewError(errorProblem, []any{string(p.Reason), p.Detail})
	case errors.Is(err, context.Canceled):
		return dbus.NewError(errorProblem, []any{string(devices.ReasonCancelled), err.Error()})
	}
	return dbus.NewError(errorFailed, []any{"internal error"})
}

// Invalid says that the client asked for something that cannot be.
func Invalid(err error) *dbus.Error { return dbus.NewError(errorInvalid, []any{err.Error()}) }

// NotYours says that there is no such job or scan of the client.
func NotYours() *dbus.Error {
	return dbus.NewError(errorNotYours, []any{"no such job or scan of this client"})
}

// Error returns what travelled, or what became of the call: a service that is
// not there is a [*devices.Problem] too.
func Error(doing string, err error) error {
	var e dbus.Error
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &e):
		return &devices.Problem{Reason: devices.ReasonGone, Detail: doing + ": " + err.Error()}
	}
	switch e.Name {
	case errorProblem:
		var reason, detail string
		if dbus.Store(e.Body, &reason, &detail) == nil {
			return &devices.Problem{Reason: devices.Reason(reason).Known(), Detail: doing + ": " + detail}
		}
	case "org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner",
		"org.freedesktop.DBus.Error.NoReply", "org.freedesktop.DBus.Error.Disconnected",
		"org.freedesktop.DBus.Error.TimedOut":
		return &devices.Problem{Reason: devices.ReasonGone, Detail: doing + ": " + e.Name}
	}
	return fmt.Errorf("%s: %w", doing, err)
}
