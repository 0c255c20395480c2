// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/godbus/dbus/v5"
)

const (
	busSocket     = "bus"
	maxSocketPath = 99                   // of dbus-daemon; a socket address of Linux has 107
	longestVisit  = "browser-4294967295" // as os.MkdirTemp names it at most
)

// busConfig lets everybody on it do everything: the browser and the shell are
// the only two, and of the shell there is nothing on it but the answers to the
// browser's questions.
const busConfig = `<busconfig>
  <type>session</type>
  <listen>unix:path=%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

// bus is the session bus and the accessibility bus of one visit, in one. The
// usual launcher of accessibility buses is not used: it marks the display, and
// there the shell's own bus is marked.
type bus struct {
	address  string
	daemon   *child
	registry *child
	conn     *dbus.Conn
}

// socketFits returns [ErrTooLong] if a socket of a visit below the folder could
// have a longer path than dbus-daemon takes: that ends then without a word.
func socketFits(runtime string) error {
	longest := visit{folder: filepath.Join(runtime, longestVisit)}
	over := len(filepath.Join(longest.busFolder(), busSocket)) - maxSocketPath
	if over <= 0 {
		return nil
	}
	return fmt.Errorf("%w: %s has %d bytes, choose one with at most %d", ErrTooLong, runtime, len(runtime), len(runtime)-over)
}

func startBus(v visit) (*bus, error) {
	socket := filepath.Join(v.busFolder(), busSocket)
	config := filepath.Join(v.folder, "bus.conf")
	if err := os.WriteFile(config, fmt.Appendf(nil, busConfig, socket), 0o600); err != nil {
		return nil, fmt.Errorf("start bus: %w", err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("start bus: %w", err)
	}
	defer r.Close()
	cmd := exec.Command(v.config.Bus, "--config-file="+config, "--nofork", "--nopidfile", "--print-address=3")
	cmd.ExtraFiles = []*os.File{w}
	cmd.Env = []string{}
	daemon, err := start(cmd)
	w.Close()
	if err != nil {
		return nil, fmt.Errorf("start bus: %w", err)
	}
	b := &bus{address: "unix:path=" + socket, daemon: daemon}
	if _, err := bufio.NewReader(r).ReadString('\n'); err != nil { // it prints when it listens
		b.close()
		return nil, fmt.Errorf("start bus: %w", err)
	}
	if err := b.join(v.config.Registry); err != nil {
		b.close()
		return nil, fmt.Errorf("join bus: %w", err)
	}
	return b, nil
}

// join connects the shell and starts the registry of accessible programs. That
// gets no display: it would listen to the keyboard there.
func (b *bus) join(registry string) error {
	conn, err := dbus.Connect(b.address)
	if err != nil {
		return err
	}
	b.conn = conn
	owned := make(chan *dbus.Signal, 16)
	conn.Signal(owned)
	defer conn.RemoveSignal(owned)
	match := []dbus.MatchOption{
		dbus.WithMatchInterface("org.freedesktop.DBus"),
		dbus.WithMatchMember("NameOwnerChanged"),
		dbus.WithMatchArg(0, registryName),
	}
	if err := conn.AddMatchSignal(match...); err != nil {
		return err
	}
	cmd := exec.Command(registry)
	cmd.Env = []string{"DBUS_SESSION_BUS_ADDRESS=" + b.address, "AT_SPI_BUS_ADDRESS=" + b.address}
	if b.registry, err = start(cmd); err != nil {
		return err
	}
	select {
	case <-owned:
		return conn.RemoveMatchSignal(match...)
	case <-b.registry.done:
		return fmt.Errorf("accessibility registry ended: %w", b.registry.err)
	}
}

func (b *bus) close() {
	if b.conn != nil {
		_ = b.conn.Close() // the daemon ends next
	}
	if b.registry != nil {
		b.registry.kill()
	}
	b.daemon.kill()
}
