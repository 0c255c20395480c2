// SPDX-License-Identifier: GPL-3.0-or-later

package helper

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	_ "image/png" // one of the two formats that are taken
	"io"

	"github.com/lotse-kiosk/lotse/shell/documents/imagepdf"
)

var (
	errBroken   = errors.New("the image cannot be decoded")
	errTooLarge = errors.New("the image is too large")
)

const (
	// maxPixels is just above what the finest telephones take, and what still
	// decodes within the memory that the sandbox gives.
	maxPixels = 120_000_000
	// maxEdge is what JPEG allows; only PNGs made to do harm go past it.
	maxEdge = 65_535
	// maxSide and minSide in pixels are A4 at 300 dots per inch, the most that
	// a printer here shows.
	maxSide = 3508
	minSide = 2480
	quality = 85
	// dotsPerInch is how fine a small image is laid down, so that an icon does
	// not fill a sheet.
	dotsPerInch = 100.0
	// margin in points is 10 mm, which every printer leaves white.
	margin = 28.35
)

// imageToPDF decodes a JPEG or PNG and writes it anew. Nothing of the original
// file gets through, so no place or time that a camera noted does.
func imageToPDF(r io.Reader, w io.Writer) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("read the image: %w", err)
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || size.Width <= 0 || size.Height <= 0 {
		return errBroken
	}
	if max(size.Width, size.Height) > maxEdge || size.Width*size.Height > maxPixels {
		return errTooLarge
	}
	m, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return errBroken
	}
	turned := turn(fit(m), orientation(data))
	var page bytes.Buffer
	if err := jpeg.Encode(&page, turned, &jpeg.Options{Quality: quality}); err != nil {
		return fmt.Errorf("encode the page: %w", err)
	}
	return writePage(w, turned, page.Bytes())
}

func writePage(w io.Writer, m image.Image, data []byte) error {
	size := m.Bounds().Size()
	sheetWidth, sheetHeight := imagepdf.A4Width, imagepdf.A4Height
	if size.X > size.Y {
		sheetWidth, sheetHeight = sheetHeight, sheetWidth
	}
	const perPixel = 72 / dotsPerInch
	pdf := imagepdf.NewWriter(w)
	err := pdf.Add(imagepdf.Page{
		Width: sheetWidth, Height: sheetHeight,
		Box:     imagepdf.Centred(sheetWidth, sheetHeight, margin, perPixel*float64(size.X), perPixel*float64(size.Y)),
		Columns: size.X, Rows: size.Y, Length: int64(len(data)), JPEG: bytes.NewReader(data),
	})
	if err != nil {
		return err
	}
	return pdf.Close()
}
