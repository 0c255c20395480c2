// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// speaking puts a [speech] table into a town that is fine.
func speaking(lines ...string) func(fstest.MapFS) {
	return func(town fstest.MapFS) {
		data := append([]byte(nil), town[terminal].Data...)
		data = append(data, "\n"+strings.Join(append([]string{"[speech]"}, lines...), "\n")+"\n"...)
		town[terminal] = &fstest.MapFile{Data: data}
	}
}

// An installer's voice is used as it is written, and the order is kept.
func TestVoicesOfTheInstaller(t *testing.T) {
	town := kleinstadt(t)
	speaking("calibration = -3.5",
		"[[speech.engine]]", `program = "/usr/bin/say"`, `args = ["-v", "{voice}", "{speed}"]`,
		"speeds = [80, 100, 120, 140, 180, 230, 300, 400]", "raw-rate = 22050", `voices = { de = "thorsten", en = "amy" }`,
		"[[speech.engine]]", `program = "/usr/bin/other"`, `voices.de = "eva"`)(town)
	got, problems := config.Load(town, names())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := config.Speech{Calibration: -3.5, Engines: []config.SpeechEngine{
		{
			Program: "/usr/bin/say", Args: []string{"-v", "{voice}", "{speed}"}, RawRate: 22050,
			Speeds: [8]int{80, 100, 120, 140, 180, 230, 300, 400}, Voices: map[string]string{"de": "thorsten", "en": "amy"},
		},
		{Program: "/usr/bin/other", Voices: map[string]string{"de": "eva"}},
	}}
	if !reflect.DeepEqual(got.Speech, want) {
		t.Errorf("got %+v", got.Speech)
	}
}
