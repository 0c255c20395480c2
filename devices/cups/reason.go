// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"slices"
	"strings"

	"github.com/lotse-kiosk/lotse/devices"
)

// keyword is what one of IPP's printer-state-reasons means to a visitor.
type keyword struct {
	name   string
	reason devices.Reason // "" means nothing that matters
	// stops says that a job does not go on, whatever severity the printer
	// gives: many send "-warning" or "-report" while they wait for paper.
	stops bool
}

// table is ordered by severity, most severe first.
func table() []keyword {
	return []keyword{
		{"offline", devices.ReasonOffline, true},
		{"shutdown", devices.ReasonOffline, true},
		{"timed-out", devices.ReasonOffline, true},
		{"stopped-partly", devices.ReasonOther, false},
		{"media-jam", devices.ReasonPaperJam, true},
		{"cover-open", devices.ReasonCoverOpen, true},
		{"door-open", devices.ReasonCoverOpen, true},
		{"interlock-open", devices.ReasonCoverOpen, true},
		{"media-empty", devices.ReasonPaperEmpty, true},
		{"media-needed", devices.ReasonPaperEmpty, true},
		{"input-tray-missing", devices.ReasonPaperEmpty, true},
		{"output-area-full", devices.ReasonOutputFull, true},
		{"toner-empty", devices.ReasonTonerEmpty, false},
		{"marker-supply-empty", devices.ReasonTonerEmpty, false},
		{"developer-empty", devices.ReasonTonerEmpty, false},
		{"paused", devices.ReasonRefused, true},
		{"moving-to-paused", devices.ReasonRefused, true},
		{"media-low", devices.ReasonPaperLow, false},
		{"toner-low", devices.ReasonTonerLow, false},
		{"marker-supply-low", devices.ReasonTonerLow, false},
		// These come and go with every job and want nothing from anybody.
		{"none", "", false},
		{"connecting-to-device", "", false},
		{"spool-area-full", "", false},
		{"developer-low", "", false},
		{"marker-waste-almost-full", "", false},
		{"output-area-almost-full", "", false},
	}
}

// condition is what keeps a printer, or soon will.
type condition struct {
	reasons []devices.Reason // most severe first, none twice
	stops   bool
}

// read maps printer-state-reasons. Words it does not know count only if the
// printer calls them errors.
func read(words []string) condition {
	known := table()
	type hit struct {
		at int
		keyword
	}
	var hits []hit
	for _, word := range words {
		name, severity := split(word)
		at := slices.IndexFunc(known, func(k keyword) bool { return k.name == name })
		switch {
		case at >= 0 && known[at].reason != "":
			k := known[at]
			k.stops = k.stops || severity == "error"
			hits = append(hits, hit{at, k})
		case at < 0 && severity == "error":
			hits = append(hits, hit{len(known), keyword{name, devices.ReasonOther, true}})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.at - b.at })
	var c condition
	for _, h := range hits {
		c.stops = c.stops || h.stops
		if !slices.Contains(c.reasons, h.reason) {
			c.reasons = append(c.reasons, h.reason)
		}
	}
	return c
}

// split takes the severity off a printer-state-reason.
func split(word string) (name, severity string) {
	for _, s := range []string{"error", "warning", "report"} {
		if name, ok := strings.CutSuffix(word, "-"+s); ok {
			return name, s
		}
	}
	return word, ""
}
