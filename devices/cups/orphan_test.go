// SPDX-License-Identifier: GPL-3.0-or-later

package cups_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httputil"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/cups"
)

// A document that cupsd took although its answer never came must not come out
// after the visitor was told that it will not.
func TestPrintWithoutAnAnswerLeavesNothing(t *testing.T) {
	r := newRig(t)
	r.fault(t)(devices.ReasonPaperEmpty)
	t.Cleanup(func() { r.fault(t)("") })
	d, err := cups.New(swallow(t, cups.SocketFromEnv()), conformance.Log(t))
	if err != nil {
		t.Fatal(err)
	}
	before := r.printed()
	_, err = d.Print(t.Context(), "Foyer", conformance.File(t, conformance.PDF(1)), devices.PrintOptions{})
	if devices.ReasonOf(err) != devices.ReasonGone {
		t.Errorf("error %v, want gone", err)
	}
	conformance.Until(t, "empty spool", func() bool {
		_, _ = d.Printers(t.Context())
		return r.pending(t)() == 0
	})
	r.fault(t)("")
	if job := r.end(t, r.print(t, "Foyer", 1, devices.PrintOptions{})); job.State != devices.JobDone {
		t.Fatalf("job %+v, want done", job)
	}
	if n := r.printed() - before; n > 2 {
		t.Errorf("%d documents printed", n)
	}
}

// swallow stands before cupsd and loses its answers to Print-Job.
func swallow(t *testing.T, socket string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	proxy := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.Out.URL.Scheme, r.Out.URL.Host, r.Out.Host = "http", "cupsd", "localhost"
		},
		Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			return d.DialContext(ctx, "unix", socket)
		}},
		ModifyResponse: func(r *http.Response) error {
			if strings.HasPrefix(r.Request.URL.Path, "/printers/") {
				panic(http.ErrAbortHandler)
			}
			return nil
		},
	}
	server := &http.Server{Handler: proxy}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return path
}
