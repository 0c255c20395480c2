// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
)

// program runs the real service on the test's bus.
func program(t testing.TB) *os.Process {
	t.Helper()
	cmd := exec.Command(built(t))
	if testing.Verbose() {
		cmd.Stderr = os.Stderr
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("service: %v", err)
		}
	})
	return cmd.Process
}

// built returns the path of the service's program: the rig's own, if it has
// one, since its user may have no compiler's cache to write to.
func built(t testing.TB) string {
	t.Helper()
	path := filepath.Join(os.Getenv("LOTSE_RIG"), "bin/lotse-devices")
	if _, err := os.Stat(path); err == nil {
		return path
	}
	path = filepath.Join(t.TempDir(), "lotse-devices")
	out, err := exec.Command("go", "build", "-o", path, "../lotse-devices").CombinedOutput()
	if err != nil {
		t.Fatalf("build service: %v: %s", err, out)
	}
	return path
}

// drop is a sink that keeps nothing.
type drop struct{ io.Writer }

func (drop) Begin(devices.PageInfo) error { return nil }
func (drop) End() error                   { return nil }

func ready(t testing.TB, c devices.Service) {
	t.Helper()
	conformance.WaitState(t, c.Watch(t.Context()), "scanner", running(true))
}

// BenchmarkScanA4 scans A4 in colour at 300 dpi through service and client, and
// in turn with SANE's own scanimage. It reports the medians, their ratio, and
// what the service's memory is with a client that watches.
func BenchmarkScanA4(b *testing.B) {
	if os.Getenv("LOTSE_RIG") == "" {
		b.Skip("no LOTSE_RIG")
	}
	conformance.StartBus(b, policy, conformance.Me(b))
	service := program(b)
	c := connect(b)
	ready(b, c)
	var ours, theirs []time.Duration
	for b.Loop() {
		ours = append(ours, timed(b, func() error {
			o := devices.ScanOptions{Source: devices.SourceGlass, Color: true, DPI: 300}
			return c.Scan(b.Context(), "test:0", o, drop{io.Discard})
		}))
		b.StopTimer()
		// Waits until our worker has ended: it must not run beside the other.
		if err := c.Forget(b.Context()); err != nil {
			b.Fatal(err)
		}
		theirs = append(theirs, timed(b, scanimage))
		b.StartTimer()
	}
	b.ReportMetric(milliseconds(ours), "ms/scan")
	b.ReportMetric(milliseconds(theirs), "scanimage-ms/scan")
	b.ReportMetric(milliseconds(ours)/milliseconds(theirs), "ratio")
	b.ReportMetric(float64(pss(b, service.Pid))/1024, "service-PSS-MB")
}

func scanimage() error {
	cmd := exec.Command("scanimage", "-d", "test:0", "--mode", "Color", "--resolution", "300",
		"--source", "Flatbed", "-x", "210", "-y", "297", "--format=pnm")
	// Through a pipe, as the client's pages come.
	cmd.Stdout = drop{io.Discard}
	return cmd.Run()
}

func timed(b *testing.B, f func() error) time.Duration {
	b.Helper()
	start := time.Now()
	if err := f(); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

func milliseconds(list []time.Duration) float64 {
	slices.Sort(list)
	return float64(list[len(list)/2].Microseconds()) / 1000
}

// pss returns the process's proportional set size in KiB.
func pss(b *testing.B, pid int) (kib int) {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		b.Fatal(err)
	}
	at := bytes.Index(text, []byte("Pss:"))
	if at < 0 {
		b.Fatal("no Pss")
	}
	if _, err := fmt.Sscanf(string(text[at:]), "Pss: %d kB", &kib); err != nil {
		b.Fatal(err)
	}
	return kib
}
