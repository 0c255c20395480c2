// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// file is one that a site offers.
type file struct {
	link string // what the page calls it
	name string // what it says the file is called
	data []byte
	// pages that can be printed; 0 when the file can only be kept, and
	// less when not even that.
	pages int
}

// shelf is a web page with files to download.
func shelf(t *testing.T, files []file) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, f := range files {
			if r.URL.Path == "/"+f.link {
				w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(f.name))
				w.Header().Set("Content-Type", "application/pdf")
				_, _ = w.Write(f.data) // the browser may give up
				return
			}
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><title>Dateien</title><style>li { font-size: 2em; margin: 1em }</style><ul>`)
		for _, f := range files {
			fmt.Fprintf(w, `<li><a href="/%s">%[1]s</a>`, html.EscapeString(f.link))
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// awkward are files that a town's site should not have, and does.
func awkward(t *testing.T, form string) []file {
	t.Helper()
	dir := t.TempDir()
	locked, long := filepath.Join(dir, "locked.pdf"), filepath.Join(dir, "long.pdf")
	output(t, "qpdf", "--encrypt", "secret", "owner", "256", "--", form, locked)
	args := []string{"--empty", "--pages"}
	for range 500 {
		args = append(args, form, "1")
	}
	output(t, "qpdf", append(args, "--", long)...)
	plain := read(t, form)
	return []file{
		{"arabisch", "طلب إعانة السكن.pdf", plain, 1},
		{"umbruch", "eins\nzwei\r\n drei.pdf", plain, 1},
		{"lang", strings.Repeat("x", 300) + ".pdf", plain, 1},
		{"seiten", "fuenfhundert.pdf", read(t, long), 500},
		{"abgeschnitten", "kaputt.pdf", plain[:len(plain)/3], 0},
		{"unfug", "unfug.pdf", []byte("%PDF-1.7\nsonst nichts\n"), 0},
		{"verschlossen", "geheim.pdf", read(t, locked), 0},
		{"leer", "leer.pdf", nil, -1},
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAwkwardDownloads(t *testing.T) {
	r := up(t)
	files := awkward(t, r.path("config/forms/wohngeld.pdf"))
	site := shelf(t, files)
	k := open(t, r, r.furnish(t, "terminal.toml", `start = "`+os.Getenv("LOTSE_SITE")+`/"`, `start = "`+site.URL+`/"`))
	k.enter()
	k.touch("home", "home/internet")
	k.at("browse/open")
	for _, f := range files {
		k.step(f.link, func(k *kiosk) {
			k.page().touch("link", f.link)
			s := k.see("what became of it", func(s seen) bool {
				return s.at("not-saved") || s.at("document") && (s.node("preview/image").HasImage || s.has("unprintable"))
			})
			if s.at("document") != (f.pages >= 0) || s.has("print") != (f.pages > 0) {
				k.t.Errorf("screen %s, to be printed: %t", s.Screen, s.has("print"))
			}
			if n := s.node("preview/image").Name; f.pages > 0 && !strings.Contains(n, strconv.Itoa(f.pages)) {
				k.t.Errorf("the preview says %q", n)
			}
			k.touch(s.Screen, "bar/back")
			k.at("browse/open")
		})
	}
}
