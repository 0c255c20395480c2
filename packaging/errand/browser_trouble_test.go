// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"strings"
	"syscall"
	"testing"
)

func TestBrowserTrouble(t *testing.T) {
	k := arrive(t, up(t))
	words := map[string]string{}
	k.step("a document and a page", func(k *kiosk) {
		k.withoutComputer("way/paper")
		k.preview()
		k.touch("print", "bar/home")
		opening(k)
	})
	k.step("killed", func(k *kiosk) {
		k.killBrowser()
		words["killed"] = k.problem("browse/failed")
		if got := len(k.windows()); got != 1 {
			k.t.Errorf("%d windows are to be seen", got)
		}
		k.touch("browse/failed", "bar/home")
		k.touch("home", "home/documents")
		k.see("the document", func(s seen) bool { return s.at("documents") && len(s.starting("document/")) == 1 })
		k.touch("documents", "bar/home")
		opening(k)
	})
	k.step("killed and again", func(k *kiosk) {
		k.killBrowser()
		k.problem("browse/failed")
		k.touch("browse/failed", "again")
		k.at("browse/open")
		k.covered()
	})
	k.step("blocked link", func(k *kiosk) {
		k.page().touch("link", "Musterstadt")
		k.page().touch("link", "Nachrichten") // leads out of the town
		words["blocked"] = k.problem("browse/failed")
		k.touch("browse/failed", "bar/back")
		k.at("browse/open")
		k.covered()
	})
	apart(t, words)
}

// killBrowser ends the browser as a crash would.
func (k *kiosk) killBrowser() {
	k.t.Helper()
	killed := 0
	for pid, name := range k.children() {
		if strings.HasPrefix(name, "chromium") && syscall.Kill(pid, syscall.SIGKILL) == nil {
			killed++
		}
	}
	if killed == 0 {
		k.t.Fatal("no browser runs")
	}
}
