// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"errors"
	"image"
	"image/color"

	"github.com/lotse-kiosk/lotse/devices"
)

// maxRaster is the most that one page may take while it comes in, in pixels:
// A4 in 600 dots per inch and a little more.
const maxRaster = 40_000_000

// startHeight is for a page whose height nobody knows: A4, 300 dpi.
const startHeight = 3508

var (
	errRaster  = errors.New("the scanner sends a page of no or of too great size")
	errTooLong = errors.New("the scanner sends more rows than it said")
	errNoPage  = errors.New("the scanner sends rows outside of a page")
	errNoRows  = errors.New("the scanner sent a page without rows")
)

// raster takes the rows of one page. Colour is kept as the JPEG encoder wants
// it, luminance in full and the two colour differences for every 2 × 2 pixels:
// half of what the scanner sends, and the work is done while it still moves.
type raster struct {
	info  devices.PageInfo
	rows  int
	gray  []byte // Width bytes a row
	blue  []byte // (Width+1)/2 bytes for every second row
	red   []byte
	sums  []int32 // of the pixels of this and the last row: R, G, B, count
	piece []byte  // the beginning of a row whose rest is to come
}

func newRaster(info devices.PageInfo) (*raster, error) {
	height := info.Height
	if height == 0 {
		height = startHeight
	}
	if info.Width < 1 || info.Width > maxRaster || height < 1 || height > maxRaster/info.Width {
		return nil, errRaster
	}
	r := &raster{info: info, gray: make([]byte, 0, info.Width*height)}
	if info.Color {
		half := r.halfWidth() * ((height + 1) / 2)
		r.blue, r.red = make([]byte, 0, half), make([]byte, 0, half)
		r.sums = make([]int32, 4*r.halfWidth())
	}
	return r, nil
}

func (r *raster) halfWidth() int { return (r.info.Width + 1) / 2 }

// write takes bytes that need not end where a row ends.
func (r *raster) write(p []byte) error {
	size := r.info.RowBytes()
	if len(r.piece) > 0 {
		n := min(size-len(r.piece), len(p))
		r.piece, p = append(r.piece, p[:n]...), p[n:]
		if len(r.piece) < size {
			return nil
		}
		if err := r.row(r.piece); err != nil {
			return err
		}
		r.piece = r.piece[:0]
	}
	for ; len(p) >= size; p = p[size:] {
		if err := r.row(p[:size]); err != nil {
			return err
		}
	}
	r.piece = append(r.piece, p...)
	return nil
}

func (r *raster) row(p []byte) error {
	switch {
	case r.info.Height > 0 && r.rows == r.info.Height:
		return errTooLong
	case r.info.Height == 0 && r.rows >= maxRaster/r.info.Width:
		return errRaster
	}
	if r.info.Color {
		r.colorRow(p)
	} else {
		r.gray = append(r.gray, p...)
	}
	r.rows++
	return nil
}

func (r *raster) colorRow(p []byte) {
	for x := 0; len(p) >= 3; x, p = x+1, p[3:] {
		red, green, blue := int32(p[0]), int32(p[1]), int32(p[2])
		r.gray = append(r.gray, uint8((19595*red+38470*green+7471*blue+1<<15)>>16))
		sum := r.sums[x/2*4 : x/2*4+4]
		sum[0], sum[1], sum[2], sum[3] = sum[0]+red, sum[1]+green, sum[2]+blue, sum[3]+1
	}
	if r.rows%2 == 1 {
		r.settle()
	}
}

// settle turns the sums of two rows into colour differences.
func (r *raster) settle() {
	for sum := r.sums; len(sum) >= 4; sum = sum[4:] {
		n := max(sum[3], 1)
		_, cb, cr := color.RGBToYCbCr(uint8(sum[0]/n), uint8(sum[1]/n), uint8(sum[2]/n))
		r.blue, r.red = append(r.blue, cb), append(r.red, cr)
	}
	clear(r.sums)
}

// image is the page as far as it has come, in whole rows.
func (r *raster) image() (image.Image, error) {
	if r.rows == 0 {
		return nil, errNoRows
	}
	bounds := image.Rect(0, 0, r.info.Width, r.rows)
	if !r.info.Color {
		return &image.Gray{Pix: r.gray, Stride: r.info.Width, Rect: bounds}, nil
	}
	if r.rows%2 == 1 {
		r.settle()
	}
	return &image.YCbCr{
		Y: r.gray, Cb: r.blue, Cr: r.red, YStride: r.info.Width, CStride: r.halfWidth(),
		SubsampleRatio: image.YCbCrSubsampleRatio420, Rect: bounds,
	}, nil
}
