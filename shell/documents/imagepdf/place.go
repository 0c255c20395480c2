// SPDX-License-Identifier: GPL-3.0-or-later

package imagepdf

// A4 lays an image of the given size in points on an upright A4 sheet as on a
// scanner's glass: at the top left, made smaller only if it does not fit.
func A4(width, height float64) Box {
	scale := min(1, A4Width/width, A4Height/height)
	width, height = width*scale, height*scale
	return Box{Y: A4Height - height, Width: width, Height: height}
}

// Centred puts an image in the middle of a sheet, inside its margin, as large
// as it fits but not larger than its natural size. All are in points.
func Centred(sheetWidth, sheetHeight, margin, width, height float64) Box {
	scale := min(1, (sheetWidth-2*margin)/width, (sheetHeight-2*margin)/height)
	width, height = width*scale, height*scale
	return Box{X: (sheetWidth - width) / 2, Y: (sheetHeight - height) / 2, Width: width, Height: height}
}
