// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"errors"
	"image"
)

var errColours = errors.New("the page has colours of another kind")

// shrink draws one of our own pages smaller, by averaging, in what the JPEG
// decoder gives: grey, or colour with its differences for 2 × 2 pixels.
func shrink(m image.Image, width int) (*image.RGBA, error) {
	size := m.Bounds().Size()
	width = min(max(width, 1), size.X)
	height := max(1, size.Y*width/size.X)
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	switch m := m.(type) {
	case *image.Gray:
		shade := shrinkPlane(m.Pix, m.Stride, size, out.Rect.Max)
		for i, v := range shade {
			copy(out.Pix[4*i:], []byte{v, v, v, 0xff})
		}
	case *image.YCbCr:
		half := image.Pt((size.X+1)/2, (size.Y+1)/2)
		if m.SubsampleRatio != image.YCbCrSubsampleRatio420 {
			return nil, errColours
		}
		small := image.YCbCr{
			Y:  shrinkPlane(m.Y, m.YStride, size, out.Rect.Max),
			Cb: shrinkPlane(m.Cb, m.CStride, half, out.Rect.Max), Cr: shrinkPlane(m.Cr, m.CStride, half, out.Rect.Max),
			YStride: width, CStride: width, SubsampleRatio: image.YCbCrSubsampleRatio444, Rect: out.Rect,
		}
		for y := range height {
			for x := range width {
				out.Set(x, y, small.YCbCrAt(x, y))
			}
		}
	default:
		return nil, errColours
	}
	return out, nil
}

// shrinkPlane averages one component to another size. Where it is smaller than
// what is wanted, values are repeated.
func shrinkPlane(pix []byte, stride int, from, to image.Point) []byte {
	out := make([]byte, 0, to.X*to.Y)
	for y := range to.Y {
		top := y * from.Y / to.Y
		bottom := max(top+1, (y+1)*from.Y/to.Y)
		for x := range to.X {
			left := x * from.X / to.X
			right := max(left+1, (x+1)*from.X/to.X)
			sum := 0
			for row := top; row < bottom; row++ {
				for _, v := range pix[row*stride+left : row*stride+right] {
					sum += int(v)
				}
			}
			out = append(out, uint8(sum/((bottom-top)*(right-left))))
		}
	}
	return out
}
