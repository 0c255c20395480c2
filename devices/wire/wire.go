// SPDX-License-Identifier: GPL-3.0-or-later

// Package wire is what packages server and client agree on: the names on the
// bus, how devices travel, and how problems do.
//
// One object carries everything. There is no object per device, because the
// shell wants all devices as one value: a whole state that replaces the last
// one cannot be half up to date, and it is smaller than the signals that keep a
// tree of objects in step. Signals go to one client only, never to the bus.
//
// It does not talk to the bus itself. Only server and client import it.
package wire

import "github.com/lotse-kiosk/lotse/devices"

// Names on the bus. The number is the version of all interfaces.
const (
	Name = "org.lotse.Devices1"
	Path = "/org/lotse/Devices1"

	Status  = Name + ".Status"  // Watch, GetState; signals Changed, Job
	Printer = Name + ".Printer" // Print, Cancel
	Scanner = Name + ".Scanner" // Scan, Stop
	Visit   = Name + ".Visit"   // Forget
	Admin   = Name + ".Admin"   // Rescan

	SignalChanged = "Changed"
	SignalJob     = "Job"
)

// PrinterState is a [devices.Printer]: (ssssasbbasas).
type PrinterState struct {
	ID, Name, Location, State string
	Reasons                   []string
	Color, Duplex             bool
	Media, Ready              []string
}

// ScannerState is a [devices.Scanner]: (ssbbbau).
type ScannerState struct {
	ID, Name             string
	Glass, Feeder, Color bool
	Resolutions          []uint32
}

// ReaderState is a [devices.CardReader]: (sbbay).
type ReaderState struct {
	ID            string
	Present, Mute bool
	ATR           []byte
}

// State is a [devices.State] in the order of Changed's arguments.
type State struct {
	Printers []PrinterState
	Scanners []ScannerState
	Readers  []ReaderState
}

// FromState makes a state ready to travel.
func FromState(s devices.State) State {
	w := State{Printers: []PrinterState{}, Scanners: []ScannerState{}, Readers: []ReaderState{}}
	for _, p := range s.Printers {
		w.Printers = append(w.Printers, PrinterState{
			ID: p.ID, Name: p.Name, Location: p.Location, State: string(p.State),
			Reasons: FromReasons(p.Reasons), Color: p.Color, Duplex: p.Duplex,
			Media: texts(p.Media), Ready: texts(p.Ready),
		})
	}
	for _, s := range s.Scanners {
		w.Scanners = append(w.Scanners, ScannerState{
			ID: s.ID, Name: s.Name, Glass: s.Glass, Feeder: s.Feeder, Color: s.Color,
			Resolutions: convert(s.Resolutions, func(n int) uint32 { return uint32(n) }),
		})
	}
	for _, r := range s.Readers {
		w.Readers = append(w.Readers, ReaderState{ID: r.ID, Present: r.Present, Mute: r.Mute, ATR: append([]byte{}, r.ATR...)})
	}
	return w
}

// Devices returns what travelled. The service that sent it runs.
func (w State) Devices() devices.State {
	s := devices.State{Running: true}
	for _, p := range w.Printers {
		s.Printers = append(s.Printers, devices.Printer{
			ID: p.ID, Name: p.Name, Location: p.Location, State: devices.PrinterState(p.State),
			Reasons: Reasons(p.Reasons), Color: p.Color, Duplex: p.Duplex, Media: p.Media, Ready: p.Ready,
		})
	}
	for _, c := range w.Scanners {
		s.Scanners = append(s.Scanners, devices.Scanner{
			ID: c.ID, Name: c.Name, Glass: c.Glass, Feeder: c.Feeder, Color: c.Color,
			Resolutions: convert(c.Resolutions, func(n uint32) int { return int(n) }),
		})
	}
	for _, r := range w.Readers {
		s.Readers = append(s.Readers, devices.CardReader{ID: r.ID, Present: r.Present, Mute: r.Mute, ATR: r.ATR})
	}
	return s
}

// FromReasons makes reasons ready to travel.
func FromReasons(list []devices.Reason) []string {
	return convert(list, func(r devices.Reason) string { return string(r) })
}

// Reasons returns what travelled, each a reason that is known here.
func Reasons(list []string) []devices.Reason {
	if len(list) == 0 {
		return nil
	}
	return convert(list, func(s string) devices.Reason { return devices.Reason(s).Known() })
}

func texts(list []string) []string { return convert(list, func(s string) string { return s }) }

func convert[A, B any](list []A, f func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}
