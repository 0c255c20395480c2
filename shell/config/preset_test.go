// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/lotse-kiosk/lotse/shell/config"
)

const own = "presets/own.toml"

// ownPreset is a preset without a problem, for a case to break.
const ownPreset = `picture = "book"
name = { de = "Vorlesen", en = "Read to me" }
[values]
speech = true
text-size = 4
`

// load returns a town with one file in presets/.
func load(t *testing.T, file, data string) *config.Town {
	t.Helper()
	folder := kleinstadt(t)
	folder[file] = &fstest.MapFile{Data: []byte(data)}
	town, problems := config.Load(folder, names())
	if len(problems) > 0 {
		t.Fatalf("a preset keeps the terminal from serving: %v", problems)
	}
	return town
}

func TestShippedPresetsAreComplete(t *testing.T) {
	list := config.Shipped(names())
	if len(list) != 8 {
		t.Errorf("%d presets come with the program", len(list))
	}
	for _, p := range list {
		if p.Picture == "" || len(p.Values) == 0 {
			t.Errorf("%s is not complete: %+v", p.ID, p)
		}
		for _, v := range p.Values {
			if !strings.HasPrefix(v.Source.String(), "built-in presets/"+p.ID+".toml:") {
				t.Errorf("%s: %s comes from %q", p.ID, v.Key, v.Source)
			}
		}
	}
}

func TestPresetStandsOverTerminalOverDefault(t *testing.T) {
	town := load(t, own, ownPreset)
	p, ok := town.Preset("own")
	if !ok || p.Name["en"] != "Read to me" || p.Picture != "book" || len(town.Refused) > 0 {
		t.Fatalf("preset is %+v, refused %v", p, town.Refused)
	}
	got := map[string]string{}
	for _, v := range town.Resolve(p) {
		got[v.Key] = v.Setting().Value + " " + v.Source.String()
	}
	for key, want := range map[string]string{
		"text-size": "4 presets/own.toml:5", "speech": "true presets/own.toml:4",
		"language": `"de" terminal.toml:2`, "theme": `"standard" default`, "rate": "4 default",
	} {
		if got[key] != want {
			t.Errorf("%s is %s, want %s", key, got[key], want)
		}
	}
}

func TestPresetsAddUp(t *testing.T) {
	town := load(t, own, ownPreset)
	sits, _ := town.Preset("wheelchair")
	sees, _ := town.Preset("low-vision")
	holds := map[string]any{}
	for _, v := range town.Resolve(sits, sees) {
		holds[v.Key] = v.To
	}
	if holds["low-reach"] != true || holds["text-size"] != 4 || holds["theme"] != "dark" {
		t.Errorf("holds %v", holds)
	}
}

func TestImpossibleValuesAreRefusedAndTheRestHolds(t *testing.T) {
	for name, c := range map[string]struct{ before, after, want string }{
		"size":              {"text-size = 4", "text-size = 9", `presets/own.toml:5:13: "text-size" is 9; expected a whole number from 1 to 4; it stays 2 (terminal.toml:12)`},
		"theme":             {"text-size = 4", `theme = "drak"`, `presets/own.toml:5:9: unknown theme "drak"; did you mean "dark"?; it stays "standard" (default)`},
		"pace":              {"text-size = 4", "pace = 60", `presets/own.toml:5:8: "pace" is 60; expected a whole number from 0 to 10; it stays 0 (default)`},
		"language":          {"text-size = 4", `language = "sv"`, `presets/own.toml:5:12: unknown language "sv"; known: de, de-x-leicht, en; it stays "de" (terminal.toml:2)`},
		"unknown key":       {"text-size = 4", "textsize = 4", `presets/own.toml:5:1: unknown key "textsize" in [values]; did you mean "text-size"?`},
		"touch unheard":     {"speech = true\ntext-size = 4", "speech = false\ntouch = \"speaks\"", `presets/own.toml:5:9: "touch" is "speaks" without a voice, and nobody could use a touch that only speaks; expected speech = true beside it; it stays "acts" (default)`},
		"darkness unheard":  {"speech = true\ntext-size = 4", "speech = false\ncurtain = true", `presets/own.toml:5:1: "curtain" is true without a voice, and nobody could use a dark screen; expected speech = true beside it; it stays false (default)`},
		"speech in letters": {"text-size = 4", "low-reach = \"yes\"", `presets/own.toml:5:13: "low-reach" must be true or false, without quotes, but here stands a text; it stays false (default)`},
	} {
		t.Run(name, func(t *testing.T) {
			town := load(t, own, strings.Replace(ownPreset, c.before, c.after, 1))
			if len(town.Refused) != 1 || town.Refused[0].String() != c.want {
				t.Errorf("refused %v\nwant %s", town.Refused, c.want)
			}
			if p, ok := town.Preset("own"); !ok || len(p.Values) != 1 {
				t.Errorf("of the rest holds %+v", p)
			}
		})
	}
}

func TestPresetThatCannotBeShownIsNotOffered(t *testing.T) {
	for name, data := range map[string]string{
		"no name":        strings.Replace(ownPreset, "name", "# name", 1),
		"no pictogram":   strings.Replace(ownPreset, `"book"`, `"bok"`, 1),
		"one language":   strings.Replace(ownPreset, `, en = "Read to me"`, "", 1),
		"no TOML at all": "?",
		"twice the same": ownPreset + "speech = true\n",
	} {
		t.Run(name, func(t *testing.T) {
			town := load(t, own, data)
			if _, there := town.Preset("own"); there || len(town.Refused) == 0 {
				t.Fatalf("offered, and refused is %v", town.Refused)
			}
			if got := town.Refused[0]; got.File != own || !strings.HasSuffix(got.What, "; the preset is not offered") {
				t.Errorf("says %v", got)
			}
		})
	}
}

func TestInstallerChangesAShippedPreset(t *testing.T) {
	town := load(t, "presets/low-vision.toml", "[values]\ntext-size = 3\n")
	p, _ := town.Preset("low-vision")
	size, _ := p.Value("text-size")
	theme, _ := p.Value("theme")
	if size.To != 3 || size.File != "presets/low-vision.toml" || theme.To != "dark" || p.Picture != "eye" {
		t.Errorf("preset is %+v, refused %v", p, town.Refused)
	}
}

func TestCheckPrintsAndReportsPresets(t *testing.T) {
	folder := kleinstadt(t)
	folder[own] = &fstest.MapFile{Data: []byte(strings.Replace(ownPreset, "4", "9", 1))}
	var out strings.Builder
	if code := config.Check(&out, folder, names(), true); code != config.Wrong {
		t.Errorf("check returns %d", code)
	}
	for _, want := range []string{
		"preset.own.speech = true  # presets/own.toml:4\n",
		"preset.own.text-size = 2  # terminal.toml:12\n",
		"preset.wheelchair.low-reach = true  # built-in presets/wheelchair.toml:8\n",
		"presets/own.toml:5:13: ", "1 problem in 1 file\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}
