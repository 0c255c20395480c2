// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
)

// problem is what keeps a device, in plain words, and the way on. What is the
// device's own ("print" or "scan") is said by its own sentence where there is one.
func (v view) problem(r devices.Reason, device string) accessibility.Node {
	n := notice("problem", reasonPicture(r), v.reason(r, device))
	n.Description = v.T("way-on." + wayOn(r, device))
	return n
}

func (v view) reason(r devices.Reason, device string) string {
	if key := "reason." + device + "." + string(r); v.Has(key) {
		return v.T(key)
	}
	if key := "reason." + string(r); v.Has(key) {
		return v.T(key)
	}
	return v.T("reason." + string(devices.ReasonOther))
}

func reasonPicture(r devices.Reason) string {
	switch r {
	case devices.ReasonPaperEmpty, devices.ReasonPaperLow, devices.ReasonFeederEmpty:
		return "paper-empty"
	case devices.ReasonPaperJam:
		return "paper-jam"
	case devices.ReasonCoverOpen:
		return "cover-open"
	case devices.ReasonTonerEmpty, devices.ReasonTonerLow:
		return "toner"
	case devices.ReasonOffline, devices.ReasonGone:
		return "offline"
	}
	return "warning"
}

// wayOn is what the visitor can do: do it again, choose another document, wait,
// or fetch somebody.
func wayOn(r devices.Reason, device string) string {
	if device == "scan" {
		switch r {
		case devices.ReasonFeederEmpty:
			return "lay"
		case devices.ReasonBusy:
			return "again"
		}
		return "staff"
	}
	switch r {
	case devices.ReasonOutputFull:
		return "take"
	case devices.ReasonBusy, devices.ReasonPaperLow, devices.ReasonTonerLow:
		return "go-on"
	case devices.ReasonFormat, devices.ReasonTooLarge, devices.ReasonRefused:
		return "another"
	case devices.ReasonCancelled:
		return "kept"
	}
	return "staff"
}
