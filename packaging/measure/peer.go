// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"os"
	"path/filepath"

	"github.com/lotse-kiosk/lotse/assets"
)

//go:embed tiles.html
var tiles string

// button is one button of the peer's page.
type button struct{ Picture, Name string }

func buttons(pairs ...[2]string) (list []button, err error) {
	for _, p := range pairs {
		svg, ok := assets.Pictogram(p[0])
		if !ok {
			return nil, fmt.Errorf("there is no pictogram %s", p[0])
		}
		list = append(list, button{base64.StdEncoding.EncodeToString(svg), p[1]})
	}
	return list, nil
}

// page writes the home screen as a web page, with the same pictograms.
func page(name string) error {
	home, err := buttons(
		[2]string{"house-coin", "Geld und Wohnen"}, [2]string{"id-card", "Ausweise und Termine"},
		[2]string{"family", "Familie"}, [2]string{"tree", "Stadt und Freizeit"},
		[2]string{"print", "Drucken"}, [2]string{"scan", "Scannen"},
		[2]string{"documents", "Meine Dokumente"}, [2]string{"internet", "Internet"},
	)
	if err != nil {
		return err
	}
	bar, err := buttons(
		[2]string{"home", "Start"}, [2]string{"back", "Zurück"}, [2]string{"read-aloud", "Vorlesen"},
		[2]string{"bigger", "Größer"}, [2]string{"contrast", "Kontrast"}, [2]string{"language", "Sprache"},
		[2]string{"help", "Hilfe"}, [2]string{"end", "Beenden"},
	)
	if err != nil {
		return err
	}
	t, err := template.New("tiles").Parse(tiles)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	return t.Execute(file, struct{ Tiles, Bar []button }{home, bar})
}

// openChromium starts Debian's Chromium on that page, with a new profile, its
// sandbox on and what it would do beside the page off.
func (b *bench) openChromium() (*program, error) {
	folder, err := b.room()
	if err != nil {
		return nil, err
	}
	name := filepath.Join(folder, "tiles.html")
	if err := page(name); err != nil {
		return nil, err
	}
	if err := b.screen.unmanaged(); err != nil {
		return nil, err
	}
	return b.begin("chromium", "--kiosk", "--app=file://"+name, "--user-data-dir="+filepath.Join(folder, "profile"),
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		// There is no window manager that would make it full screen.
		"--window-position=0,0", fmt.Sprintf("--window-size=%d,%d", b.screen.width, b.screen.height))
}

// openBare starts the bare window of the toolkit.
func (b *bench) openBare() (*program, error) {
	if err := b.screen.unmanaged(); err != nil {
		return nil, err
	}
	return b.begin(filepath.Join(b.bin, "bare"))
}
