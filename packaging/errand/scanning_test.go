// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"strings"
)

// slowly lets the scanner take as long as a real one, so that a page can be
// seen coming in.
func (r town) slowly(k *kiosk, slow bool) {
	k.t.Helper()
	text, err := os.ReadFile(r.path("sane/test.conf"))
	if err != nil {
		k.t.Fatal(err)
	}
	was, is := "read-delay false", "read-delay true\nread-delay-duration 4000"
	if !slow {
		was, is = is, was
	}
	r.write(k.t, "sane/test.conf", strings.Replace(string(text), was, is, 1))
}

// scanningForUpload: colour, from the glass, while the web page waits.
func scanningForUpload(k *kiosk) {
	k.town.slowly(k, true)
	k.touch("upload", "scan-now")
	k.choose("scan", "source/glass")
	k.choose("scan", "color/color")
	k.touch("scan", "start")
	first := k.at("scan/moving").node("progress").Value
	k.see("the page coming in", func(s seen) bool {
		return s.at("scan/moving") && s.node("progress").Value != first
	})
	k.see("the page", func(s seen) bool { return s.at("scan/review") && s.node("scanned").HasImage })
	k.town.slowly(k, false)
	k.touch("scan/review", "done")
}

// scanningPapers: all that lies in the feeder, grey.
func scanningPapers(k *kiosk) {
	k.touch("home", "home/scan")
	k.choose("scan", "source/feeder")
	k.choose("scan", "color/grey")
	k.touch("scan", "start")
	k.see("the last page", func(s seen) bool { return s.at("scan/review") && s.node("scanned").HasImage })
	k.touch("scan/review", "done")
	s := k.see("the document", func(s seen) bool { return s.at("document") && s.node("preview/image").HasImage })
	if got := s.node("preview/image").Name; !strings.Contains(got, "10") {
		k.t.Errorf("the preview is called %q and there are ten pages", got)
	}
}
