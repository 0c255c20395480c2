// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Bus is a private system bus with the distribution's rules and the policy
// file that is shipped.
type Bus struct {
	dir    string
	daemon *exec.Cmd
}

// Accounts says which users stand for the accounts of the policy file.
type Accounts struct{ Devices, Shell string }

// Me lets the test's user stand for both accounts.
func Me(t testing.TB) Accounts {
	t.Helper()
	me, err := user.Current()
	must(t, err)
	return Accounts{me.Username, me.Username}
}

// StartBus starts a bus that ends with the test, and makes it the system bus of
// the test's process. Policy is the path of the shipped file.
func StartBus(t testing.TB, policy string, a Accounts) *Bus {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil && os.Getenv("LOTSE_RIG") == "" {
		t.Skip("no dbus-daemon and no LOTSE_RIG")
	}
	// Not t.TempDir: other users must get in, and a socket's path is short.
	dir, err := os.MkdirTemp("", "bus")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	must(t, os.Chmod(dir, 0o755))
	b := &Bus{dir: dir}
	must(t, os.WriteFile(filepath.Join(dir, "policy.conf"), accounts(t, policy, a), 0o644))
	must(t, os.WriteFile(filepath.Join(dir, "system.conf"), b.config(t), 0o644))
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", b.address())
	b.Start(t)
	t.Cleanup(func() { b.Stop(t) })
	return b
}

// accounts replaces the names of accounts, and nothing else, as the rig does.
func accounts(t testing.TB, policy string, a Accounts) []byte {
	t.Helper()
	text, err := os.ReadFile(policy)
	must(t, err)
	return []byte(strings.NewReplacer(
		`user="lotse-devices"`, `user="`+a.Devices+`"`, `user="lotse"`, `user="`+a.Shell+`"`,
	).Replace(string(text)))
}

// config is the distribution's system.conf without what needs root, and with
// the policy.
func (b *Bus) config(t testing.TB) []byte {
	t.Helper()
	text, err := os.ReadFile("/usr/share/dbus-1/system.conf")
	must(t, err)
	drop := regexp.MustCompile(`(?m)^.*<(user|fork|pidfile|syslog|servicehelper|standard_system_servicedirs|includedir|include)\b.*\n`)
	listen := regexp.MustCompile(`<listen>.*</listen>`)
	text = drop.ReplaceAll(text, nil)
	text = listen.ReplaceAll(text, []byte("<listen>"+b.address()+"</listen>"))
	include := "<include>" + filepath.Join(b.dir, "policy.conf") + "</include></busconfig>"
	return []byte(strings.Replace(string(text), "</busconfig>", include, 1))
}

func (b *Bus) address() string { return "unix:path=" + filepath.Join(b.dir, "socket") }

// Start starts the daemon and waits until it answers.
func (b *Bus) Start(t testing.TB) {
	t.Helper()
	b.daemon = exec.Command("dbus-daemon", "--nofork", "--nopidfile", "--print-address",
		"--config-file="+filepath.Join(b.dir, "system.conf"))
	out, err := b.daemon.StdoutPipe()
	must(t, err)
	must(t, b.daemon.Start())
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatalf("dbus-daemon: %v", err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
}

// Stop ends the daemon; Start may follow.
func (b *Bus) Stop(t testing.TB) {
	t.Helper()
	if b.daemon == nil {
		return
	}
	_ = b.daemon.Process.Kill()
	_ = b.daemon.Wait()
	b.daemon = nil
	_ = os.Remove(filepath.Join(b.dir, "socket"))
}
