// SPDX-License-Identifier: GPL-3.0-or-later

package sane

import (
	"fmt"

	"github.com/lotse-kiosk/lotse/devices"
)

// Status is a SANE_Status.
type Status int

// The statuses that the worker itself looks at.
const (
	StatusGood   Status = 0
	StatusEOF    Status = 5
	StatusNoDocs Status = 7
)

// meaning is what a status means to a visitor.
type meaning struct {
	name   string
	reason devices.Reason
	// open is the reason if it happens while the device is opened.
	open devices.Reason
}

// meanings is indexed by status. From 12 on they are extensions of some
// backends: lamp warming up, cold lamp, scan head locked.
func meanings() []meaning {
	return []meaning{
		0:  {"good", "", ""},
		1:  {"unsupported", devices.ReasonRefused, devices.ReasonRefused},
		2:  {"cancelled", devices.ReasonCancelled, devices.ReasonCancelled},
		3:  {"device busy", devices.ReasonBusy, devices.ReasonBusy},
		4:  {"invalid argument", devices.ReasonRefused, devices.ReasonGone},
		5:  {"end of file", devices.ReasonOther, devices.ReasonGone},
		6:  {"jammed", devices.ReasonPaperJam, devices.ReasonPaperJam},
		7:  {"no documents", devices.ReasonFeederEmpty, devices.ReasonFeederEmpty},
		8:  {"cover open", devices.ReasonCoverOpen, devices.ReasonCoverOpen},
		9:  {"input/output error", devices.ReasonOther, devices.ReasonOffline},
		10: {"no memory", devices.ReasonOther, devices.ReasonOther},
		11: {"access denied", devices.ReasonRefused, devices.ReasonRefused},
		12: {"warming up", devices.ReasonBusy, devices.ReasonBusy},
		13: {"hardware locked", devices.ReasonOther, devices.ReasonOther},
	}
}

// Problem returns what a status means, or nil for StatusGood. During says what
// was done; opening says that it was opening the device.
func (s Status) Problem(during string, opening bool) error {
	if s == StatusGood {
		return nil
	}
	m := meaning{"unknown", devices.ReasonOther, devices.ReasonOther}
	if all := meanings(); s > 0 && int(s) < len(all) {
		m = all[s]
	}
	reason := m.reason
	if opening {
		reason = m.open
	}
	return &devices.Problem{Reason: reason, Detail: fmt.Sprintf("%s: sane status %d, %s", during, s, m.name)}
}
