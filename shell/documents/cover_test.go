// SPDX-License-Identifier: GPL-3.0-or-later

package documents_test

import (
	"errors"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/documents"
)

// However long or wide a page is, its small picture takes no more memory.
func TestCoverIsSmallWhateverThePage(t *testing.T) {
	tray := open(t)
	for name, c := range map[string]struct {
		box           string
		width, height int
	}{
		"upright":  {"0 0 595 842", 240, 340},
		"lying":    {"0 0 842 595", 340, 240},
		"a ribbon": {"0 0 2 14400", 1, 340},
		"a roll":   {"0 0 14400 2", 340, 1},
	} {
		t.Run(name, func(t *testing.T) {
			doc := imported(t, tray, pdfOf(1, "x", c.box))
			m, err := tray.Cover(t.Context(), doc.ID)
			if err != nil {
				t.Fatal(err)
			}
			got := m.Bounds().Size()
			if max(got.X-c.width, c.width-got.X) > 1 || max(got.Y-c.height, c.height-got.Y) > 1 {
				t.Errorf("the size is %v, want %d × %d", got, c.width, c.height)
			}
		})
	}
}

func TestCoverShowsTheFirstPageAndGoesWithIt(t *testing.T) {
	tray := open(t)
	doc := imported(t, tray, textPDF(3, "page"))
	m, err := tray.Cover(t.Context(), doc.ID)
	if err != nil || dark(m) == 0 {
		t.Fatalf("the picture is blank: %v", err)
	}
	if again, err := tray.Cover(t.Context(), doc.ID); err != nil || again != m {
		t.Errorf("it was drawn twice: %v", err)
	}
	if err := tray.Delete(doc.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := tray.Cover(t.Context(), doc.ID); !errors.Is(err, documents.ErrUnknown) {
		t.Errorf("after the document is deleted: %v", err)
	}
}
