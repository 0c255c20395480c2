// SPDX-License-Identifier: GPL-3.0-or-later

package wire

import (
	"fmt"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices"
)

// Options are the a{sv} of Print and Scan. Only the keys below exist. Pages are
// aau, a first and a last for each range.
type Options map[string]dbus.Variant

// Limits of what a client may ask for.
const (
	maxCopies = 99
	maxRanges = 100
	maxPage   = 100_000
	maxMedia  = 80
	maxDPI    = 1200
)

// FromPrint makes print options ready to travel.
func FromPrint(o devices.PrintOptions) Options {
	return Options{
		"copies": dbus.MakeVariant(uint32(max(o.Copies, 1))),
		"pages": dbus.MakeVariant(convert(o.Pages, func(r devices.PageRange) []uint32 {
			return []uint32{uint32(r.First), uint32(r.Last)}
		})),
		"color":  dbus.MakeVariant(o.Color),
		"duplex": dbus.MakeVariant(o.Duplex),
		"media":  dbus.MakeVariant(o.Media),
	}
}

// Print returns print options from a client, or an error that says which one
// cannot be.
func (o Options) Print() (devices.PrintOptions, error) {
	var p devices.PrintOptions
	copies, ranges := uint32(1), [][]uint32{}
	err := o.store(map[string]any{
		"copies": &copies, "pages": &ranges, "color": &p.Color, "duplex": &p.Duplex, "media": &p.Media,
	})
	switch {
	case err != nil:
		return p, err
	case copies < 1 || copies > maxCopies:
		return p, fmt.Errorf("option copies: %d", copies)
	case len(ranges) > maxRanges:
		return p, fmt.Errorf("option pages: %d ranges", len(ranges))
	case !keyword(p.Media):
		return p, fmt.Errorf("option media: not a media name")
	}
	p.Copies = int(copies)
	for _, r := range ranges {
		if len(r) != 2 || r[0] < 1 || r[1] < r[0] || r[1] > maxPage {
			return p, fmt.Errorf("option pages: %d", r)
		}
		p.Pages = append(p.Pages, devices.PageRange{First: int(r[0]), Last: int(r[1])})
	}
	return p, nil
}

// FromScan makes scan options ready to travel.
func FromScan(o devices.ScanOptions) Options {
	source := o.Source
	if source == "" {
		source = devices.SourceGlass
	}
	return Options{
		"source": dbus.MakeVariant(string(source)),
		"color":  dbus.MakeVariant(o.Color),
		"dpi":    dbus.MakeVariant(uint32(max(o.DPI, 0))),
	}
}

// Scan returns scan options from a client, or an error that says which one
// cannot be.
func (o Options) Scan() (devices.ScanOptions, error) {
	var s devices.ScanOptions
	source, dpi := string(devices.SourceGlass), uint32(0)
	err := o.store(map[string]any{"source": &source, "color": &s.Color, "dpi": &dpi})
	s.Source, s.DPI = devices.Source(source), int(dpi)
	switch {
	case err != nil:
		return s, err
	case s.Source != devices.SourceGlass && s.Source != devices.SourceFeeder:
		return s, fmt.Errorf("option source: not glass or feeder")
	case dpi > maxDPI:
		return s, fmt.Errorf("option dpi: %d", dpi)
	}
	return s, nil
}

// store puts the options into the targets, which are all there may be.
func (o Options) store(targets map[string]any) error {
	for key, value := range o {
		target, ok := targets[key]
		if !ok {
			return fmt.Errorf("unknown option %q", key)
		}
		if want := dbus.SignatureOf(target); value.Signature() != want {
			return fmt.Errorf("option %s: type %s, want %s", key, value.Signature(), want)
		}
		if err := dbus.Store([]any{value.Value()}, target); err != nil {
			return fmt.Errorf("option %s: %w", key, err)
		}
	}
	return nil
}

// keyword reports whether s is empty or an IPP keyword.
func keyword(s string) bool {
	if len(s) > maxMedia {
		return false
	}
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '_', c == '-', c == '.':
		default:
			return false
		}
	}
	return true
}
