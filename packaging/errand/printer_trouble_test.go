// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"strings"
	"testing"
)

// fault is where the printer's trouble is written.
const fault = "printer/ctl/fault"

func TestPrinterTrouble(t *testing.T) {
	k := arrive(t, up(t))
	words := map[string]string{}
	k.step("a document", func(k *kiosk) {
		k.withoutComputer("way/paper")
		k.preview()
	})
	for _, what := range []string{"empty", "jam", "cover"} {
		k.step(what+" and repaired", func(k *kiosk) { words[what] = k.repaired(what) })
	}
	k.step("busy and free again", func(k *kiosk) { words["busy"] = k.turnedAway() })
	apart(t, words)
	k.step("cancelled while it waits", (*kiosk).cancelled)
	k.step("failed and again", (*kiosk).failed)
	k.step("switched off", (*kiosk).switchedOff)
}

// repaired prints into a trouble, which somebody repairs: the paper comes out
// once. It returns what the screen said.
func (k *kiosk) repaired(what string) string {
	k.t.Helper()
	before := k.town.papers()
	k.town.write(k.t, fault, what)
	k.touch("print", "print-now")
	said := k.problem("printing/waiting")
	k.town.remove(k.t, fault)
	k.at("printing/done")
	k.town.printed(k.t, before+1)
	if got := k.town.papers(); got != before+1 {
		k.t.Errorf("%d papers came out, want one", got-before)
	}
	k.printAgain()
	return said
}

// turnedAway prints while the printer prints for another host: the paper comes
// out once, after the other's. It returns what the screen said.
func (k *kiosk) turnedAway() string {
	k.t.Helper()
	before := k.town.papers()
	k.town.write(k.t, fault, "long")
	output(k.t, "ipptool", "-t", "-f", k.town.path("config/forms/wohngeld.pdf"), printerURI(), "../testdata/print-job.test")
	k.touch("print", "print-now")
	said := k.problem("printing/waiting")
	k.town.remove(k.t, fault)
	k.at("printing/done")
	k.town.printed(k.t, before+2)
	if got := k.town.papers(); got != before+2 {
		k.t.Errorf("%d papers came out, want the other's and one", got-before)
	}
	k.printAgain()
	return said
}

// printAgain goes to the print screen of the document in the tray.
func (k *kiosk) printAgain() {
	k.t.Helper()
	k.touch(k.trace.latest().Screen, "bar/home")
	k.touch("home", "home/print")
	s := k.see("the document", func(s seen) bool { return s.at("print-choose") && len(s.starting("document/")) == 1 })
	k.touch("print-choose", s.starting("document/")[0].ID)
	k.preview()
}

func (k *kiosk) cancelled() {
	before := k.town.papers()
	k.town.write(k.t, fault, "jam")
	k.touch("print", "print-now")
	k.problem("printing/waiting")
	k.touch("printing/waiting", "stop")
	k.at("printing/cancelled")
	eventually(k.t, "the printer to let go of the job", func() bool { return printerIdle(k.t) })
	k.town.remove(k.t, fault)
	k.printAgain() // it is still there
	if got := k.town.papers(); got != before {
		k.t.Error("a cancelled job was printed")
	}
}

func (k *kiosk) failed() {
	k.town.write(k.t, fault, "fail")
	k.touch("print", "print-now")
	k.problem("printing/failed")
	k.town.remove(k.t, fault)
	k.touch("printing/failed", "again")
	k.preview()
	k.touch("print", "print-now")
	k.at("printing/done")
	k.printAgain()
}

func (k *kiosk) switchedOff() {
	k.town.write(k.t, "printer/ctl/offline", "")
	k.problem("print")
	k.see("that nothing can be printed", func(s seen) bool { return s.has("print-now") && !s.node("print-now").Enabled })
	k.town.remove(k.t, "printer/ctl/offline")
	k.well("print")
	k.touch("print", "print-now")
	k.at("printing/done")
}

// printerIdle asks the printer itself, not its queue.
func printerIdle(t *testing.T) bool {
	t.Helper()
	return strings.Contains(output(t, "ipptool", "-t", printerURI(), "../testdata/printer-state.test"), "= none")
}

// printerURI is where other hosts print to.
func printerURI() string {
	return strings.Replace(os.Getenv("LOTSE_PRINTER"), "http:", "ipp:", 1) + "/ipp/print"
}
