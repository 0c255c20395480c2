// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"strings"
	"testing"
)

// scannerSays has the scanner answer every read with a SANE status; "Default"
// is none.
func (r town) scannerSays(t *testing.T, status string) {
	t.Helper()
	text, err := os.ReadFile(r.path("sane/test.conf"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, "read-status-code") {
			lines[i] = "read-status-code " + status
		}
	}
	r.write(t, "sane/test.conf", strings.Join(lines, "\n"))
}

func TestScannerTrouble(t *testing.T) {
	k := arrive(t, up(t))
	words := map[string]string{}
	k.step("to the scanner", func(k *kiosk) { k.touch("home", "home/scan") })
	for _, status := range []string{"SANE_STATUS_JAMMED", "SANE_STATUS_NO_DOCS", "SANE_STATUS_COVER_OPEN", "SANE_STATUS_IO_ERROR"} {
		k.step(status, func(k *kiosk) {
			k.town.scannerSays(k.t, status)
			k.touch("scan", "start")
			words[status] = k.problem("scan")
			k.town.scannerSays(k.t, "Default")
			k.touch("scan", "start")
			k.touch("scan/review", "again")
			k.well("scan")
		})
	}
	apart(t, words)
	k.step("stopped half way", func(k *kiosk) {
		k.town.slowly(k, true)
		k.touch("scan", "start")
		k.touch("scan/moving", "stop")
		k.see("the beginning", func(s seen) bool { return s.Screen == "scan" })
		k.town.slowly(k, false)
	})
	k.step("gone and back", func(k *kiosk) {
		k.town.write(k.t, "sane/dll.conf", "")
		pid := k.town.devices(k.t, k.town.pid(k.t, "lotse-devices")) // a scanner that is known is looked for rarely
		k.problem("scan")
		k.see("that nothing can be scanned", func(s seen) bool { return s.at("scan") && !s.has("start") })
		k.town.write(k.t, "sane/dll.conf", "test\n")
		k.town.devices(k.t, pid)
		k.touch("scan", "start")
		k.touch("scan/review", "done")
		k.at("document")
	})
}
