// SPDX-License-Identifier: GPL-3.0-or-later

package helper

import (
	"bytes"
	"encoding/binary"
	"image"
)

// upright is the orientation of an image that is stored as it is seen, in the
// numbering of Exif (tag 0x0112).
const upright = 1

// orientation finds how a camera was held. Telephones store every photo lying
// on its side and note here which way is up; what cannot be read is upright.
func orientation(jpegData []byte) int {
	for data := jpegData; ; {
		if len(data) >= 2 && data[0] == 0xff && data[1] == 0xd8 {
			data = data[2:]
		}
		if len(data) < 4 || data[0] != 0xff {
			return upright
		}
		const app1, startOfScan = 0xe1, 0xda
		length := int(binary.BigEndian.Uint16(data[2:]))
		if data[1] == startOfScan || length < 2 || len(data) < 2+length {
			return upright
		}
		segment := data[4 : 2+length]
		if tiff, found := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); found && data[1] == app1 {
			return tiffOrientation(tiff)
		}
		data = data[2+length:]
	}
}

func tiffOrientation(tiff []byte) int {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(tiff, []byte("II*\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(tiff, []byte("MM\x00*")):
		order = binary.BigEndian
	default:
		return upright
	}
	const header, fieldBytes, tag = 8, 12, 0x0112
	if len(tiff) < header {
		return upright
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	fields := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(fields) < fieldBytes {
			break
		}
		if order.Uint16(fields) == tag {
			if v := int(order.Uint16(fields[8:])); v >= 1 && v <= 8 {
				return v
			}
			break
		}
		fields = fields[fieldBytes:]
	}
	return upright
}

// turn undoes an orientation.
func turn(m *image.RGBA, o int) *image.RGBA {
	if o == upright {
		return m
	}
	width, height := m.Bounds().Dx(), m.Bounds().Dy()
	outWidth, outHeight := width, height
	if o >= 5 {
		outWidth, outHeight = height, width
	}
	out := image.NewRGBA(image.Rect(0, 0, outWidth, outHeight))
	for y := range height {
		for x := range width {
			right, down := width-1-x, height-1-y
			to := [...]image.Point{
				2: {X: right, Y: y}, 3: {X: right, Y: down}, 4: {X: x, Y: down},
				5: {X: y, Y: x}, 6: {X: down, Y: x}, 7: {X: down, Y: right}, 8: {X: y, Y: right},
			}[o]
			out.SetRGBA(to.X, to.Y, m.RGBAAt(x, y))
		}
	}
	return out
}
