// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/config"
)

func TestLoadReturnsWhatTheFilesSay(t *testing.T) {
	town, problems := config.Load(kleinstadt(t), names())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	wantTerminal := config.Default().Terminal
	wantTerminal.Idle, wantTerminal.Warning = 4*time.Minute, time.Minute
	wantTerminal.TextSize, wantTerminal.Speech = 2, true
	benefit, _ := town.Service("benefit")
	hours := config.Text{"de": "Montag 8 bis 12 Uhr", "en": "Monday 8 to 12"}
	for name, c := range map[string]struct{ got, want any }{
		"terminal":  {town.Terminal, wantTerminal},
		"languages": {town.Languages, []string{"de", "de-x-leicht", "en"}},
		"name":      {town.Name, config.Text{"de": "Stadt Kleinstadt", "en": "Town of Kleinstadt"}},
		"crest":     {town.Crest, "town-hall"},
		"internet":  {town.Internet, config.Internet{Start: "https://www.example.de/", Block: []string{"games.example.com"}}},
		"desk":      {town.Desk, config.Desk{Place: config.Text{"de": "Zimmer 1", "en": "Room 1"}, Phone: "115"}},
		"group":     {town.Groups[1], config.Group{ID: "leisure", Name: config.Text{"de": "Freizeit", "en": "Leisure"}, Picture: "book"}},
		"in group":  {len(town.In("leisure")), 1},
		"bring":     {benefit.Bring[1], config.Text{"de": "Ausweis", "en": "Identity card"}},
		"online": {*benefit.Online, config.Online{
			URL:    "https://www.example.de/benefit",
			Allow:  []string{"pay.example.de/start", "https://id.example.de:8443"},
			Camera: []string{"https://video.example.de"},
		}},
		"paper":   {*benefit.Paper, config.Paper{File: "forms/benefit.pdf", Name: config.Text{"de": "Antrag", "en": "Application"}}},
		"counter": {*benefit.Counter, config.Counter{Place: config.Text{"de": "Zimmer 2", "en": "Room 2"}, Hours: hours}},
		"phone":   {*benefit.Phone, config.Phone{Number: "+49 30 (115) 20/3-4", Hours: hours}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s is %#v, want %#v", name, c.got, c.want)
		}
	}
}

func TestPlainLanguageFallsBackToItsBase(t *testing.T) {
	town, _ := config.Load(kleinstadt(t), names())
	benefit, _ := town.Service("benefit")
	for _, c := range []struct {
		text      config.Text
		want, tag string
	}{
		{benefit.Name, "Geld für die Wohnung beantragen", "de-x-leicht"},
		{benefit.About, "Wir zahlen einen Teil Ihrer Miete.", "de"},
	} {
		if got, tag := c.text.In("de-x-leicht", "en"); got != c.want || tag != c.tag {
			t.Errorf("plain German is %q in %s, want %q in %s", got, tag, c.want, c.tag)
		}
	}
}

// A language beside the others asks for no text and takes those there are.
func TestLanguagesBesideTheOthers(t *testing.T) {
	folder := kleinstadt(t)
	swap(terminal, `"en"]`, "\"en\"]\nalso = [\"sv\", \"da\"]")(folder)
	swap(terminal, `name.en = `, "name.sv = \"Kleinstadts stad\"\nname.en = ")(folder)
	write("presets/sv.toml", "picture = \"book\"\nname = { de = \"Schwedisch\", en = \"Swedish\" }\n[values]\nlanguage = \"sv\"\n")(folder)
	town, problems := config.Load(folder, names())
	if len(problems) > 0 || len(town.Refused) > 0 {
		t.Fatal(problems, town.Refused)
	}
	for name, c := range map[string]struct{ got, want []string }{
		"offered":  {town.Languages, []string{"de", "de-x-leicht", "en", "sv", "da"}},
		"complete": {town.Complete(), []string{"de", "de-x-leicht", "en"}},
		"also":     {town.Also, []string{"sv", "da"}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s are %q, want %q", name, c.got, c.want)
		}
	}
	if text, lang := town.Name.In("da", "de"); text != "Stadt Kleinstadt" || lang != "de" {
		t.Errorf("in Danish the town is %q in %q", text, lang)
	}
	if text, lang := town.Name.In("sv", "de"); text != "Kleinstadts stad" || lang != "sv" {
		t.Errorf("in Swedish the town is %q in %q", text, lang)
	}
}

func TestEveryValueKnowsItsSource(t *testing.T) {
	town, _ := config.Load(kleinstadt(t), names())
	sources := map[string]string{}
	for _, s := range town.Settings {
		sources[s.Key] = s.Value + " " + s.Source.String()
	}
	for key, want := range map[string]string{
		"terminal.idle":                    `"4m" terminal.toml:10`,
		"terminal.theme":                   `"standard" default`,
		"terminal.pages-a-visit":           `20 default`,
		"terminal.speech":                  `true terminal.toml:13`,
		"languages":                        `["de", "de-x-leicht", "en"] terminal.toml:2`,
		"desk.place.en":                    `"Room 1" terminal.toml:16`,
		"groups.2.id":                      `"leisure" terminal.toml:29`,
		"service.benefit.bring.2.en":       `"Identity card" services/benefit.toml:20`,
		"service.benefit.online.url":       `"https://www.example.de/benefit" services/benefit.toml:23`,
		"service.library.name.de":          `"Bücher leihen" services/library.toml:4`,
		"service.library.counter.place.de": `"Bücherei" services/library.toml:8`,
	} {
		if sources[key] != want {
			t.Errorf("%s = %s, want %s", key, sources[key], want)
		}
	}
}

func TestFilesOfWindowsEditorsLoad(t *testing.T) {
	town := kleinstadt(t)
	for _, f := range town {
		if strings.HasPrefix(string(f.Data), "# SPDX") {
			f.Data = []byte("\ufeff" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
		}
	}
	if _, problems := config.Load(town, names()); len(problems) > 0 {
		t.Fatal(problems)
	}
}
