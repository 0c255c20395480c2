// SPDX-License-Identifier: GPL-3.0-or-later

package devices

import (
	"errors"
	"slices"
)

// Reasons returns every reason there is, so that a test can ask for a sentence
// for each.
func Reasons() []Reason {
	return []Reason{
		ReasonPaperEmpty, ReasonPaperLow, ReasonPaperJam, ReasonCoverOpen,
		ReasonTonerEmpty, ReasonTonerLow, ReasonOutputFull, ReasonOffline,
		ReasonFeederEmpty, ReasonBusy, ReasonRefused, ReasonFormat,
		ReasonTooLarge, ReasonGone, ReasonCancelled, ReasonOther,
	}
}

// Known returns r, or [ReasonOther] if r is none of [Reasons]: for words that
// come from outside.
func (r Reason) Known() Reason {
	if slices.Contains(Reasons(), r) {
		return r
	}
	return ReasonOther
}

// ReasonOf returns the reason of the [*Problem] in err's chain, and
// [ReasonOther] if there is none. It is "" for nil.
func ReasonOf(err error) Reason {
	var p *Problem
	switch {
	case err == nil:
		return ""
	case errors.As(err, &p):
		return p.Reason
	default:
		return ReasonOther
	}
}
