// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices"
)

// Rig returns the folder of the rig, and keeps its printer to the test until it
// ends: packages are tested side by side, and there is one printer. Without a
// rig the test is skipped.
func Rig(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("LOTSE_RIG")
	if dir == "" {
		t.Skip("no LOTSE_RIG")
	}
	lock, err := os.Open(filepath.Join(dir, "printer"))
	must(t, err)
	must(t, unix.Flock(int(lock.Fd()), unix.LOCK_EX))
	t.Cleanup(func() { _ = lock.Close() })
	return dir
}

// RigFault makes the printer of the rig in dir wait for somebody while it
// prints, or sets it right with "".
func RigFault(t testing.TB, dir string, r devices.Reason) {
	t.Helper()
	path := filepath.Join(dir, "printer/ctl/fault")
	if r == "" {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		return
	}
	word := map[devices.Reason]string{
		devices.ReasonPaperJam: "jam", devices.ReasonPaperEmpty: "empty", devices.ReasonCoverOpen: "cover",
		devices.ReasonOther: "fail",
	}[r]
	if word == "" {
		t.Fatalf("the rig has no fault for %s", r)
	}
	if err := os.WriteFile(path, []byte(word+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Log returns a logger that writes to the test's output while it runs.
func Log(t testing.TB) *slog.Logger {
	var w io.Writer = io.Discard
	if testing.Verbose() {
		w = t.Output()
	}
	return slog.New(slog.NewTextHandler(w, nil))
}
