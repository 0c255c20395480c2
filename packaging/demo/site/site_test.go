// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// start serves the site on loopback and returns its URL and inbox folder.
func start(t *testing.T) (base, inbox string) {
	t.Helper()
	inbox = t.TempDir()
	handler, err := newSite(&Inbox{dir: inbox})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL, inbox
}

func body(t *testing.T, answer *http.Response) string {
	t.Helper()
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPages(t *testing.T) {
	base, _ := start(t)
	tests := map[string]struct {
		path   string
		status int
		want   []string
	}{
		"start":          {"/", 200, []string{`<html lang="de">`, `href="/en/"`, "https://www.example.org/"}},
		"start, English": {"/en/", 200, []string{`<html lang="en">`, `lang="de" hreflang="de"`, `href="/en/wohngeld"`}},
		"form":           {"/wohngeld", 200, []string{`type="file"`, `for="consent"`}},
		"form, English":  {"/en/wohngeld", 200, []string{"Send application", `href="/wohngeld"`}},
		"appointment":    {"/termin", 200, []string{"<caption>"}},
		"library":        {"/en/bibliothek", 200, []string{"Library card"}},
		"unknown":        {"/nirgends", 404, []string{`href="/"`}},
		"unknown number": {"/en/wohngeld/WG-9999", 404, []string{`href="/en/"`}},
		"climbing out":   {"/wohngeld/..%2f..", 404, []string{`href="/"`}},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			answer, err := http.Get(base + tc.path)
			if err != nil {
				t.Fatal(err)
			}
			text := body(t, answer)
			if answer.StatusCode != tc.status {
				t.Errorf("status %d, want %d", answer.StatusCode, tc.status)
			}
			for _, want := range tc.want {
				if !strings.Contains(text, want) {
					t.Errorf("page lacks %q:\n%s", want, text)
				}
			}
		})
	}
}

func TestDownload(t *testing.T) {
	base, _ := start(t)
	answer, err := http.Get(base + "/formulare/wohngeld.pdf")
	if err != nil {
		t.Fatal(err)
	}
	text := body(t, answer)
	if !strings.HasPrefix(text, "%PDF-") || answer.Header.Get("Content-Type") != "application/pdf" {
		t.Errorf("not a PDF: %s, %.20q", answer.Header.Get("Content-Type"), text)
	}
	if !strings.HasPrefix(answer.Header.Get("Content-Disposition"), "attachment") {
		t.Error("the form is not a download")
	}
}

// post sends the form with one file (unless file is nil).
func post(t *testing.T, target string, fields map[string]string, file []byte) *http.Response {
	t.Helper()
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	for name, value := range fields {
		if err := w.WriteField(name, value); err != nil {
			t.Fatal(err)
		}
	}
	if file != nil {
		part, err := w.CreateFormFile("files", "Mietvertrag.pdf")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(file); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	answer, err := http.Post(target, w.FormDataContentType(), &form)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestApplicationIsKept(t *testing.T) {
	base, inbox := start(t)
	file := bytes.Repeat([]byte{0, 1, 2, 0xff}, 300_000)
	answer := post(t, base+"/en/wohngeld", map[string]string{
		"name": "Erika <Muster>", "street": "Anger 1", "iban": "de89 3704 0044 0532 0130 00", "consent": "yes",
	}, file)
	text := body(t, answer)
	if answer.Request.URL.Path != "/en/wohngeld/WG-0001" || !strings.Contains(text, "WG-0001") || !strings.Contains(text, `id="print"`) {
		t.Errorf("no confirmation at %s:\n%s", answer.Request.URL.Path, text)
	}
	got, err := os.ReadFile(filepath.Join(inbox, "WG-0001", "upload-1"))
	if err != nil || !bytes.Equal(got, file) {
		t.Errorf("%d bytes kept of %d: %v", len(got), len(file), err)
	}
	var fields Received
	kept, err := os.ReadFile(filepath.Join(inbox, "WG-0001", "fields.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(kept, &fields); err != nil {
		t.Fatal(err)
	}
	if fields.Name != "Erika <Muster>" || fields.IBAN != "DE89370400440532013000" || len(fields.Files) != 1 || fields.Files[0] != "Mietvertrag.pdf" {
		t.Errorf("kept %+v", fields)
	}
}

func TestBadApplicationIsNotKept(t *testing.T) {
	good := map[string]string{"name": "Erika Muster", "street": "Anger 1", "iban": "DE89370400440532013000", "consent": "yes"}
	for name, wrong := range map[string]string{"name": " ", "street": "", "iban": "DE89370400440532013001", "consent": "", "files": ""} {
		t.Run(name, func(t *testing.T) {
			base, inbox := start(t)
			fields := map[string]string{}
			for k, v := range good {
				fields[k] = v
			}
			file := []byte("proof")
			if name == "files" {
				file = nil
			} else {
				fields[name] = wrong
			}
			answer := post(t, base+"/wohngeld", fields, file)
			text := body(t, answer)
			if answer.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(text, `<a href="#`+name+`">`) {
				t.Errorf("status %d, page does not lead to %q:\n%s", answer.StatusCode, name, text)
			}
			if left, _ := os.ReadDir(inbox); len(left) > 0 {
				t.Errorf("kept %v", left)
			}
		})
	}
}

func TestAddressAppearsWhole(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "address")
	if err := announce(file, "http://127.0.0.1:1"); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(text) != "http://127.0.0.1:1\n" {
		t.Errorf("the file says %q", text)
	}
	if err := run(t.Context(), dir, "127.0.0.1:none", file); err == nil {
		t.Error("an impossible address was accepted")
	}
}
