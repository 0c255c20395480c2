// SPDX-License-Identifier: GPL-3.0-or-later

package helper

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// gigapixel makes a sound PNG claim 40,000 by 40,000 pixels.
func gigapixel(sound []byte) []byte {
	bomb := bytes.Clone(sound)
	const kind, width, height, sum = 12, 16, 20, 29
	binary.BigEndian.PutUint32(bomb[width:], 40_000)
	binary.BigEndian.PutUint32(bomb[height:], 40_000)
	binary.BigEndian.PutUint32(bomb[sum:], crc32.ChecksumIEEE(bomb[kind:sum]))
	return bomb
}
