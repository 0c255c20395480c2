// SPDX-License-Identifier: GPL-3.0-or-later

package documents_test

import (
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/documents"
)

func textOf(t *testing.T, tray *documents.Tray, id string) (text, info string) {
	t.Helper()
	file, err := tray.Printable(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "slip.pdf")
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	words, err := exec.Command("pdftotext", copied, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	about, err := exec.Command("pdfinfo", copied).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(words)), " "), string(about)
}

func slips() map[string]documents.Slip {
	return map[string]documents.Slip{
		"de": {
			Language: "de", Town: "Stadt Musterstadt", Title: "Wohngeld beantragen",
			Lines: []documents.Line{
				{Heading: "Wo?", Text: "Bürgerbüro, Rathausplatz 1\nErdgeschoss, Zimmer 104"},
				{Heading: "Öffnungszeiten", Text: "Montag bis Freitag 8–12 Uhr"},
				{Heading: "Telefon", Text: "03641 49-0", AsWritten: true},
				{Heading: "Bitte mitbringen", Text: "Ausweis\nMietvertrag & Kontoauszüge <3 Monate>\nWohnungsgeberbestätigung"},
			},
		},
		"en": {
			Language: "en", Town: "Town of Musterstadt", Title: "Apply for housing benefit",
			Lines: []documents.Line{{Heading: "Bring with you", Text: "Passport, office and flat contract"}},
		},
		"ar": {
			Language: "ar", Town: "مدينة موسترشتات", Title: "طلب إعانة السكن",
			Lines: []documents.Line{
				{Heading: "المكان", Text: "Rathausplatz 1, 07743 Musterstadt", AsWritten: true},
				{Heading: "ساعات العمل", Text: "من الاثنين إلى الجمعة، من الساعة 8 إلى 12"},
				{Heading: "الهاتف", Text: "03641 49-0", AsWritten: true},
				{Heading: "يرجى إحضار", Text: "بطاقة الهوية أو جواز السفر\nعقد الإيجار وكشف الحساب"},
			},
		},
	}
}

func TestSlipIsRealTextOnA4(t *testing.T) {
	tray := open(t)
	for language, want := range map[string][]string{
		"de": {
			"Stadt Musterstadt Wohngeld beantragen Wo? Bürgerbüro, Rathausplatz 1 Erdgeschoss, Zimmer 104",
			"Öffnungszeiten Montag bis Freitag 8–12 Uhr", "Telefon 03641 49-0", "Mietvertrag & Kontoauszüge <3 Monate> Wohnungsgeberbestätigung",
		},
		"en": {"Town of Musterstadt Apply for housing benefit Bring with you Passport, office and flat contract"},
		"ar": {"03641 49-0", "Rathausplatz 1, 07743 Musterstadt", "السكن"},
	} {
		t.Run(language, func(t *testing.T) {
			slip := slips()[language]
			doc, err := tray.Slip(t.Context(), slip)
			if err != nil {
				t.Fatal(err)
			}
			if doc.Pages != 1 || doc.Title != slip.Title || doc.Kind != documents.KindSlip || !doc.Printable {
				t.Errorf("got %+v", doc)
			}
			text, info := textOf(t, tray, doc.ID)
			for _, phrase := range want {
				if !strings.Contains(text, phrase) {
					t.Errorf("%q is not in the text %q", phrase, text)
				}
			}
			if !strings.Contains(info, "(A4)") {
				t.Errorf("the sheet is not A4:\n%s", info)
			}
		})
	}
}

func TestSlipRunsFromItsLanguagesSide(t *testing.T) {
	tray := open(t)
	for language, left := range map[string]bool{"de": true, "ar": false} {
		doc, err := tray.Slip(t.Context(), slips()[language])
		if err != nil {
			t.Fatal(err)
		}
		m, err := tray.Preview(t.Context(), doc.ID, 1, 595)
		if err != nil {
			t.Fatal(err)
		}
		half := m.(interface {
			SubImage(image.Rectangle) image.Image
		}).SubImage(image.Rect(0, 0, 297, 842))
		inLeft := dark(moved{half, half.Bounds().Min})
		if most := inLeft > dark(m)/2; most != left {
			t.Errorf("%s: %d of %d dark pixels are on the left", language, inLeft, dark(m))
		}
	}
}

// moved is an image whose corner is counted as the origin.
type moved struct {
	image.Image
	corner image.Point
}

func (m moved) Bounds() image.Rectangle { return m.Image.Bounds().Sub(m.corner) }

func TestSlipGoesOnOnTheNextSheet(t *testing.T) {
	tray := open(t)
	s := documents.Slip{Language: "de", Town: "Musterstadt", Title: "Lang"}
	for i := range 60 {
		s.Lines = append(s.Lines, documents.Line{Heading: fmt.Sprintf("Punkt %d", i), Text: "Text"})
	}
	doc, err := tray.Slip(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	text, info := textOf(t, tray, doc.ID)
	if doc.Pages < 3 || strings.Count(info, "(A4)") != 1 {
		t.Errorf("%d pages:\n%s", doc.Pages, info)
	}
	for i := range 60 {
		if strings.Count(text, fmt.Sprintf("Punkt %d Text", i)) != 1 {
			t.Errorf("Punkt %d is not there once with its text", i)
		}
	}
}

func TestSlipRefuses(t *testing.T) {
	tray := open(t)
	for name, c := range map[string]struct {
		slip documents.Slip
		want error
	}{
		"nothing":             {documents.Slip{Language: "de", Title: " \n", Lines: []documents.Line{{Text: "\u202e"}}}, documents.ErrEmpty},
		"a line like a novel": {documents.Slip{Language: "de", Title: strings.Repeat("Roman ", 3000)}, documents.ErrTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := tray.Slip(t.Context(), c.slip); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if err := tray.Verify(); err != nil {
				t.Error(err)
			}
		})
	}
}
