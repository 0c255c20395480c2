// SPDX-License-Identifier: GPL-3.0-or-later

package desktop_test

import (
	"bufio"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"github.com/lotse-kiosk/lotse/shell/desktop"
)

// patience is how long a test waits for something that must happen. It is no
// measure of how fast it does.
const patience = 20 * time.Second

// TestMain lets the test binary also be the foreign program: another process
// with windows of its own.
func TestMain(m *testing.M) {
	if os.Getenv("DESKTOP_TEST_CLIENT") != "" {
		if err := foreign(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// display starts an X server for one test and points DISPLAY at it.
func display(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("Xvfb")
	if err != nil {
		if os.Getenv("LOTSE_RIG") != "" {
			t.Fatal("Xvfb is missing from the rig")
		}
		t.Skip("Xvfb is not installed")
	}
	authority := filepath.Join(t.TempDir(), "authority")
	if err := os.WriteFile(authority, cookie(), 0o600); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command(path, "-displayfd", "3", "-screen", "0", "1280x800x24",
		"-nolisten", "tcp", "-noreset", "-auth", authority)
	server.ExtraFiles = []*os.File{w}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal("Xvfb did not start:", err)
	}
	name := ":" + strings.TrimSpace(number)
	t.Setenv("DISPLAY", name)
	t.Setenv("XAUTHORITY", authority)
	return name
}

// cookie is an authority file with a fresh secret for whatever display.
func cookie() []byte {
	const method = "MIT-MAGIC-COOKIE-1"
	entry := []byte{0xff, 0xff, 0, 0, 0, 0, 0, byte(len(method))}
	entry = append(append(entry, method...), 0, 16)
	secret := make([]byte, 16)
	rand.Read(secret)
	return append(entry, secret...)
}

func manage(t *testing.T) *desktop.Desktop {
	t.Helper()
	d, err := desktop.Manage(display(t), slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

// expect waits for an event of type E and passes over others.
func expect[E desktop.Event](t *testing.T, d *desktop.Desktop) E {
	t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case ev, ok := <-d.Events():
			if !ok {
				t.Fatal("events ended")
			}
			if e, is := ev.(E); is {
				return e
			}
		case <-deadline:
			var none E
			t.Fatalf("no %T", none)
		}
	}
}

// program is a foreign process that obeys lines on its standard input.
type program struct {
	t   *testing.T
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

func run(t *testing.T) *program {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "DESKTOP_TEST_CLIENT=1")
	cmd.Stderr = os.Stderr
	in, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, cmd: cmd, in: in, out: bufio.NewScanner(out)}
	t.Cleanup(p.end)
	return p
}

func (p *program) pid() int { return p.cmd.Process.Pid }

func (p *program) end() {
	p.in.Close()
	_ = p.cmd.Wait()
}

// say sends a line and returns the answer.
func (p *program) say(line string) string {
	p.t.Helper()
	fmt.Fprintln(p.in, line)
	if !p.out.Scan() {
		p.t.Fatal("foreign program ended")
	}
	return p.out.Text()
}

func (p *program) window(kind string) xproto.Window {
	p.t.Helper()
	id, err := strconv.Atoi(p.say("window " + kind))
	if err != nil {
		p.t.Fatal(err)
	}
	return xproto.Window(id)
}
