// SPDX-License-Identifier: GPL-3.0-or-later

package helper

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"
)

func encodePNG(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestImageToPDFTurnsTheSheetToTheImage(t *testing.T) {
	for name, c := range map[string]struct {
		size  image.Point
		sheet string
	}{
		"upright": {image.Pt(30, 40), "[0 0 595.276 841.890]"},
		"lying":   {image.Pt(40, 30), "[0 0 841.890 595.276]"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			in := encodePNG(t, image.NewNRGBA(image.Rectangle{Max: c.size}))
			if err := imageToPDF(bytes.NewReader(in), &out); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(out.String(), c.sheet) {
				t.Errorf("no sheet %s in the PDF", c.sheet)
			}
		})
	}
}

func TestImageToPDFLeavesOutWhatTheCameraNoted(t *testing.T) {
	var out bytes.Buffer
	in := withExif(t, image.NewRGBA(image.Rect(0, 0, 8, 8)), 1, "taken at home")
	if !bytes.Contains(in, []byte("taken at home")) {
		t.Fatal("the test's image does not hold the note")
	}
	if err := imageToPDF(bytes.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(out.Bytes(), []byte("taken at home")) {
		t.Error("the note got into the PDF")
	}
}

func TestImageToPDFRefuses(t *testing.T) {
	whole := encodePNG(t, image.NewGray(image.Rect(0, 0, 50, 50)))
	for name, c := range map[string]struct {
		in   []byte
		want error
	}{
		"nothing":   {nil, errBroken},
		"text":      {[]byte("hello"), errBroken},
		"half":      {whole[:len(whole)/2], errBroken},
		"gigapixel": {gigapixel(whole), errTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			if err := imageToPDF(bytes.NewReader(c.in), io.Discard); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestFitShowsPaperThroughAndKeepsColours(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 7000, 2))
	for x := range 3500 {
		m.Set(x, 0, color.NRGBA{R: 200, A: 255})
		m.Set(x, 1, color.NRGBA{R: 200, A: 255})
	}
	got := fit(m)
	if got.Bounds().Dx() != maxSide || got.Bounds().Dy() != 1 {
		t.Fatalf("size %v, want %d by 1", got.Bounds().Size(), maxSide)
	}
	if left, want := got.RGBAAt(5, 0), (color.RGBA{R: 200, A: 255}); left != want {
		t.Errorf("left is %v, want %v", left, want)
	}
	if right, want := got.RGBAAt(maxSide-5, 0), (color.RGBA{255, 255, 255, 255}); right != want {
		t.Errorf("right is %v, want the paper's %v", right, want)
	}
}

// The picture has a dark corner at its top left as seen; each orientation
// stores it elsewhere (Exif 2.3, table 6).
func TestTurnPutsTheTopLeftWhereItBelongs(t *testing.T) {
	const width, height = 16, 8
	stored := map[int]image.Point{
		1: {X: 0, Y: 0}, 2: {X: width - 1, Y: 0}, 3: {X: width - 1, Y: height - 1}, 4: {X: 0, Y: height - 1},
		5: {X: 0, Y: 0}, 6: {X: 0, Y: height - 1}, 7: {X: width - 1, Y: height - 1}, 8: {X: width - 1, Y: 0},
	}
	for o, at := range stored {
		m := image.NewRGBA(image.Rect(0, 0, width, height))
		m.SetRGBA(at.X, at.Y, color.RGBA{A: 255})
		data := withExif(t, m, byte(o), "")
		if got := orientation(data); got != o {
			t.Errorf("orientation %d is read as %d", o, got)
		}
		if got := turn(m, o).RGBAAt(0, 0); got.A != 255 {
			t.Errorf("orientation %d: the top left corner is elsewhere", o)
		}
	}
}

func FuzzOrientation(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x20Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"))
	f.Add([]byte("\xff\xd8\xff\xe0\x00\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if o := orientation(data); o < 1 || o > 8 {
			t.Errorf("orientation %d", o)
		}
	})
}

// withExif encodes a JPEG with an orientation and a note in its Exif segment.
func withExif(t *testing.T, m image.Image, orientation byte, note string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(orientation) + "\x00\x00\x00\x00\x00\x00" + note
	segment := []byte{0xff, 0xe1, 0, byte(len(exif) + 2)}
	return append(append(append([]byte{0xff, 0xd8}, segment...), exif...), b.Bytes()[2:]...)
}
