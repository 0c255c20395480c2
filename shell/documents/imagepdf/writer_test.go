// SPDX-License-Identifier: GPL-3.0-or-later

package imagepdf_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/documents/imagepdf"
)

func jpegOf(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriterMakesWhatQpdfFindsSound(t *testing.T) {
	gray := image.NewGray(image.Rect(0, 0, 40, 30))
	colour := image.NewRGBA(image.Rect(0, 0, 20, 20))
	colour.Set(3, 3, color.RGBA{R: 255, A: 255})
	var pdf bytes.Buffer
	w := imagepdf.NewWriter(&pdf)
	for _, m := range []image.Image{gray, colour, gray} {
		data, size := jpegOf(t, m), m.Bounds()
		_, isGray := m.(*image.Gray)
		err := w.Add(imagepdf.Page{
			Width: imagepdf.A4Width, Height: imagepdf.A4Height,
			Box:     imagepdf.A4(float64(size.Dx()), float64(size.Dy())),
			Columns: size.Dx(), Rows: size.Dy(), Gray: isGray,
			Length: int64(len(data)), JPEG: bytes.NewReader(data),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, pdf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	out, err := exec.Command("pdfinfo", file).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "(A4)") || !strings.Contains(string(out), "Pages:           3") {
		t.Errorf("pdfinfo: %v\n%s", err, out)
	}
}

func TestWriterKeepsItsFirstError(t *testing.T) {
	w := imagepdf.NewWriter(io.Discard)
	short := imagepdf.Page{Width: 1, Height: 1, Length: 5, JPEG: strings.NewReader("abc")}
	if err := w.Add(short); !errors.Is(err, io.EOF) {
		t.Errorf("a JPEG that ends early: got %v, want EOF", err)
	}
	if err := w.Close(); !errors.Is(err, io.EOF) {
		t.Errorf("closing: got %v, want EOF", err)
	}
}

func TestPlacesStayOnTheSheet(t *testing.T) {
	for _, size := range [][2]float64{{10, 10}, {595, 842}, {5000, 20}, {20, 5000}, {9000, 9000}} {
		for name, b := range map[string]imagepdf.Box{
			"A4":      imagepdf.A4(size[0], size[1]),
			"Centred": imagepdf.Centred(imagepdf.A4Width, imagepdf.A4Height, 28, size[0], size[1]),
		} {
			const slack = 1e-6
			if b.X < 0 || b.Y < -slack || b.X+b.Width > imagepdf.A4Width+slack || b.Y+b.Height > imagepdf.A4Height+slack {
				t.Errorf("%s of %v leaves the sheet: %+v", name, size, b)
			}
			if math.Abs(b.Width/b.Height-size[0]/size[1]) > 1e-6*size[0]/size[1] {
				t.Errorf("%s of %v is distorted: %+v", name, size, b)
			}
		}
	}
}
