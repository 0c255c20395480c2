// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"bytes"
	"slices"
	"testing"
)

func TestPick(t *testing.T) {
	tests := map[string]struct {
		values, words []string
		want          string
	}{
		"plain_feeder":      {[]string{"Flatbed", "ADF Duplex", "ADF"}, feederWords(), "ADF"},
		"long_feeder":       {[]string{"Flatbed", "Automatic Document Feeder"}, feederWords(), "Automatic Document Feeder"},
		"glass":             {[]string{"ADF", "FlatBed"}, glassWords(), "FlatBed"},
		"no_glass":          {[]string{"ADF Front", "ADF Back"}, glassWords(), ""},
		"gray":              {[]string{"Lineart", "Gray", "Color"}, grayWords(), "Gray"},
		"gray_of_one_maker": {[]string{"Black & White", "True Gray", "24bit Color"}, grayWords(), "True Gray"},
		"color":             {[]string{"Black & White", "True Gray", "24bit Color"}, colorWords(), "24bit Color"},
		"no_color":          {[]string{"Gray"}, colorWords(), ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got, _ := pick(test.values, test.words); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestResolution(t *testing.T) {
	tests := map[string]struct {
		list   []float64
		limits [2]float64
		want   int
		got    float64
	}{
		"exact":          {[]float64{75, 300, 600}, [2]float64{}, 300, 300},
		"next_higher":    {[]float64{600, 75, 400}, [2]float64{}, 300, 400},
		"highest":        {[]float64{75, 200}, [2]float64{}, 300, 200},
		"in_range":       {nil, [2]float64{75, 600}, 300, 300},
		"above_range":    {nil, [2]float64{75, 600}, 1200, 600},
		"no_constraints": {nil, [2]float64{}, 300, 300},
	}
	for name, test := range tests {
		if got := resolution(test.list, test.limits, test.want); got != test.got {
			t.Errorf("%s: got %v, want %v", name, got, test.got)
		}
	}
	if got := resolutions(nil, [2]float64{100, 350}); !slices.Equal(got, []int{100, 150, 200, 300}) {
		t.Errorf("offers %v", got)
	}
}

func TestRowsBecomeEightBits(t *testing.T) {
	tests := map[string]struct {
		layout layout
		in     []byte
		want   []byte
	}{
		"padding": {layout{width: 2, rowBytes: 4, depth: 8}, []byte{1, 2, 0, 0, 3, 4, 0, 0}, []byte{1, 2, 3, 4}},
		"one_bit": {
			layout{width: 10, rowBytes: 2, depth: 1},
			[]byte{0b10000001, 0b01000000},
			[]byte{0, 255, 255, 255, 255, 255, 255, 0, 255, 0},
		},
		"color":                 {layout{width: 1, rowBytes: 3, depth: 8, color: true}, []byte{1, 2, 3}, []byte{1, 2, 3}},
		"half_row_is_kept_back": {layout{width: 4, rowBytes: 4, depth: 8}, []byte{1, 2, 3, 4, 5, 6}, []byte{1, 2, 3, 4}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			r := newRows(test.layout, &out)
			for _, b := range test.in {
				if _, err := r.Write([]byte{b}); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(out.Bytes(), test.want) {
				t.Errorf("got %v, want %v", out.Bytes(), test.want)
			}
		})
	}
}

func TestSixteenBits(t *testing.T) {
	var out bytes.Buffer
	r := newRows(layout{width: 1, rowBytes: 2, depth: 16}, &out)
	if _, err := r.Write([]byte{0x80, 0x80}); err != nil || out.Bytes()[0] != 0x80 {
		t.Errorf("got %v, %v", out.Bytes(), err)
	}
}

func TestLayoutsThatDoNotFit(t *testing.T) {
	for _, l := range []layout{
		{width: 0, rowBytes: 1, depth: 8},
		{width: 10, rowBytes: 9, depth: 8},
		{width: 10, rowBytes: 10, depth: 16},
		{width: 10, rowBytes: 10, depth: 12},
		{width: 10, rowBytes: 30, depth: 1, color: true},
	} {
		if l.fits() {
			t.Errorf("%+v passes", l)
		}
	}
}
