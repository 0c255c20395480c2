// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"encoding/json"
	"image"
	"os"
	"path/filepath"
)

// opening: home, group, service, and the page above our bar.
func opening(k *kiosk) {
	k.touch("home", "home/group/geld-wohnen")
	k.touch("services", "service/wohngeld")
	k.touch("service", "way/online")
	k.at("browse/open")
	k.covered()
}

// covered waits until the page fills all of the screen but the bar.
func (k *kiosk) covered() {
	k.t.Helper()
	bar := int(k.trace.latest().node("bar/home").Y)
	eventually(k.t, "the page above the bar", func() bool {
		list := k.windows()
		if len(list) < 2 || list[0] != image.Rect(0, 0, screenWidth, screenHeight) {
			return false
		}
		top := list[len(list)-1]
		return top.Min == image.Point{} && top.Dx() == screenWidth && top.Dy() <= bar && top.Dy() > bar-40
	})
	for _, part := range []image.Rectangle{image.Rect(0, 0, screenWidth, bar-40), image.Rect(0, bar, screenWidth, screenHeight)} {
		eventually(k.t, "something in "+part.String(), func() bool { return k.colours(part) > 8 })
	}
}

// filling: the form, up to the file that it asks for.
func filling(k *kiosk) {
	p := k.page()
	p.fill("Vorname", k.canary.name)
	p.fill("Straße", k.canary.street)
	p.fill("IBAN", "de89 3704 0044 0532 0130 00")
	p.touch("push button", "Nachweis")
	if s := k.at("upload"); len(s.starting("document/")) > 0 {
		k.t.Error("there is a document already")
	}
}

// uploading: what was scanned goes into the form.
func uploading(k *kiosk) {
	s := k.see("the scan to choose", func(s seen) bool {
		return s.at("upload") && len(s.starting("document/")) == 1
	})
	k.touch("upload", s.starting("document/")[0].ID)
	k.at("browse/open")
	k.covered()
}

// handingIn: assent, send, and what the town has received.
func handingIn(k *kiosk) {
	p := k.page()
	p.find("push button", "Nachweis über die Miete")
	p.touch("check box", "Ich bin einverstanden")
	p.touch("push button", "Antrag absenden")
	p.find("heading", "Ihr Antrag ist da")
	inbox := k.town.path("inbox/WG-0001")
	text, err := os.ReadFile(filepath.Join(inbox, "fields.json"))
	if err != nil {
		k.t.Fatal(err)
	}
	var got struct {
		Name, Street, IBAN string
		Files              []string
	}
	if err := json.Unmarshal(text, &got); err != nil {
		k.t.Fatal(err)
	}
	if got.Name != k.canary.name || got.Street != k.canary.street || got.IBAN != "DE89370400440532013000" || len(got.Files) != 1 || filepath.Ext(got.Files[0]) != ".pdf" {
		k.t.Errorf("the town received %+v", got)
	}
	upload := filepath.Join(inbox, "upload-1")
	if n := pagesOf(k.t, upload); n != 1 {
		k.t.Errorf("%d pages arrived", n)
	}
	if !k.holds(upload) {
		k.t.Error("what arrived is not what the visitor's tray has")
	}
	images := pictures(k.t, upload)
	if len(images) != 1 {
		k.t.Fatalf("%d images arrived", len(images))
	}
	alike(k.t, images[0], scanned(k.t, "Color"))
	if !coloured(images[0]) {
		k.t.Error("the scan came without its colours")
	}
}
