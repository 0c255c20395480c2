// SPDX-License-Identifier: GPL-3.0-or-later

package server_test

import (
	"os"
	"testing"

	"github.com/godbus/dbus/v5"
	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

const policy = "../../packaging/dbus/org.lotse.Devices1.conf"

// object is the service as a client without package client sees it.
func object(t *testing.T) dbus.BusObject {
	t.Helper()
	bus, err := dbus.ConnectSystemBus()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = bus.Close() })
	return bus.Object(wire.Name, wire.Path)
}

// memory returns a memfd with the bytes and the seals.
func memory(t *testing.T, b []byte, seals int) *os.File {
	t.Helper()
	fd, err := unix.MemfdCreate("test", unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err != nil {
		t.Fatal(err)
	}
	f := os.NewFile(uintptr(fd), "test")
	t.Cleanup(func() { _ = f.Close() })
	if _, err := f.Write(b); err != nil {
		t.Fatal(err)
	}
	if _, err := unix.FcntlInt(f.Fd(), unix.F_ADD_SEALS, seals); err != nil {
		t.Fatal(err)
	}
	return f
}

const allSeals = unix.F_SEAL_SHRINK | unix.F_SEAL_GROW | unix.F_SEAL_WRITE

func TestServerRefusesWhatAClientMayNotSend(t *testing.T) {
	conformance.StartBus(t, policy, conformance.Me(t))
	twins := conformance.NewTwins()
	conformance.Serve(t, twins.Config())
	service := object(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = r.Close(), w.Close() })
	pdf := conformance.PDF(1)
	plain := conformance.File(t, pdf)
	sealed := memory(t, pdf, allSeals)
	type options = map[string]any
	tests := map[string]struct {
		method  string
		fd      *os.File
		options options
	}{
		"print_a_file":          {"Printer.Print", plain, nil},
		"print_unsealed":        {"Printer.Print", memory(t, pdf, 0), nil},
		"print_half_sealed":     {"Printer.Print", memory(t, pdf, unix.F_SEAL_GROW), nil},
		"print_a_pipe":          {"Printer.Print", r, nil},
		"print_unknown_option":  {"Printer.Print", sealed, options{"job-sheets": "x"}},
		"print_wrong_type":      {"Printer.Print", sealed, options{"copies": "2"}},
		"print_no_copies":       {"Printer.Print", sealed, options{"copies": uint32(0)}},
		"print_many_copies":     {"Printer.Print", sealed, options{"copies": uint32(1000)}},
		"print_backward_pages":  {"Printer.Print", sealed, options{"pages": [][]uint32{{3, 1}}}},
		"print_odd_pages":       {"Printer.Print", sealed, options{"pages": [][]uint32{{1, 2, 3}}}},
		"print_strange_media":   {"Printer.Print", sealed, options{"media": "A4 -o raw"}},
		"scan_into_a_file":      {"Scanner.Scan", plain, nil},
		"scan_into_the_reader":  {"Scanner.Scan", r, nil},
		"scan_unknown_source":   {"Scanner.Scan", w, options{"source": "camera"}},
		"scan_too_fine":         {"Scanner.Scan", w, options{"dpi": uint32(9600)}},
		"scan_a_backend_option": {"Scanner.Scan", w, options{"test-picture": "Grid"}},
	}
	device := map[string]string{"Printer.Print": "Foyer", "Scanner.Scan": "test:0"}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			args := wire.Options{}
			for k, v := range test.options {
				args[k] = dbus.MakeVariant(v)
			}
			fd := dbus.UnixFD(test.fd.Fd())
			err := service.Call(wire.Name+"."+test.method, 0, device[test.method], fd, args).Err
			failure, ok := err.(dbus.Error)
			if !ok || failure.Name != "org.freedesktop.DBus.Error.InvalidArgs" {
				t.Errorf("error %v, want invalid arguments", err)
			}
		})
	}
	if n := twins.Pending(); n != 0 {
		t.Errorf("%d documents taken", n)
	}
	id := ""
	if err := service.Call(wire.Printer+".Print", 0, "Foyer", dbus.UnixFD(sealed.Fd()), wire.Options{}).Store(&id); err != nil || id == "" {
		t.Errorf("a good document is refused: %v", err)
	}
}

// Descriptors that came with calls must not pile up.
func TestServerClosesDescriptors(t *testing.T) {
	conformance.StartBus(t, policy, conformance.Me(t))
	conformance.Serve(t, conformance.NewTwins().Config())
	service := object(t)
	sealed := memory(t, conformance.PDF(1), allSeals)
	call := func() {
		_ = service.Call(wire.Printer+".Print", 0, "Nobody", dbus.UnixFD(sealed.Fd()), wire.Options{}).Err
	}
	call()
	before := descriptors(t)
	for range 50 {
		call()
	}
	if now := descriptors(t); now > before+5 {
		t.Errorf("%d descriptors after 50 calls, %d before", now, before)
	}
}

func descriptors(t *testing.T) int {
	t.Helper()
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}
