// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
)

func TestReadReasons(t *testing.T) {
	tests := map[string]struct {
		words []string
		want  []devices.Reason
		stops bool
	}{
		"none":                    {[]string{"none"}, nil, false},
		"paper_as_a_report":       {[]string{"media-empty-report", "media-needed"}, []devices.Reason{devices.ReasonPaperEmpty}, true},
		"toner_goes_on":           {[]string{"toner-empty-warning"}, []devices.Reason{devices.ReasonTonerEmpty}, false},
		"toner_as_an_error":       {[]string{"toner-empty-error"}, []devices.Reason{devices.ReasonTonerEmpty}, true},
		"severe_first":            {[]string{"toner-low", "media-jam-error"}, []devices.Reason{devices.ReasonPaperJam, devices.ReasonTonerLow}, true},
		"unknown_warning":         {[]string{"acme-lamp-warning"}, nil, false},
		"unknown_error":           {[]string{"acme-lamp-error"}, []devices.Reason{devices.ReasonOther}, true},
		"noise_of_cups":           {[]string{"connecting-to-device", "cups-waiting-for-job-completed"}, nil, false},
		"waste_is_nobody's_thing": {[]string{"marker-waste-almost-full"}, nil, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c := read(test.words)
			if !slices.Equal(c.reasons, test.want) || c.stops != test.stops {
				t.Errorf("got %v, stops %t; want %v, %t", c.reasons, c.stops, test.want, test.stops)
			}
		})
	}
}

func TestJobThatWaitsAgainHasFailed(t *testing.T) {
	tests := map[string]struct {
		states []int
		spared bool // the printer was busy meanwhile
		failed bool
	}{
		"waits_then_prints":  {[]int{jobPending, jobHeld, jobPending, jobProcessing}, false, false},
		"waits_again":        {[]int{jobPending, jobProcessing, jobPending}, false, true},
		"held_after_failing": {[]int{jobProcessing, jobHeld}, false, true},
		"tried_again":        {[]int{jobProcessing, jobPending, jobProcessing}, false, true},
		"busy_once":          {[]int{jobProcessing, jobPending, jobPending, jobProcessing}, true, false},
		"busy_then_failed":   {[]int{jobProcessing, jobPending, jobProcessing, jobPending}, true, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			j := job{spared: test.spared}
			for _, s := range test.states {
				j.note(s)
			}
			if j.failed != test.failed {
				t.Errorf("failed %t, want %t", j.failed, test.failed)
			}
		})
	}
}

func TestDeviceURL(t *testing.T) {
	tests := map[string]string{
		"ipp://printer.example/ipp/print?x=1": "http://printer.example:631/ipp/print",
		"ipps://printer:443/ipp/print":        "https://printer:443/ipp/print",
		"usb://Acme/Laser":                    "",
		"file:///dev/null":                    "",
		"socket://10.0.0.7:9100":              "",
	}
	for uri, want := range tests {
		if got, _ := deviceURL(uri); got != want {
			t.Errorf("deviceURL(%q) = %q, want %q", uri, got, want)
		}
	}
}
