// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/virtual"
)

func openDevices(o Options) devices.Service {
	t, err := virtual.Start(o.Log)
	if err != nil {
		panic(err)
	}
	return t
}
