// SPDX-License-Identifier: GPL-3.0-or-later

package documents_test

import (
	"bytes"
	"errors"
	"image/color"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/documents"
)

type page struct {
	info devices.PageInfo
	data []byte
}

func grayPage(width, height int) page {
	return page{
		devices.PageInfo{Number: 1, Width: width, Height: height, DPI: 300},
		bytes.Repeat([]byte{90}, width*height),
	}
}

// halves is red above and blue below.
func halves(width, height int) page {
	red := bytes.Repeat([]byte{220, 10, 10}, width*(height/2))
	blue := bytes.Repeat([]byte{10, 10, 220}, width*(height-height/2))
	return page{devices.PageInfo{Number: 1, Width: width, Height: height, DPI: 300, Color: true}, append(red, blue...)}
}

// feed writes a page in pieces that end in the middle of rows and pixels.
func feed(t *testing.T, s *documents.Scan, p page) {
	t.Helper()
	if err := s.Begin(p.info); err != nil {
		t.Fatal(err)
	}
	const piece = 4099
	for data := p.data; len(data) > 0; data = data[min(piece, len(data)):] {
		if _, err := s.Write(data[:min(piece, len(data))]); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.End(); err != nil {
		t.Fatal(err)
	}
}

func newScan(t *testing.T, tray *documents.Tray) *documents.Scan {
	t.Helper()
	s, err := tray.NewScan()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestScanBecomesOneDocument(t *testing.T) {
	tray := open(t)
	s := newScan(t, tray)
	feed(t, s, halves(2481, 3507))
	feed(t, s, grayPage(2480, 3508))
	unknown := grayPage(300, 400)
	unknown.info.Height = 0
	feed(t, s, unknown)
	if err := s.Begin(grayPage(9, 9).info); err != nil { // never ended
		t.Fatal(err)
	}
	doc, err := s.Finish(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if doc.Pages != 3 || !doc.Printable || doc.Kind != documents.KindScan || doc.Number != 1 || doc.Title != "" || doc.Bytes != tray.Used() {
		t.Errorf("got %+v with %d bytes used", doc, tray.Used())
	}
	file, err := tray.Printable(t.Context(), doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	copied := filepath.Join(t.TempDir(), "x.pdf")
	data, err := io.ReadAll(file)
	if err == nil {
		err = os.WriteFile(copied, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", copied).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	out, err := exec.Command("pdfimages", "-list", copied).CombinedOutput()
	for _, want := range []string{"2481  3507", "jpeg", "300   300", "gray", "2480  3508"} {
		if err != nil || !strings.Contains(string(out), want) {
			t.Errorf("no %q among the images: %v\n%s", want, err, out)
		}
	}
	m, err := tray.Preview(t.Context(), doc.ID, 1, 200)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "above", m.At(100, 20), color.RGBA{220, 10, 10, 255})
	near(t, "below", m.At(100, 250), color.RGBA{10, 10, 220, 255})
}

func near(t *testing.T, where string, got, want color.Color) {
	t.Helper()
	r, g, b, _ := got.RGBA()
	wr, wg, wb, _ := want.RGBA()
	const slack = 12 << 8
	for _, d := range []int{int(r) - int(wr), int(g) - int(wg), int(b) - int(wb)} {
		if d > slack || d < -slack {
			t.Errorf("%s it is %v, want nearly %v", where, got, want)
			return
		}
	}
}

func TestScanPreviewsAndRemovesPages(t *testing.T) {
	tray := open(t)
	s := newScan(t, tray)
	feed(t, s, grayPage(400, 500))
	feed(t, s, halves(401, 501))
	if s.Pages() != 2 {
		t.Fatalf("%d pages", s.Pages())
	}
	m, err := s.Preview(2, 100)
	if err != nil || m.Bounds().Dx() != 100 || m.Bounds().Dy() != 124 {
		t.Fatalf("got %v, %v", m, err)
	}
	near(t, "above", m.At(50, 10), color.RGBA{220, 10, 10, 255})
	near(t, "below", m.At(50, 115), color.RGBA{10, 10, 220, 255})
	if err := s.Remove(1); err != nil {
		t.Fatal(err)
	}
	m, err = s.Preview(1, 9000)
	if err != nil || m.Bounds().Dx() != 401 {
		t.Errorf("the page behind did not move up: %v, %v", m, err)
	}
	for _, n := range []int{0, 2} {
		if _, err := s.Preview(n, 10); !errors.Is(err, documents.ErrUnknown) {
			t.Errorf("page %d: %v", n, err)
		}
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	if err := tray.Verify(); err != nil {
		t.Error(err)
	}
	if _, err := s.Finish(t.Context()); !errors.Is(err, documents.ErrClosed) {
		t.Errorf("finishing what was discarded: %v", err)
	}
}

func TestScanTellsItsProgress(t *testing.T) {
	s := newScan(t, open(t))
	if _, known := s.Progress(); known {
		t.Error("progress is known before a page begins")
	}
	p := grayPage(100, 100)
	if err := s.Begin(p.info); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(p.data[:2550]); err != nil {
		t.Fatal(err)
	}
	if part, known := s.Progress(); part != 0.25 || !known {
		t.Errorf("got %v, %v after 25 rows of 100", part, known)
	}
}

func TestScanRefuses(t *testing.T) {
	s := newScan(t, open(t))
	for name, info := range map[string]devices.PageInfo{
		"no width": {Height: 5}, "negative height": {Width: 5, Height: -1},
		"a gigapixel": {Width: 40_000, Height: 40_000, Color: true}, "overflow": {Width: 1 << 62, Height: 1 << 62},
	} {
		if err := s.Begin(info); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if _, err := s.Write([]byte{1}); err == nil {
		t.Error("rows outside of a page were taken")
	}
	if err := s.Begin(devices.PageInfo{Width: 2, Height: 2}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(make([]byte, 6)); err == nil {
		t.Error("more rows than said were taken")
	}
	if _, err := s.Finish(t.Context()); !errors.Is(err, documents.ErrEmpty) {
		t.Errorf("finishing without pages: %v", err)
	}
}

func TestScanMemoryDoesNotGrowWithPages(t *testing.T) {
	s := newScan(t, open(t))
	p := halves(400, 560)
	live := func(pages int) uint64 {
		for range pages {
			feed(t, s, p)
		}
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	few := live(2)
	many := live(40)
	onePage := uint64(400 * 560)
	if many > few+onePage {
		t.Errorf("after 2 pages %d bytes are held, after 42 %d", few, many)
	}
	if doc, err := s.Finish(t.Context()); err != nil || doc.Pages != 42 {
		t.Errorf("got %+v, %v", doc, err)
	}
}

func BenchmarkScanA4Color300(b *testing.B) {
	tray, err := documents.Open(filepath.Join(b.TempDir(), "tray"), documents.Tools{Self: self}, discard(), documents.AllowDisk())
	if err != nil {
		b.Fatal(err)
	}
	defer tray.Close()
	p := halves(2480, 3508)
	for b.Loop() {
		s, err := tray.NewScan()
		if err == nil {
			err = s.Begin(p.info)
		}
		if err == nil {
			_, err = s.Write(p.data)
		}
		if err == nil {
			err = s.End()
		}
		if err == nil {
			err = s.Discard()
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
