// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// The parts of ways that several stages and tests have in common.

func openPage(v *visitor) {
	v.press("home/group/money", "service/housing", "way/online")
	v.do(screen.PageOpened{})
}

func wantFile(v *visitor) {
	openPage(v)
	v.do(screen.FileWanted{Request: "request"})
}

// start sends the scanned page to the printer.
func start(v *visitor) {
	setUp(v, scanned)
	v.press("print-now")
}

func printing(v *visitor) {
	start(v)
	v.do(screen.PrintAccepted{Job: "1"})
}

func job(s devices.JobState, reasons ...devices.Reason) screen.JobChanged {
	return screen.JobChanged{Job: devices.Job{ID: "1", Printer: "Foyer", State: s, Reasons: reasons}}
}

func everything() []screen.Document {
	return []screen.Document{scanned, downloaded, strange, fromPage, slip, form}
}

func document(d screen.Document) accessibility.ID { return accessibility.ID("document/" + d.ID) }

func preview(d screen.Document, page int) screen.PreviewReady {
	return screen.PreviewReady{Document: d.ID, Page: page, Image: paper()}
}

func times(v *visitor, id accessibility.ID, n int) {
	v.Helper()
	for range n {
		v.press(id)
	}
}
