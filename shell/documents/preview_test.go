// SPDX-License-Identifier: GPL-3.0-or-later

package documents_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/documents"
)

func imported(t *testing.T, tray *documents.Tray, data []byte) documents.Document {
	t.Helper()
	doc, err := tray.Import(t.Context(), drop(t, tray, "x", data), documents.KindDownload)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func dark(m image.Image) int {
	n := 0
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			if r, _, _, _ := m.At(x, y).RGBA(); r < 0x4000 {
				n++
			}
		}
	}
	return n
}

// heavy draws a form in a form in a form, ten times each.
func heavy() []byte {
	var b bytes.Buffer
	const page = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" +
		"2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>\nendobj\n" +
		"3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>\nendobj\n" +
		"4 0 obj\n<</Length 5>>stream\n/X Do\nendstream\nendobj\n"
	b.WriteString("%PDF-1.4\n" + page)
	draw := strings.Repeat("/X Do ", 10)
	for i := range 20 {
		fmt.Fprintf(&b, "%d 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length %d>>stream\n%s\nendstream\nendobj\n",
			5+i, 6+i, len(draw), draw)
	}
	b.WriteString("25 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 12>>stream\n0 0 9 9 re f\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n")
	return b.Bytes()
}

func TestPreviewGivesUpOnWhatNeverEnds(t *testing.T) {
	tray := open(t)
	doc := imported(t, tray, heavy())
	if _, err := tray.Preview(t.Context(), doc.ID, 1, 100); !errors.Is(err, documents.ErrTooLarge) {
		t.Errorf("got %v, want ErrTooLarge", err)
	}
}

func TestPreviewDrawsThePageInItsWidth(t *testing.T) {
	tray := open(t)
	for name, c := range map[string]struct {
		box           string
		width, height int
	}{
		"upright":  {"0 0 595 842", 400, 566},
		"lying":    {"0 0 842 595", 400, 283},
		"a ribbon": {"0 0 2 14400", 1, 400},
		"a roll":   {"0 0 14400 2", 400, 1},
	} {
		t.Run(name, func(t *testing.T) {
			doc := imported(t, tray, pdfOf(1, "x", c.box))
			m, err := tray.Preview(t.Context(), doc.ID, 1, 400)
			if err != nil {
				t.Fatal(err)
			}
			if got := m.Bounds().Size(); got.X != c.width || got.Y < c.height-1 || got.Y > c.height+1 {
				t.Errorf("the size is %v, want %d × %d", got, c.width, c.height)
			}
		})
	}
}

func TestPreviewOfALongDocument(t *testing.T) {
	tray := open(t)
	doc := imported(t, tray, textPDF(500, "page"))
	if doc.Pages != 500 {
		t.Errorf("%d pages", doc.Pages)
	}
	first, err := tray.Preview(t.Context(), doc.ID, 1, 300)
	if err != nil || dark(first) == 0 {
		t.Fatalf("the first page is blank: %v", err)
	}
	last, err := tray.Preview(t.Context(), doc.ID, 500, 300)
	if err != nil || dark(last) <= dark(first) {
		t.Errorf("page 500 has no more ink than page 1: %v", err)
	}
	again, err := tray.Preview(t.Context(), doc.ID, 1, 300)
	if err != nil || again != first {
		t.Errorf("the first page was drawn twice: %v", err)
	}
	for _, page := range []int{0, -1, 501} {
		if _, err := tray.Preview(t.Context(), doc.ID, page, 300); !errors.Is(err, documents.ErrUnknown) {
			t.Errorf("page %d: %v", page, err)
		}
	}
}

func TestPreviewTellsWhyThereIsNone(t *testing.T) {
	tray := open(t)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"password": {encrypted(t, "pw"), documents.ErrEncrypted},
		"broken":   {[]byte("%PDF-1.4\n"), documents.ErrBroken},
		"no PDF":   {[]byte("text"), documents.ErrNotPrintable},
		"too long": {textPDF(documents.MaxPages+1, "x"), documents.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			doc, _ := tray.Import(t.Context(), drop(t, tray, "x", c.data), documents.KindDownload)
			if _, err := tray.Preview(t.Context(), doc.ID, 1, 100); !errors.Is(err, c.want) {
				t.Errorf("preview: got %v, want %v", err, c.want)
			}
			if _, err := tray.Printable(t.Context(), doc.ID); !errors.Is(err, c.want) {
				t.Errorf("print: got %v, want %v", err, c.want)
			}
		})
	}
}

func TestPreviewOfAnImageShowsIt(t *testing.T) {
	tray := open(t)
	doc := imported(t, tray, pngOf(t, 3000, 2000)) // all black
	m, err := tray.Preview(t.Context(), doc.ID, 1, 400)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "in the middle", m.At(200, 141), color.RGBA{A: 255})
	near(t, "at the edge", m.At(2, 2), color.RGBA{255, 255, 255, 255})
}

func TestPrintableIsSoundAndFree(t *testing.T) {
	tray := open(t)
	doc := imported(t, tray, encrypted(t, ""))
	before := tray.Used()
	file, err := tray.Printable(t.Context(), doc.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if used := tray.Used(); used != before {
		t.Errorf("a copy for the printer is left: %d bytes, before %d", used, before)
	}
	data, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	plain := imported(t, tray, data)
	if plain.Pages != 1 || plain.Mended {
		t.Errorf("what is printed comes back as %+v", plain)
	}
	file, err = tray.Printable(t.Context(), plain.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if at, err := file.Seek(0, io.SeekCurrent); at != 0 || err != nil {
		t.Errorf("the file is at %d, %v", at, err)
	}
}

func TestTrayTakesManyAtOnceAndAWipeInTheMiddle(t *testing.T) {
	tray := open(t)
	doc := imported(t, tray, textPDF(30, "x"))
	var all sync.WaitGroup
	one := make(chan struct{}, 100)
	for page := range 30 {
		all.Go(func() {
			_, err := tray.Preview(t.Context(), doc.ID, page+1, 50)
			if err != nil && !errors.Is(err, documents.ErrClosed) && !errors.Is(err, documents.ErrUnknown) {
				t.Errorf("preview: %v", err)
			}
			one <- struct{}{}
		})
		all.Go(func() {
			_, err := tray.Offer(t.Context(), doc.ID, "Brief")
			if err != nil && !errors.Is(err, documents.ErrClosed) && !errors.Is(err, documents.ErrUnknown) {
				t.Errorf("offer: %v", err)
			}
		})
	}
	<-one
	if err := tray.Wipe(); err != nil {
		t.Errorf("wipe: %v", err)
	}
	all.Wait()
	if err := tray.Verify(); err != nil {
		t.Errorf("something came after the wipe: %v", err)
	}
}

func TestImportEndsWithItsContext(t *testing.T) {
	tray := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := tray.Import(ctx, drop(t, tray, "x", textPDF(1, "x")), documents.KindPage); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want Canceled", err)
	}
	if err := tray.Verify(); err != nil {
		t.Error(err)
	}
}
