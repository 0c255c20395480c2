// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/browser"
)

// BenchmarkVisit tells how long a visitor waits for the window and for the page,
// and how long the end takes until nothing is left.
func BenchmarkVisit(b *testing.B) {
	r := prepare(b)
	var window, page, end time.Duration
	for b.Loop() {
		began := time.Now()
		r.start(r.site.page("/"), browser.Settings{Language: "de-DE"})
		r.shown()
		window += time.Since(began)
		await[browser.Opened](r)
		page += time.Since(began)
		began = time.Now()
		if err := r.browser.Close(b.Context()); err != nil {
			b.Fatal(err)
		}
		end += time.Since(began)
	}
	for name, total := range map[string]time.Duration{"window": window, "page": page, "end": end} {
		b.ReportMetric(float64(total.Milliseconds())/float64(b.N), "ms-to-"+name)
	}
}
