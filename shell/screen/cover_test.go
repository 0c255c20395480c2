// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

func cover(d screen.Document) screen.Intent {
	return screen.CoverReady{Document: d.ID, Image: paper()}
}

// asked are the documents of which the last intent wants a small picture.
func (v *visitor) asked() []string {
	var list []string
	for _, e := range v.effects {
		if c, ok := e.(screen.Cover); ok {
			list = append(list, c.Document)
		}
	}
	return list
}

func (v *visitor) covered(d screen.Document) bool {
	n, _ := v.tree().Find(document(d))
	return n.Image != nil
}

func TestTilesAskForWhatTheyShow(t *testing.T) {
	for name, way := range map[string]func(*visitor){
		"my documents":    func(v *visitor) { v.press("home/documents") },
		"choose to print": func(v *visitor) { v.press("home/print") },
		"choose a file":   wantFile,
	} {
		t.Run(name, func(t *testing.T) {
			v := atHome(t, "en")
			v.owns(scanned, downloaded, strange)
			way(v)
			if got := v.asked(); !slices.Equal(got, []string{scanned.ID, downloaded.ID}) {
				t.Errorf("asks for %v: what nobody can draw has no picture", got)
			}
			v.do(cover(scanned), screen.CoverReady{Document: downloaded.ID}, cover(strange))
			if !v.covered(scanned) || v.covered(downloaded) || v.covered(strange) {
				t.Error("the pictures are not those that came")
			}
			v.do(screen.DevicesChanged{State: allDevices()})
			if got := v.asked(); got != nil {
				t.Errorf("asks again for %v", got)
			}
			v.owns(scanned, downloaded, strange, form)
			if got := v.asked(); !slices.Equal(got, []string{form.ID}) {
				t.Errorf("asks for %v when a form has come", got)
			}
		})
	}
}

func TestPicturesArriveBehindHelp(t *testing.T) {
	v := atHome(t, "en")
	v.owns(scanned)
	v.press("home/documents", "bar/help")
	v.do(cover(scanned))
	v.press("bar/back")
	if !v.covered(scanned) {
		t.Error("the picture is lost")
	}
}

// Only the pictures of one page of tiles are held, however many documents
// there are.
func TestPicturesGoWithTheirTiles(t *testing.T) {
	v := atHome(t, "en")
	var many []screen.Document
	for i := range 30 {
		many = append(many, screen.Document{ID: fmt.Sprint("m", i), Origin: screen.FromScan, Number: i + 1, Pages: 1, Printable: true})
	}
	v.owns(many...)
	v.press("home/documents")
	first := v.asked()
	if len(first) == 0 || len(first) > 8 {
		t.Fatalf("asks for %v", first)
	}
	v.do(cover(many[0]))
	v.press(accessibility.ID("page/next"))
	if got := v.asked(); len(got) == 0 || slices.Contains(got, first[0]) {
		t.Errorf("the next page asks for %v", got)
	}
	v.do(cover(many[0]))
	v.press(accessibility.ID("page/previous"))
	if v.covered(many[0]) || !slices.Equal(v.asked(), first) {
		t.Error("a picture was held that nobody saw")
	}
}
