// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// scanned is the page that lies on the scanner, fetched past the kiosk.
func scanned(t *testing.T, mode string) image.Image {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.png")
	output(t, "scanimage", "-d", os.Getenv("LOTSE_SCANNER"), "--mode", mode, "--resolution", "300",
		"-l", "0", "-t", "0", "-x", "210", "-y", "297", "--format", "png", "-o", file)
	return picture(t, file)
}

// pictures are the images of a PDF, as they are stored in it.
func pictures(t *testing.T, pdf string) []image.Image {
	t.Helper()
	dir := t.TempDir()
	output(t, "pdfimages", "-png", pdf, filepath.Join(dir, "image"))
	files, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	list := make([]image.Image, len(files))
	for i, f := range files {
		list[i] = picture(t, f)
	}
	return list
}

func picture(t *testing.T, file string) image.Image {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// alike fails unless two pictures show the same. It compares how bright they
// are: of the finest colours a packed picture keeps less.
func alike(t *testing.T, got, want image.Image) {
	t.Helper()
	size, other := got.Bounds().Size(), want.Bounds().Size()
	if abs(size.X-other.X) > 2 || abs(size.Y-other.Y) > 2 {
		t.Errorf("a picture of %v, want %v", size, other)
		return
	}
	off, count := 0, 0
	for y := 0; y < min(size.Y, other.Y); y += 7 {
		for x := 0; x < min(size.X, other.X); x += 7 {
			a, b := color.GrayModel.Convert(got.At(x, y)).(color.Gray), color.GrayModel.Convert(want.At(x, y)).(color.Gray)
			off += abs(int(a.Y) - int(b.Y))
			count++
		}
	}
	if mean := float64(off) / float64(count); mean > 12 {
		t.Errorf("the pictures differ by %.1f of 255 in the mean", mean)
	}
}

func abs(n int) int { return max(n, -n) }

// coloured reports whether a picture has anything that is not grey.
func coloured(img image.Image) bool {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 5 {
		for x := b.Min.X; x < b.Max.X; x += 5 {
			c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
			if abs(int(c.R)-int(c.G)) > 24 || abs(int(c.G)-int(c.B)) > 24 {
				return true
			}
		}
	}
	return false
}
