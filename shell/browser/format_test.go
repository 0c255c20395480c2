// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
	"golang.org/x/sys/unix"
)

func TestPatternsAreWhatThePageAccepts(t *testing.T) {
	type rule struct {
		Kind    uint32
		Pattern string
	}
	type group struct {
		Name  string
		Rules []rule
	}
	for name, c := range map[string]struct {
		groups []group
		want   []string
	}{
		"anything":       {[]group{{"All files", []rule{{0, "*"}}}}, nil},
		"either case":    {[]group{{"PDF", []rule{{0, "*.[pP][dD][fF]"}}}, {"All", []rule{{0, "*"}}}}, []string{"*.pdf"}},
		"said twice":     {[]group{{"", []rule{{0, "*.png"}, {0, "*.PNG"}, {1, "image/png"}}}}, []string{"*.png", "image/png"}},
		"a real class":   {[]group{{"", []rule{{0, "*.[ab]"}, {0, "[a"}}}}, []string{"*.[ab]", "[a"}},
		"nothing at all": {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			wire := make([][]any, 0, len(c.groups)) // as it comes off the bus
			for _, g := range c.groups {
				var rules [][]any
				for _, r := range g.Rules {
					rules = append(rules, []any{r.Kind, r.Pattern})
				}
				wire = append(wire, []any{g.Name, rules})
			}
			if got := patterns(dbus.MakeVariant(wire)); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if got := patterns(dbus.Variant{}); got != nil {
		t.Errorf("no filters: %q", got)
	}
}

func TestReasonsOfChromium(t *testing.T) {
	for text, want := range map[string]Reason{
		"net::ERR_BLOCKED_BY_ADMINISTRATOR": ReasonBlocked,
		"net::ERR_UNSAFE_PORT":              ReasonBlocked,
		"net::ERR_CERT_DATE_INVALID":        ReasonCertificate,
		"net::ERR_SSL_PROTOCOL_ERROR":       ReasonCertificate,
		"net::ERR_INTERNET_DISCONNECTED":    ReasonNetwork,
		"net::ERR_NAME_NOT_RESOLVED":        ReasonNetwork,
		"":                                  ReasonNetwork,
	} {
		if got := reason(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

func TestAddressesOfOtherPrograms(t *testing.T) {
	for address, want := range map[string]bool{
		"mailto:a@b": true, "TEL:110": true, "file:///etc/passwd": true, "zoommtg://x": true,
		"https://a": false, "javascript:void 0": false, "about:blank": false, "nothing": false,
	} {
		if got := foreign(address); got != want {
			t.Errorf("%q: %v", address, got)
		}
	}
	if got := host("https://user:secret@a.example:8443/path?q"); got != "a.example" {
		t.Errorf("host is %q", got)
	}
}

func TestOnlyLocalDisplays(t *testing.T) {
	for display, want := range map[string]string{
		":7": "/tmp/.X11-unix/X7", "unix:7.0": "/tmp/.X11-unix/X7",
		"host:7": "", "": "", ":": "", ":../x": "", "7": "",
	} {
		got, err := displaySocket(display)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q gives %q, %v", display, got, err)
		}
	}
}

func TestLanguagesAsChromiumWantsThem(t *testing.T) {
	for language, want := range map[string][2]string{
		"de-DE": {"de_DE", "de-DE,de"}, "ar": {"ar", "ar"}, "": {"en", "en"},
	} {
		s := Settings{Language: language}
		if got := [2]string{s.language(), s.acceptLanguage()}; got != want {
			t.Errorf("%q gives %q", language, got)
		}
	}
}

func TestZoomStaysWithinReason(t *testing.T) {
	for zoom, want := range map[float64]float64{0: 1, 2: 2, 0.01: 0.5, 99: 5} {
		if got := (Settings{Zoom: zoom}).zoom(); got != want {
			t.Errorf("%v gives %v", zoom, got)
		}
	}
}

func TestKeptFilesNeverReplaceOthers(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	for _, want := range []string{"a.pdf", "a (2).pdf", "a (3).pdf"} {
		file := filepath.Join(from, "a.pdf")
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		path, err := keep(file, to)
		if err != nil || path != filepath.Join(to, want) {
			t.Fatalf("kept at %s (%v), want %s", path, err, want)
		}
		if content, _ := os.ReadFile(path); string(content) != want {
			t.Errorf("%s holds %q", want, content)
		}
		if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
			t.Errorf("%s is open to others: %v", want, info.Mode())
		}
		if _, err := os.Lstat(file); !os.IsNotExist(err) {
			t.Error("the file is still where it came from")
		}
	}
}

func TestChangesOfABatch(t *testing.T) {
	event := func(name string, mask uint32) []byte {
		b := make([]byte, 16)
		binary.NativeEndian.PutUint32(b[4:], mask)
		b[12] = 16
		return append(b, append([]byte(name), make([]byte, 16-len(name))...)...)
	}
	batch := append(event("a.pdf", unix.IN_MOVED_TO), event("b", unix.IN_CLOSE_WRITE)...)
	if got := changes(batch); !slices.Equal(got, []change{{"a.pdf", true}, {"b", false}}) {
		t.Errorf("got %+v", got)
	}
	if got := changes(batch[:20]); len(got) != 0 {
		t.Errorf("a cut batch gives %+v", got)
	}
}

func TestLongNamesKeepTheirEnding(t *testing.T) {
	for name, want := range map[string]string{
		"letter.pdf":                      "letter.pdf",
		strings.Repeat("x", 300) + ".pdf": strings.Repeat("x", 146) + ".pdf",
		strings.Repeat("ä", 300) + ".pdf": strings.Repeat("ä", 73) + ".pdf",
		"x" + strings.Repeat("ä", 300):    "x" + strings.Repeat("ä", 74),
		"x." + strings.Repeat("pdf", 100): "x." + strings.Repeat("pdf", 49) + "p",
	} {
		if got := shortName(name); got != want {
			t.Errorf("%q becomes %q", name, got)
		}
	}
}
