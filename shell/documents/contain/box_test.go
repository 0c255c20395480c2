// SPDX-License-Identifier: GPL-3.0-or-later

package contain_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/documents/contain"
)

func box(t *testing.T) *contain.Box {
	t.Helper()
	b, err := contain.New(t.Context(), find(t, "bwrap"), find(t, "prlimit"), 2)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func find(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func shell(t *testing.T, script string) contain.Job {
	return contain.Job{
		Program: find(t, "sh"), Args: []string{"-c", script},
		Limits: contain.Limits{Time: 20 * time.Second, Memory: 256 << 20, Output: 1 << 20},
	}
}

func TestRunShowsOnlyWhatItIsGiven(t *testing.T) {
	given := filepath.Join(t.TempDir(), "given")
	if err := os.WriteFile(given, []byte("seen"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	j := shell(t, "cat /in; ls -A /; ls -A /home /root /run /etc /tmp 2>/dev/null; cat /sys/class/net/*/address; id -u; echo x >/in")
	j.Read, j.Stdout = []contain.File{{Host: given, Inside: "/in"}}, &out
	if _, err := box(t).Run(t.Context(), j); err != nil {
		t.Fatal(err)
	}
	got := strings.Fields(out.String())
	want := "seenbin dev etc in lib lib64 program tmp usr var /etc: fonts /tmp: 65534"
	if strings.Join(got, " ") != want {
		t.Errorf("inside it sees %q, want %q", strings.Join(got, " "), want)
	}
	if now, _ := os.ReadFile(given); string(now) != "seen" {
		t.Errorf("the file to read was changed to %q", now)
	}
}

func TestRunReturnsTheStatus(t *testing.T) {
	status, err := box(t).Run(t.Context(), shell(t, "exit 3"))
	if status != 3 || err != nil {
		t.Errorf("got %d, %v; want 3 and no error", status, err)
	}
}

func TestRunEndsWhatGoesPastItsLimits(t *testing.T) {
	target := filepath.Join(t.TempDir(), "out")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		script string
		change func(*contain.Job)
	}{
		"time":   {"exec tail -f /dev/null", func(j *contain.Job) { j.Limits.Time = 200 * time.Millisecond }},
		"output": {"exec head -c 2000000 /dev/zero >/out", func(j *contain.Job) { j.Write = []contain.File{{Host: target, Inside: "/out"}} }},
	} {
		t.Run(name, func(t *testing.T) {
			j := shell(t, c.script)
			c.change(&j)
			if _, err := box(t).Run(t.Context(), j); !errors.Is(err, contain.ErrLimit) {
				t.Errorf("got %v, want ErrLimit", err)
			}
		})
	}
}

func TestRunBoundsMemory(t *testing.T) {
	j := shell(t, "x=$(head -c 400000000 /dev/zero | tr '\\0' a); echo ${#x}")
	var out bytes.Buffer
	j.Stdout = &out
	status, err := box(t).Run(t.Context(), j)
	if (status == 0 && err == nil) || strings.Contains(out.String(), "400000000") {
		t.Errorf("400 MB were taken within 256 MiB: status %d, %v, said %q", status, err, out.String())
	}
}

func TestRunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	j := shell(t, "echo up; exec tail -f /dev/null")
	j.Stdout = w
	done := make(chan error, 1)
	go func() {
		_, err := box(t).Run(ctx, j)
		done <- err
	}()
	if _, err := r.Read(make([]byte, 3)); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want Canceled", err)
	}
	w.Close()
	if n, _ := r.Read(make([]byte, 1)); n != 0 {
		t.Error("the program is still there to write")
	}
}

func TestNewTellsWhatForbidsTheSandbox(t *testing.T) {
	if _, err := contain.New(t.Context(), find(t, "false"), find(t, "prlimit"), 1); err == nil {
		t.Error("a sandbox that does not run was taken")
	}
}

// A bwrap that is killed while it sets up leaves its child waiting for ever,
// because that has not yet asked to die with its parent. Whoever is left holds
// the pipe open.
func TestRunLeavesNobodyHoweverEarlyItEnds(t *testing.T) {
	b := box(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	j := shell(t, "exec tail -f /dev/null")
	j.Stdout = w
	for after := range 100 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(after)*50*time.Microsecond)
		if _, err := b.Run(ctx, j); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want DeadlineExceeded", err)
		}
		cancel()
	}
	w.Close()
	if err := r.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		t.Errorf("somebody is left: %v", err)
	}
}
