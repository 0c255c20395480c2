// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"fmt"
	"image"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2/test"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/assets"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/translations"
)

// look is one way in which a screen can be shown.
type look struct {
	width, height, perMM float32
	size                 int
	lang                 string
	low                  bool // for who sits
}

func (k look) String() string {
	how := ""
	if k.low {
		how = ", low"
	}
	return fmt.Sprintf("%gx%g at %g, size %d, %s%s", k.width, k.height, k.perMM, k.size, k.lang, how)
}

func (k look) metrics() metrics { return metrics{perMM: k.perMM, size: k.size, low: k.low} }

func (k look) rtl() bool { return translations.RightToLeft(k.lang) }

func (k look) room() screen.Room {
	return screen.Room{Width: float64(k.width / k.perMM), Height: float64(k.height / k.perMM)}
}

// looks are all sizes in all languages on the screens that terminals have: the
// 21.5-inch and larger ones, and a small 15.4-inch one with few pixels.
func looks(b *translations.Bundle) []look {
	var all []look
	for _, s := range []look{
		{width: 1920, height: 1080, perMM: 3.78},
		{width: 1920, height: 1080, perMM: 4.03},
		{width: 1280, height: 800, perMM: 3.78},
		{width: 1280, height: 800, perMM: 3.87},
		{width: 1920, height: 1080, perMM: 3.78, low: true},
		{width: 1280, height: 800, perMM: 3.87, low: true},
	} {
		for _, s.lang = range b.Tags() {
			for s.size = 1; s.size <= screen.Sizes; s.size++ {
				all = append(all, s)
			}
		}
	}
	return all
}

// demo is the demo town with its languages and Fyne's measure of texts.
type demo struct {
	town    *config.Town
	bundle  *translations.Bundle
	measure measure
}

// newDemo starts an app, which a measure of texts needs.
func newDemo(t *testing.T) demo {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(newGround())
	b, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	known := config.Known{Pictograms: assets.Pictograms(), Languages: b.Tags(), Themes: []string{standard, dark, light, lowGlare}}
	town, problems := config.Load(musterstadt(t), known)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	// Every language there is has to fit, with the town's texts or without.
	for _, tag := range b.Tags() {
		if !slices.Contains(town.Languages, tag) {
			town.Languages = append(town.Languages, tag)
		}
	}
	return demo{town, b, remembering(measureText)}
}

// remembering measures every text once: thousands of layouts ask for the same.
func remembering(f measure) measure {
	type key struct {
		text string
		size float32
		bold bool
	}
	known := map[key]float32{}
	return func(text string, size float32, bold bool) float32 {
		k := key{text, size, bold}
		w, ok := known[k]
		if !ok {
			w = f(text, size, bold)
			known[k] = w
		}
		return w
	}
}

// musterstadt is the folder of the demo town as a rig completes it.
func musterstadt(t *testing.T) fs.FS {
	t.Helper()
	folder := os.DirFS("../../packaging/demo/musterstadt")
	town := fstest.MapFS{}
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(folder, name)
		data = []byte(strings.ReplaceAll(string(data), "${LOTSE_SITE}", "http://127.0.0.1:8080"))
		town[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return town
}

// lay lays a state out as the shell does: what does not fit brings buttons to
// see more, and these take room in turn.
func (d demo) lay(s screen.State, k look) (layout, accessibility.Node) {
	m := k.metrics()
	loc := d.bundle.Localizer(k.lang)
	tree := s.View(loc)
	l := arrange(tree, m, d.measure, k.rtl(), k.width, k.height)
	if l.overflow {
		s, _ = s.Update(screen.Overflowed{Up: true, Down: true})
		tree = s.View(loc)
		l = arrange(tree, m, d.measure, k.rtl(), k.width, k.height)
	}
	return l, tree
}

// sheetOfPaper is a preview of an upright page.
func sheetOfPaper() image.Image { return image.NewRGBA(image.Rect(0, 0, 210, 297)) }
