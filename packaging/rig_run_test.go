// SPDX-License-Identifier: GPL-3.0-or-later

package packaging_test

import (
	"bufio"
	"bytes"
	"context"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience bounds every wait. It is long, since a slow machine is no error.
const patience = 60 * time.Second

// rig is one that a test has brought up.
type rig struct {
	dir string
	env map[string]string
}

// needRig skips the test unless it runs inside a rig.
func needRig(t *testing.T) {
	t.Helper()
	if os.Getenv("LOTSE_RIG") == "" {
		t.Skip("LOTSE_RIG is not set: run this inside packaging/rig")
	}
}

// options of `rig up` that need no compiler and no other display.
func options() []string {
	bin := filepath.Join(os.Getenv("LOTSE_RIG"), "bin")
	list := []string{"--display-size", "1280x800", "--bin", bin}
	if _, err := os.Stat(filepath.Join(bin, "lotse-devices")); err != nil {
		list = append(list, "--no-devices")
	}
	return list
}

// up starts a rig that ends with the test.
func up(t *testing.T) *rig {
	start := exec.Command("./rig", append([]string{"up"}, options()...)...)
	var troubles bytes.Buffer
	start.Stderr = &troubles
	out, err := start.Output()
	if err != nil {
		t.Errorf("rig up: %v\n%s", err, troubles.String())
		return nil
	}
	r := &rig{env: map[string]string{}}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		name, value, ok := strings.Cut(strings.TrimPrefix(lines.Text(), "export "), "=")
		if !ok || !strings.HasPrefix(lines.Text(), "export ") {
			t.Errorf("rig up printed %q", lines.Text())
			continue
		}
		r.env[name] = strings.Trim(value, "'")
	}
	r.dir = r.env["LOTSE_RIG"]
	t.Cleanup(func() { r.down(t) })
	return r
}

func (r *rig) down(t *testing.T) {
	t.Helper()
	if out, err := exec.Command("./rig", "down", r.dir).CombinedOutput(); err != nil {
		t.Errorf("rig down: %v\n%s", err, out)
	}
}

// command runs in the rig's environment and ends with ctx.
func (r *rig) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = os.Environ()
	for name, value := range r.env {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	cmd.Stderr = os.Stderr
	return cmd
}

// output of a command that must succeed.
func (r *rig) output(t *testing.T, name string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	out, err := r.command(ctx, name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// until runs a command that goes on for ever, and tells whether it said want.
func (r *rig) until(t *testing.T, want, name string, args ...string) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := r.command(ctx, name, args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	seen := false
	for lines := bufio.NewScanner(out); !seen && lines.Scan(); {
		seen = strings.Contains(lines.Text(), want)
	}
	cancel()
	_ = cmd.Wait() // it was killed
	return seen
}

// eventually waits until holds does.
func (r *rig) eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

// await a file of the rig and return its path.
func (r *rig) await(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(r.dir, name)
	r.eventually(t, name, func() bool {
		_, err := os.Stat(path)
		return err == nil
	})
	return path
}

func (r *rig) read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// printerState asks the printer itself, not its queue.
func (r *rig) printerState(t *testing.T) string {
	t.Helper()
	uri := strings.Replace(r.env["LOTSE_PRINTER"], "http:", "ipp:", 1) + "/ipp/print"
	return r.output(t, "ipptool", "-t", uri, "testdata/printer-state.test")
}

func (r *rig) printerAnswers() bool {
	answer, err := http.Get(r.env["LOTSE_PRINTER"])
	if err != nil {
		return false
	}
	_ = answer.Body.Close()
	return true
}

// isGone fails while any process mentions the folder, or the folder is there.
func isGone(t *testing.T, dir string) {
	t.Helper()
	if dir == "" {
		t.Fatal("no folder to look for")
	}
	for _, file := range []string{"environ", "cmdline"} {
		all, _ := filepath.Glob("/proc/[0-9]*/" + file)
		for _, path := range all {
			if text, err := os.ReadFile(path); err == nil && bytes.Contains(text, []byte(dir)) {
				t.Errorf("%s still mentions %s: %q", path, dir, text)
			}
		}
	}
	if _, err := os.Stat(dir); err == nil {
		t.Errorf("%s is still there", dir)
	}
}
