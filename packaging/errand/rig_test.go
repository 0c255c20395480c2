// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The size of the rig's screen in pixels.
const (
	screenWidth  = 1920
	screenHeight = 1080
)

// town is a rig of a test's own, so that what the test leaves there is its own.
// Its environment is the test's.
type town struct {
	dir string // LOTSE_RIG
}

// up starts a rig that ends with the test.
func up(t *testing.T) town {
	t.Helper()
	outer := os.Getenv("LOTSE_RIG")
	if outer == "" {
		t.Skip("LOTSE_RIG is not set: run this inside packaging/rig")
	}
	start := exec.CommandContext(t.Context(), "../rig", "up", "--shell", "--display-size", fmt.Sprintf("%dx%d", screenWidth, screenHeight),
		"--bin", filepath.Join(outer, "bin"))
	var troubles bytes.Buffer
	start.Stderr = &troubles
	exports, err := start.Output()
	if err != nil {
		t.Fatalf("rig up: %v\n%s", err, troubles.String())
	}
	for line := range strings.Lines(string(exports)) {
		name, value, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "export ")), "=")
		if !ok {
			t.Fatalf("rig up printed %q", line)
		}
		t.Setenv(name, strings.Trim(value, "'"))
	}
	r := town{dir: os.Getenv("LOTSE_RIG")}
	t.Cleanup(func() {
		if out, err := exec.Command("../rig", "down", r.dir).CombinedOutput(); err != nil {
			t.Errorf("rig down: %v\n%s", err, out)
		}
	})
	return r
}

// path is a place in the rig.
func (r town) path(name string) string { return filepath.Join(r.dir, name) }

// write makes a file in the rig.
func (r town) write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(r.path(name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// remove takes a file of the rig away.
func (r town) remove(t *testing.T, name string) {
	t.Helper()
	if err := os.Remove(r.path(name)); err != nil {
		t.Fatal(err)
	}
}

// started is a program in the background that ends with the rig.
type started struct {
	*os.Process
	ended chan struct{} // closed when it has
}

func (r town) start(t *testing.T, log, name string, args ...string) started {
	t.Helper()
	out, err := os.OpenFile(log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "LOTSE_RIG_PART="+r.dir)
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := started{cmd.Process, make(chan struct{})}
	go func() {
		defer close(s.ended)
		_ = cmd.Wait() // what it left is looked at where it matters
	}()
	return s
}

// output of a command that must succeed.
func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	var troubles bytes.Buffer
	cmd.Stderr = &troubles
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out, troubles.String())
	}
	return string(out)
}
