// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"os"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/config"
)

func TestCheckSaysThatAllIsWell(t *testing.T) {
	var out strings.Builder
	if code := config.Check(&out, kleinstadt(t), names(), false); code != config.Fine {
		t.Errorf("check returns %d", code)
	}
	if got, want := out.String(), "ok: 2 services in 2 groups, 3 languages\n"; got != want {
		t.Errorf("check says %q, want %q", got, want)
	}
}

func TestCheckPrintsValuesWithTheirSources(t *testing.T) {
	var out strings.Builder
	config.Check(&out, kleinstadt(t), names(), true)
	for _, want := range []string{
		"terminal.idle = \"4m\"  # terminal.toml:10\n",
		"terminal.warning = \"1m\"  # terminal.toml:11\n",
		"terminal.theme = \"standard\"  # default\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}

func TestCheckOfAFolderThatIsNotThere(t *testing.T) {
	var out strings.Builder
	if code := config.Check(&out, os.DirFS("testdata/nowhere"), names(), false); code != config.Unreadable {
		t.Errorf("check returns %d, want %d", code, config.Unreadable)
	}
	if strings.Contains(out.String(), "nowhere") || !strings.HasPrefix(out.String(), "the folder cannot be read: ") {
		t.Errorf("check says %q", out.String())
	}
}
