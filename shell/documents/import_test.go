// SPDX-License-Identifier: GPL-3.0-or-later

package documents_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/lotse-kiosk/lotse/shell/documents"
)

// gigapixel makes a sound PNG claim 40,000 by 40,000 pixels.
func gigapixel(sound []byte) []byte {
	const kind, width, height, sum = 12, 16, 20, 29
	binary.BigEndian.PutUint32(sound[width:], 40_000)
	binary.BigEndian.PutUint32(sound[height:], 40_000)
	binary.BigEndian.PutUint32(sound[sum:], crc32.ChecksumIEEE(sound[kind:sum]))
	return sound
}

func TestImportKnowsByContent(t *testing.T) {
	whole := textPDF(3, "page")
	for name, c := range map[string]struct {
		file      string
		data      []byte
		want      error
		pages     int
		printable bool
		kept      bool
	}{
		"PDF":                       {"a.pdf", whole, nil, 3, true, true},
		"PDF named as text":         {"a.txt", whole, nil, 3, true, true},
		"PDF after other bytes":     {"a.pdf", append([]byte("<!-- -->\n"), whole...), nil, 3, true, true},
		"PDF with a wrong table":    {"a.pdf", bytes.Replace(whole, []byte("startxref\n"), []byte("startxref\n9"), 1), nil, 3, true, true},
		"PDF without its last line": {"a.pdf", whole[:len(whole)-12], nil, 3, true, true},
		"PDF without its trailer":   {"a.pdf", whole[:len(whole)-300], documents.ErrBroken, 0, false, true},
		"PDF cut off early":         {"a.pdf", whole[:120], documents.ErrBroken, 0, false, true},
		"PDF that forbids printing": {"a.pdf", encrypted(t, ""), nil, 1, true, true},
		"PDF with a password":       {"a.pdf", encrypted(t, "pw"), documents.ErrEncrypted, 0, false, true},
		"PDF with 2001 pages":       {"a.pdf", textPDF(2001, "x"), documents.ErrTooLarge, 2001, false, true},
		"PDF that lies about pages": {"a.pdf", bytes.Replace(whole, []byte("/Count 3"), []byte("/Count 9"), 1), documents.ErrBroken, 0, false, true},
		"PDF that is its own page":  {"a.pdf", bytes.Replace(whole, []byte("/Kids[4"), []byte("/Kids[2"), 1), documents.ErrBroken, 0, false, true},
		"garbage named PDF":         {"a.pdf", []byte("hello, not a document"), nil, 0, false, true},
		"nothing":                   {"a.pdf", nil, documents.ErrEmpty, 0, false, false},
		"PNG":                       {"a.png", pngOf(t, 60, 40), nil, 1, true, true},
		"PNG cut off":               {"a.png", pngOf(t, 60, 40)[:50], documents.ErrBroken, 0, false, true},
		"PNG of a gigapixel":        {"a.png", gigapixel(pngOf(t, 60, 40)), documents.ErrTooLarge, 0, false, true},
		"office document":           {"a.docx", []byte("PK\x03\x04"), nil, 0, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			tray := open(t)
			doc, err := tray.Import(t.Context(), drop(t, tray, c.file, c.data), documents.KindDownload)
			if !errors.Is(err, c.want) {
				t.Errorf("got error %v, want %v", err, c.want)
			}
			if doc.Pages != c.pages || doc.Printable != c.printable {
				t.Errorf("pages %d, printable %v; want %d, %v", doc.Pages, doc.Printable, c.pages, c.printable)
			}
			if kept := len(tray.List()) == 1; kept != c.kept {
				t.Errorf("kept: %v, want %v", kept, c.kept)
			}
			if left, err := os.ReadDir(tray.Shared()); err != nil || len(left) != 0 {
				t.Errorf("in the shared folder are %v, %v", left, err)
			}
			if mended := strings.Contains(name, "wrong table") || strings.Contains(name, "last line"); doc.Mended != mended {
				t.Errorf("mended: %v, want %v", doc.Mended, mended)
			}
			if c.kept && tray.Used() != doc.Bytes {
				t.Errorf("%d bytes are used for a document of %d", tray.Used(), doc.Bytes)
			}
		})
	}
}

func TestImportTakesAnyName(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"Arabic":     {"رسالة الدعوة.pdf", "رسالة الدعوة.pdf"},
		"newlines":   {"a\nb\r\n\tc.pdf", "a b c.pdf"},
		"turned":     {"invoice\u202efdp.exe.pdf", "invoicefdp.exe.pdf"},
		"not UTF-8":  {"gr\xfc\xdfe.pdf", "gre.pdf"},
		"dashes":     {"--password-file=x -o", "--password-file=x -o"},
		"only signs": {"\u202e\u200b", ""},
	} {
		t.Run(name, func(t *testing.T) {
			tray := open(t)
			doc, err := tray.Import(t.Context(), drop(t, tray, c.file, textPDF(1, "x")), documents.KindDownload)
			if err != nil || doc.Title != c.want || !doc.Printable {
				t.Errorf("got %+v, %v; want the title %q", doc, err, c.want)
			}
		})
	}
}

// No Linux file system takes a name of 300 letters, but one of 255 bytes; what
// is longer comes as the title of a form.
func TestImportShortensLongNames(t *testing.T) {
	tray := open(t)
	doc, err := tray.Import(t.Context(), drop(t, tray, strings.Repeat("lang", 60)+"-Ende.pdf", textPDF(1, "x")), documents.KindDownload)
	if err != nil || utf8.RuneCountInString(doc.Title) != 60 || !strings.HasSuffix(doc.Title, "-Ende.pdf") || !strings.Contains(doc.Title, "…") {
		t.Errorf("the title is %q, %v", doc.Title, err)
	}
	file := filepath.Join(t.TempDir(), "form.pdf")
	if err := os.WriteFile(file, textPDF(1, "x"), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err = tray.Add(t.Context(), file, documents.KindForm, strings.Repeat("ö", 300))
	if err != nil || utf8.RuneCountInString(doc.Title) != 60 {
		t.Errorf("the title is %q, %v", doc.Title, err)
	}
	if _, err := os.Stat(file); err != nil {
		t.Errorf("the form that was added is gone: %v", err)
	}
}

func TestImportRefusesWhatIsNoFile(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "passwords")
	if err := os.WriteFile(outside, textPDF(1, "x"), 0o600); err != nil {
		t.Fatal(err)
	}
	tray := open(t)
	link := filepath.Join(tray.Shared(), "link.pdf")
	if err := os.Symlink(outside, link); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(tray.Shared(), "folder.pdf")
	if err := os.MkdirAll(filepath.Join(folder, "inner"), 0o700); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{
		link: documents.ErrNotFile, folder: documents.ErrNotFile, outside: documents.ErrUnknown,
		filepath.Join(tray.Shared(), "..", "private"): documents.ErrUnknown,
	} {
		if doc, err := tray.Import(t.Context(), path, documents.KindDownload); !errors.Is(err, want) {
			t.Errorf("%s: got %+v, %v; want %v", filepath.Base(path), doc, err, want)
		}
	}
	if err := tray.Verify(); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(outside); err != nil || !bytes.Equal(data, textPDF(1, "x")) {
		t.Errorf("the file behind the link was touched: %v", err)
	}
}

func TestArrivedLeavesOutWhatIsNotFinishedOrNotNew(t *testing.T) {
	tray := open(t)
	doc, err := tray.Import(t.Context(), drop(t, tray, "a.pdf", textPDF(1, "x")), documents.KindPage)
	if err != nil {
		t.Fatal(err)
	}
	offered, err := tray.Offer(t.Context(), doc.ID, "Scan 1")
	if err != nil {
		t.Fatal(err)
	}
	drop(t, tray, "b.pdf.crdownload", nil)
	drop(t, tray, ".org.chromium.x", nil)
	want := drop(t, tray, "c.pdf", nil)
	got, err := tray.Arrived()
	if err != nil || len(got) != 1 || got[0] != want {
		t.Errorf("got %v, %v; want only %s", got, err, want)
	}
	if _, err := tray.Import(t.Context(), offered, documents.KindDownload); !errors.Is(err, documents.ErrOffered) {
		t.Errorf("the offered file: %v", err)
	}
}

func TestOfferGivesReadableNames(t *testing.T) {
	tray := open(t)
	doc, err := tray.Import(t.Context(), drop(t, tray, "a.PNG", pngOf(t, 9, 9)), documents.KindDownload)
	if err != nil {
		t.Fatal(err)
	}
	drop(t, tray, "taken.pdf", []byte("x"))
	for asked, want := range map[string]string{
		"Scan 1": "Scan 1.pdf", "Brief.pdf": "Brief.pdf", "taken": "taken (2).pdf", "../../etc/x": "_.._etc_x.pdf",
		"": "1.pdf", "رسالة": "رسالة.pdf", "a\nb": "a b.pdf", strings.Repeat("💶", 300): strings.Repeat("💶", 35) + "…" + strings.Repeat("💶", 14) + ".pdf",
	} {
		got, err := tray.Offer(t.Context(), doc.ID, asked)
		if err != nil || filepath.Base(got) != want || filepath.Dir(got) != tray.Shared() {
			t.Errorf("%q: got %q, %v; want %q", asked, filepath.Base(got), err, want)
		}
		again, err := tray.Offer(t.Context(), doc.ID, asked)
		if err != nil || again != got {
			t.Errorf("%q again: got %q, %v", asked, again, err)
		}
		if data, err := os.ReadFile(got); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
			t.Errorf("%q holds no PDF: %v", asked, err)
		}
	}
	other, err := tray.Import(t.Context(), drop(t, tray, "Anlage.DOCX", []byte("PK")), documents.KindDownload)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := tray.Offer(t.Context(), other.ID, other.Title); err != nil || filepath.Base(got) != "Anlage.DOCX.docx" {
		t.Errorf("got %q, %v", filepath.Base(got), err)
	}
}
