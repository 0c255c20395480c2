// SPDX-License-Identifier: GPL-3.0-or-later

package headphones

import (
	"encoding/binary"
	"io"
	"unsafe"

	"golang.org/x/sys/unix"
)

// From the kernel's input-event-codes.h.
const (
	evSwitch          = 0x05
	switchHeadphones  = 0x02 // SW_HEADPHONE_INSERT
	switchesMost      = 0x10
	recordValueOffset = int(unsafe.Sizeof(unix.Timeval{}))
	recordSize        = recordValueOffset + 8 // time, type, code, value
)

// next waits for the switch to change and returns how it stands then.
func next(reports io.Reader) (in bool, err error) {
	var record [recordSize]byte
	for {
		if _, err := io.ReadFull(reports, record[:]); err != nil {
			return false, err
		}
		rest := record[recordValueOffset:]
		if binary.NativeEndian.Uint16(rest) == evSwitch && binary.NativeEndian.Uint16(rest[2:]) == switchHeadphones {
			return binary.NativeEndian.Uint32(rest[4:]) != 0, nil
		}
	}
}
