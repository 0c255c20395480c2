// SPDX-License-Identifier: GPL-3.0-or-later

package sane_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
	"github.com/lotse-kiosk/lotse/devices/sane"
)

// useCrashBackend builds the backend of testdata and lets SANE find only that.
func useCrashBackend(t *testing.T) {
	t.Helper()
	if os.Getenv("LOTSE_RIG") == "" {
		t.Skip("no LOTSE_RIG")
	}
	dir := t.TempDir()
	out, err := exec.Command("cc", "-shared", "-fPIC", "-o", filepath.Join(dir, "libsane-crash.so.1"),
		"testdata/crash.c").CombinedOutput()
	if err != nil {
		t.Fatalf("build backend: %v: %s", err, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "dll.conf"), []byte("crash\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SANE_CONFIG_DIR", dir)
	t.Setenv("LD_LIBRARY_PATH", dir)
}

// rows counts complete pages and notes one row.
type rows struct {
	page     devices.PageInfo
	complete int
	bytes    []byte
}

func (r *rows) Begin(p devices.PageInfo) error { r.page = p; return nil }

func (r *rows) Write(b []byte) (int, error) {
	r.bytes = append(r.bytes, b...)
	return len(b), nil
}

func (r *rows) End() error { r.complete++; return nil }

func scan(ctx context.Context, t *testing.T, d *sane.Driver, id string, sink devices.PageSink) error {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	result := make(chan error, 1)
	go func() {
		result <- d.Scan(ctx, id, devices.ScanOptions{}, w)
		_ = w.Close()
	}()
	return frame.Verdict(frame.Copy(sink, r), <-result)
}

func TestBackendThatMisbehaves(t *testing.T) {
	useCrashBackend(t)
	tests := map[string]struct {
		want     devices.Reason
		complete int
	}{
		"segv":  {devices.ReasonOther, 0},
		"abort": {devices.ReasonOther, 0},
		"exit":  {devices.ReasonOther, 0},
		"hang":  {devices.ReasonOffline, 0},
		"jam":   {devices.ReasonPaperJam, 0},
		"empty": {devices.ReasonFeederEmpty, 0},
		"busy":  {devices.ReasonBusy, 0},
		"cover": {devices.ReasonCoverOpen, 0},
		"none":  {devices.ReasonGone, 0},
		"close": {"", 1},
		"print": {"", 1},
		"odd":   {"", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDriver(t, sane.Config{Stall: 200 * time.Millisecond})
			var sink rows
			err := scan(t.Context(), t, d, "crash:"+name, &sink)
			if got := devices.ReasonOf(err); got != test.want {
				t.Errorf("error %v, want %q", err, test.want)
			}
			if sink.complete != test.complete {
				t.Errorf("%d complete pages, want %d", sink.complete, test.complete)
			}
		})
	}
}

func TestPaddedRowsAreTrimmed(t *testing.T) {
	useCrashBackend(t)
	var sink rows
	if err := scan(t.Context(), t, newDriver(t, sane.Config{}), "crash:odd", &sink); err != nil {
		t.Fatal(err)
	}
	if len(sink.bytes) != 100*60 || sink.page.Height != 0 {
		t.Fatalf("%d bytes of %+v, want 60 rows of 100", len(sink.bytes), sink.page)
	}
	for i, b := range sink.bytes {
		if int(b) != i/100 {
			t.Fatalf("byte %d is %d, want the row's number %d", i, b, i/100)
		}
	}
}

// A backend that hangs and does not listen is killed.
func TestHangingBackendIsCancelled(t *testing.T) {
	useCrashBackend(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	d := newDriver(t, sane.Config{Stall: time.Hour, Grace: 50 * time.Millisecond})
	err := scan(ctx, t, d, "crash:hang", &cancelAtRow{rows{}, cancel})
	if devices.ReasonOf(err) != devices.ReasonCancelled {
		t.Errorf("error %v, want cancelled", err)
	}
}

type cancelAtRow struct {
	rows
	cancel func()
}

func (c *cancelAtRow) Write(b []byte) (int, error) {
	c.cancel()
	return c.rows.Write(b)
}

func TestListOfTheCrashBackend(t *testing.T) {
	useCrashBackend(t)
	list, err := newDriver(t, sane.Config{}).Scanners(t.Context())
	if err != nil || len(list) != 1 || list[0].ID != "crash:odd" || !list[0].Glass || list[0].Feeder {
		t.Errorf("scanners %+v, %v", list, err)
	}
}
