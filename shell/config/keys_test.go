// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/config"
)

// withKeys are the names of a program that knows three actions.
func withKeys() config.Known {
	k := names()
	k.Actions = []string{"next", "select", "help"}
	k.Keys = []string{"Tab", "Return", "space", "F1", "F2", "Escape", "KP_5"}
	k.Keyboard = map[string]string{"Tab": "next", "Return": "select", "space": "select", "F1": "help"}
	return k
}

// keyed is the keys of a town with that keys.toml, and what is wrong with it.
func keyed(t *testing.T, file string) (*config.Town, string) {
	t.Helper()
	town := kleinstadt(t)
	if file != "" {
		write("keys.toml", "# SPDX\n"+file)(town)
	}
	loaded, problems := config.Load(town, withKeys())
	if len(problems) > 0 {
		t.Fatalf("the terminal is out of service for its keys: %v", problems)
	}
	var said []string
	for _, p := range loaded.Refused {
		said = append(said, p.String())
	}
	return loaded, strings.Join(said, "\n")
}

func TestKeys(t *testing.T) {
	usual := withKeys().Keyboard
	for name, c := range map[string]struct {
		file string
		want map[string]string
		same time.Duration
	}{
		"no file":    {"", usual, 200 * time.Millisecond},
		"empty file": {"\n", usual, 200 * time.Millisecond},
		"other keys for an action": {
			"[keyboard]\nnext = [\"Escape\", \"Shift+Tab\"]\n",
			map[string]string{"Escape": "next", "Shift+Tab": "next", "Return": "select", "space": "select", "F1": "help"},
			200 * time.Millisecond,
		},
		"a key that meant something else": {
			"[keyboard]\nnext = [\"Tab\", \"space\"]\n",
			map[string]string{"Tab": "next", "space": "next", "Return": "select", "F1": "help"},
			200 * time.Millisecond,
		},
		"time": {"[timing]\nsame-key = \"500ms\"\n", usual, 500 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			town, wrong := keyed(t, c.file)
			if wrong != "" {
				t.Fatal(wrong)
			}
			if got := town.Keys; !maps.Equal(got.Keyboard, c.want) || got.SameKey != c.same {
				t.Errorf("keys are %v", got)
			}
		})
	}
}

// Whoever makes a mistake with one key keeps all of them.
func TestWrongKeysAreNamedAndAllStay(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"unknown action": {"[keyboard]\nslect = [\"F2\"]", `keys.toml:3:1: unknown action "slect"; did you mean "select"?`},
		"unknown key":    {"[keyboard]\nhelp = [\"F1\", \"Tabb\"]", `keys.toml:3:15: unknown key "Tabb"; did you mean "Tab"?`},
		"unknown shift":  {"[keyboard]\nhelp = [\"Shift+Spcae\"]", `keys.toml:3:9: unknown key "Shift+Spcae"; did you mean "space"?`},
		"a key twice":    {"[keyboard]\nnext = [\"F1\"]\nhelp = [\"F1\"]", `keys.toml:4:9: key "F1" asks for "next" already; a key can mean one thing`},
		"no key EN 5.1.6": {
			"[keyboard]\nhelp = []",
			`keys.toml:3:1: "help" has no key; expected one at least: nothing may be there for fingers on the screen only`,
		},
		"its last key is taken EN 5.1.6": {
			"[keyboard]\nnext = [\"F1\"]",
			`keys.toml: no key is left for "help": its keys ask for something else here; expected help = [...] in [keyboard]`,
		},
		"no list": {"[keyboard]\nhelp = \"F1\"", `keys.toml:3:8: "help" must be a list of keys, such as ["F1", "Shift+Tab"], but here stands a text`},
		"time EN 5.8": {
			"[timing]\nsame-key = \"2s\"",
			`keys.toml:3:12: "same-key" is 2s; expected 50ms to 500ms: a finger that trembles needs some of it, and a quick one no more`,
		},
		"unknown table": {"[keybord]\nhelp = [\"F2\"]", `keys.toml:2:2: unknown key "keybord"; did you mean "keyboard"?`},
		"no TOML":       {"[keyboard\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			town, wrong := keyed(t, c.file)
			const stay = "; all keys stay as they come with the program"
			if wrong == "" || c.want != "" && wrong != c.want+stay {
				t.Errorf("said\n%s\nwant\n%s", wrong, c.want+stay)
			}
			if !maps.Equal(town.Keys.Keyboard, withKeys().Keyboard) || town.Keys.SameKey != 200*time.Millisecond {
				t.Errorf("keys are %v", town.Keys)
			}
		})
	}
}

func TestCheckNamesWrongKeysAndPrintsTheirSource(t *testing.T) {
	town := kleinstadt(t)
	var out strings.Builder
	write("keys.toml", "[keyboard]\nhelp = [\"F2\"]\n")(town)
	if code := config.Check(&out, town, withKeys(), true); code != config.Fine {
		t.Error(out.String())
	}
	for _, want := range []string{
		"keys.keyboard.help = [\"F2\"]  # keys.toml:2\n", "keys.keyboard.select = [\"Return\", \"space\"]  # default\n",
		"keys.timing.same-key = \"200ms\"  # default\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	write("keys.toml", "[keyboard]\nhlep = [\"F2\"]\n")(town)
	if code := config.Check(&out, town, withKeys(), false); code != config.Wrong {
		t.Errorf("check returns %d, want %d", code, config.Wrong)
	}
}
