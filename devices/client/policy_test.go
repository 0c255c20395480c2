// SPDX-License-Identifier: GPL-3.0-or-later

package client_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// tryVerb makes the test's program try one thing on the bus and print what came
// of it.
const tryVerb = "try-on-the-bus"

// try is what another user does: args are what and, for calls, the method.
func try() int {
	bus, err := dbus.ConnectSystemBus()
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer bus.Close()
	switch what := os.Args[2]; what {
	case "own":
		_, err = bus.RequestName(wire.Name, dbus.NameFlagDoNotQueue)
	case "call":
		err = bus.Object(wire.Name, wire.Path).Call(os.Args[3], 0).Err
	case "hear":
		err = hear(bus)
	}
	var failure dbus.Error
	if errors.As(err, &failure) {
		fmt.Print(failure.Name)
		return 1
	}
	if err != nil {
		fmt.Print(err)
		return 1
	}
	fmt.Print("ok")
	return 0
}

// hear asks for the state's signal and waits for it.
func hear(bus *dbus.Conn) error {
	signals := make(chan *dbus.Signal, 8)
	bus.Signal(signals)
	if err := bus.Object(wire.Name, wire.Path).Call(wire.Status+".Watch", 0).Err; err != nil {
		return err
	}
	enough := time.NewTimer(conformance.Patience)
	defer enough.Stop()
	for {
		select {
		case s := <-signals:
			if s.Name == wire.Status+"."+wire.SignalChanged {
				return nil
			}
		case <-enough.C:
			return fmt.Errorf("no signal")
		}
	}
}

// as runs the test's program as another user.
type as struct{ program string }

func newAs(t *testing.T) as {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can be several users")
	}
	dir, err := os.MkdirTemp("", "as")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	a := as{filepath.Join(dir, "try")}
	in, err := os.Open("/proc/self/exe")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.OpenFile(a.program, os.O_CREATE|os.O_WRONLY, 0o755)
	if err == nil {
		_, err = io.Copy(out, in)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func (a as) run(t *testing.T, name string, args ...string) string {
	t.Helper()
	u, err := user.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	cmd := exec.Command(a.program, append([]string{tryVerb}, args...)...)
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	out, _ := cmd.Output()
	return string(out)
}

// Three users stand for the service, the shell and everybody else.
func TestPolicyKeepsUsersApart(t *testing.T) {
	a := newAs(t)
	conformance.StartBus(t, policy, conformance.Accounts{Devices: "root", Shell: "games"})
	conformance.Serve(t, conformance.NewTwins().Config())
	const (
		denied  = "org.freedesktop.DBus.Error.AccessDenied"
		invalid = "org.freedesktop.DBus.Error.InvalidArgs"
	)
	tests := []struct {
		who, what, method, want string
	}{
		{"games", "call", wire.Status + ".GetState", "ok"},
		{"games", "hear", "", "ok"},
		{"games", "call", wire.Visit + ".Forget", "ok"},
		{"games", "call", wire.Printer + ".Cancel", invalid},
		{"games", "call", "org.freedesktop.DBus.Introspectable.Introspect", "ok"},
		{"games", "call", wire.Admin + ".Rescan", denied},
		{"games", "call", "org.freedesktop.DBus.Properties.GetAll", denied},
		{"games", "own", "", denied},
		{"nobody", "call", wire.Status + ".GetState", denied},
		{"nobody", "call", wire.Printer + ".Cancel", denied},
		{"nobody", "call", "org.freedesktop.DBus.Introspectable.Introspect", denied},
		{"nobody", "hear", "", denied},
		{"nobody", "own", "", denied},
		{"root", "call", wire.Status + ".GetState", "ok"},
		{"root", "call", wire.Admin + ".Rescan", "ok"},
		{"root", "call", wire.Visit + ".Forget", denied},
	}
	for _, test := range tests {
		t.Run(test.who+"_"+test.what+"_"+test.method, func(t *testing.T) {
			got := a.run(t, test.who, test.what, test.method)
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
