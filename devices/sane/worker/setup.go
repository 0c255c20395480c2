// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"github.com/lotse-kiosk/lotse/devices"
)

// A4 in millimetres.
const (
	a4Width  = 210
	a4Height = 297
)

const mmPerInch = 25.4

// setUp sets the device for a scan and returns the resolution it took.
func (d *device) setUp(o devices.ScanOptions) (dpi int, err error) {
	if err := d.choose("source", sourceWords(o.Source), o.Source == devices.SourceFeeder); err != nil {
		return 0, err
	}
	if err := d.choose("mode", modeWords(o.Color), false); err != nil {
		return 0, err
	}
	if depth, ok := d.option("depth"); ok {
		if err := depth.setNumber(8); err != nil {
			return 0, err
		}
	}
	dpi = o.DPI
	if dpi == 0 {
		dpi = 300
	}
	if option, ok := d.option("resolution"); ok {
		list, limits := option.numbers()
		v := resolution(list, limits, dpi)
		if err := option.setNumber(v); err != nil {
			return 0, err
		}
		dpi = int(v)
	}
	return dpi, d.setArea(dpi)
}

// choose sets a text option. A device without the option can only do what it
// does, which is an error if the option is needed.
func (d *device) choose(name string, words []string, needed bool) error {
	option, ok := d.option(name)
	if !ok {
		if needed {
			return &devices.Problem{Reason: devices.ReasonRefused, Detail: "device has no option " + name}
		}
		return nil
	}
	value, ok := pick(option.words(), words)
	if !ok {
		return &devices.Problem{Reason: devices.ReasonRefused, Detail: "device has no such " + name}
	}
	return option.setText(value)
}

// setArea sets A4, or as much of it as the device can do.
func (d *device) setArea(dpi int) error {
	corners := []struct {
		name string
		mm   float64
	}{{"tl-x", 0}, {"tl-y", 0}, {"br-x", a4Width}, {"br-y", a4Height}}
	for _, c := range corners {
		option, ok := d.option(c.name)
		if !ok {
			continue
		}
		v := c.mm
		if option.pixels() {
			v = c.mm * float64(dpi) / mmPerInch
		}
		if list, limits := option.numbers(); len(list) == 0 && limits[1] > 0 {
			v = min(max(v, limits[0]), limits[1])
		}
		if err := option.setNumber(v); err != nil {
			return err
		}
	}
	return nil
}

// describe says what the device can do.
func (d *device) describe(f found) devices.Scanner {
	s := devices.Scanner{ID: f.id, Name: f.name, Glass: true}
	if source, ok := d.option("source"); ok {
		_, s.Glass = pick(source.words(), glassWords())
		_, s.Feeder = pick(source.words(), feederWords())
	}
	if mode, ok := d.option("mode"); ok {
		_, s.Color = pick(mode.words(), colorWords())
	}
	if option, ok := d.option("resolution"); ok {
		s.Resolutions = resolutions(option.numbers())
	}
	return s
}
