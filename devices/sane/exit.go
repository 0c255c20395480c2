// SPDX-License-Identifier: GPL-3.0-or-later

package sane

import (
	"slices"

	"github.com/lotse-kiosk/lotse/devices"
)

// exitWell is not 0, because a backend that calls exit(0) in the middle of a
// page must not look like success.
const exitWell = 64

// ExitCode is what a worker ends with, nil meaning that all went well.
func ExitCode(err error) int {
	if err == nil {
		return exitWell
	}
	return exitWell + 1 + slices.Index(devices.Reasons(), devices.ReasonOf(err))
}

// exitReason reads an exit code: "" is success; ok is false for one that no
// worker of ours ends with.
func exitReason(code int) (r devices.Reason, ok bool) {
	i := code - exitWell - 1
	switch {
	case i == -1:
		return "", true
	case i >= 0 && i < len(devices.Reasons()):
		return devices.Reasons()[i], true
	}
	return devices.ReasonOther, false
}
