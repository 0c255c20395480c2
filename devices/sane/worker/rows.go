// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"encoding/binary"
	"io"
)

// straight reports whether the device's bytes are the page's.
func (l layout) straight() bool { return l.depth == 8 && l.rowBytes == l.samples() }

// samples is how many values a row has.
func (l layout) samples() int {
	if l.color {
		return 3 * l.width
	}
	return l.width
}

// rows turns what a device sends into 8 bits a sample without padding.
type rows struct {
	layout
	out  io.Writer
	part []byte
	row  []byte
}

func newRows(l layout, out io.Writer) *rows {
	return &rows{layout: l, out: out, row: make([]byte, l.samples())}
}

// Write takes bytes as they come; they need not end at a row's end.
func (r *rows) Write(b []byte) (int, error) {
	r.part = append(r.part, b...)
	for len(r.part) >= r.rowBytes {
		r.convert(r.part[:r.rowBytes])
		if _, err := r.out.Write(r.row); err != nil {
			return 0, err
		}
		r.part = r.part[:copy(r.part, r.part[r.rowBytes:])]
	}
	return len(b), nil
}

func (r *rows) convert(line []byte) {
	for i := range r.row {
		switch r.depth {
		case 16: // in the machine's byte order
			r.row[i] = byte(binary.NativeEndian.Uint16(line[2*i:]) >> 8)
		case 1: // black is 1
			r.row[i] = 0xff
			if line[i/8]&(0x80>>(i%8)) != 0 {
				r.row[i] = 0
			}
		default:
			r.row[i] = line[i]
		}
	}
}

// fits reports whether rows of the layout hold what they promise.
func (l layout) fits() bool {
	need := l.samples()
	switch l.depth {
	case 1:
		if l.color {
			return false
		}
		need = (need + 7) / 8
	case 8:
	case 16:
		need *= 2
	default:
		return false
	}
	return l.width > 0 && l.rowBytes >= need
}
