// SPDX-License-Identifier: GPL-3.0-or-later

package virtual_test

import (
	"bytes"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/virtual"
)

func TestPrinterConformance(t *testing.T) {
	p := virtual.NewPrinter("Foyer")
	conformance.Printer(t, conformance.PrinterFixture{
		Driver: p, ID: "Foyer", Fault: p.SetFault, Pending: p.Pending,
		Printed: func() int { return len(p.Printed()) },
	})
}

func TestScannerConformance(t *testing.T) {
	s := virtual.NewScanner("test:0")
	conformance.Scanner(t, conformance.ScannerFixture{
		Driver: s, ID: "test:0",
		Load: func() int { s.Load(3); return 3 },
	})
}

func start(t *testing.T) *virtual.Terminal {
	t.Helper()
	terminal, err := virtual.Start(conformance.Log(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = terminal.Close() })
	return terminal
}

func TestServiceConformance(t *testing.T) {
	terminal := start(t)
	conformance.Service(t, conformance.ServiceFixture{
		Connect: func(t testing.TB) devices.Service {
			s, err := terminal.Join(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return s
		},
		Printer: "Foyer", Scanner: "test:0",
		Fault: terminal.Printer.SetFault, Pending: terminal.Printer.Pending,
		Load: func() int { terminal.Scanner.Load(4); return 4 },
	})
}

func TestTerminalKeepsWhatIsPrinted(t *testing.T) {
	terminal := start(t)
	events := terminal.Watch(t.Context())
	want := conformance.PDF(3)
	id, err := terminal.Print(t.Context(), "Foyer", conformance.File(t, want), devices.PrintOptions{Copies: 2})
	if err != nil {
		t.Fatal(err)
	}
	conformance.WaitJob(t, events, "end of job", func(j devices.Job) bool { return j.ID == id && j.State.Final() })
	printed := terminal.Printer.Printed()
	if len(printed) != 1 || !bytes.Equal(printed[0].PDF, want) || printed[0].Options.Copies != 2 {
		t.Errorf("%d documents printed, want the one with its options", len(printed))
	}
}

func TestCardsComeAndGo(t *testing.T) {
	terminal := start(t)
	events := terminal.Watch(t.Context())
	present := func(want bool) func(devices.State) bool {
		return func(s devices.State) bool { return len(s.Readers) == 1 && s.Readers[0].Present == want }
	}
	conformance.WaitState(t, events, "empty reader", present(false))
	terminal.Cards.Insert(t.Context(), []byte{0x3b, 0x00})
	conformance.WaitState(t, events, "card", present(true))
	terminal.Cards.Insert(t.Context(), nil)
	conformance.WaitState(t, events, "no card", present(false))
}
