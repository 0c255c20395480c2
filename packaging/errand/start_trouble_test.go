// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// furnish copies the town's configuration into a new folder, with one file
// changed.
func (r town) furnish(t *testing.T, file, was, is string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "config")
	if err := os.CopyFS(dir, os.DirFS(r.path("config"))); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, file)
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(text), was, is, 1)
	if changed == string(text) {
		t.Fatalf("%s has no %q", file, was)
	}
	if err := os.WriteFile(name, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestBrokenConfiguration(t *testing.T) {
	r := up(t)
	for name, c := range map[string]struct{ config, log string }{
		"unknown key": {r.furnish(t, "terminal.toml", "pages-a-visit", "pages-a-visti"), `terminal\.toml:\d+:\d+:.*pages-a-visit`},
		"no TOML":     {r.furnish(t, "services/wohngeld.toml", "[online]", "[online"), `services/wohngeld\.toml:\d+:\d+:`},
		"missing":     {filepath.Join(t.TempDir(), "none"), `terminal\.toml`},
	} {
		t.Run(name, func(t *testing.T) {
			k := open(t, r, c.config)
			first := k.see("words", func(s seen) bool { return s.at("closed") && s.node("sorry").Name != "" })
			for _, n := range first.Nodes {
				if n.Enabled {
					t.Errorf("%s can be pressed", n.ID)
				}
			}
			k.hand.touch(screenWidth/2, screenHeight/2)
			k.press(keyReturn)
			now := k.trace.latest().Lang
			k.see("it still", func(s seen) bool { return s.at("closed") && s.Lang != now })
			if log := k.logged(); !regexp.MustCompile(c.log).MatchString(log) {
				t.Errorf("the log does not say where:\n%s", log)
			}
		})
	}
}

// TestWithoutVoice is a terminal without the voice, and one without a
// loudspeaker: all else works, and staff are told once.
func TestWithoutVoice(t *testing.T) {
	for name, below := range map[string][]string{
		"no espeak-ng": {"bwrap", "--dev-bind", "/", "/", "--ro-bind", "/dev/null", "/usr/bin/espeak-ng", "--die-with-parent"},
		"no sound":     {"env", "PULSE_SERVER=unix:/nowhere", "ALSA_CONFIG_PATH=/nowhere"},
	} {
		t.Run(name, func(t *testing.T) {
			k := open(t, up(t), os.Getenv("LOTSE_CONFIG"), below...)
			k.enter()
			k.touch("home", "bar/read")
			k.see("speech on", func(s seen) bool { return s.at("home") && s.node("bar/read").Name != "Vorlesen" })
			k.withoutComputer("way/phone")
			k.touch("telephone", "bar/home")
			k.withoutComputer("way/counter")
			k.touch("counter", "slip")
			k.preview()
			lines := 0
			for line := range strings.Lines(k.logged()) {
				if strings.Contains(line, "level=WARN") || strings.Contains(line, "level=ERROR") {
					lines++
				}
			}
			if lines != 1 {
				t.Errorf("staff are told %d times:\n%s", lines, k.logged())
			}
		})
	}
}
