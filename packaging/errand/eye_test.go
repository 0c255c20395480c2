// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"

	"github.com/jezek/xgb/xproto"
)

// look is a picture of the whole screen.
func (h *hand) look() (image.Image, error) {
	s := xproto.Setup(h.conn).DefaultScreen(h.conn)
	w, ht := int(s.WidthInPixels), int(s.HeightInPixels)
	got, err := xproto.GetImage(h.conn, xproto.ImageFormatZPixmap, xproto.Drawable(h.root),
		0, 0, s.WidthInPixels, s.HeightInPixels, 0xffffffff).Reply()
	if err != nil {
		return nil, err
	}
	img := image.NewNRGBA(image.Rect(0, 0, w, ht))
	for i := 0; i+3 < len(got.Data) && i+3 < len(img.Pix); i += 4 { // 32 bits each, blue first
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = got.Data[i+2], got.Data[i+1], got.Data[i], 0xff
	}
	return img, nil
}

// save keeps a picture of the screen for a person.
func (h *hand) save(path string) error {
	img, err := h.look()
	if err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return png.Encode(f, img)
}

// colours counts how many there are in a part of the screen.
func (h *hand) colours(part image.Rectangle) int {
	h.t.Helper()
	img, err := h.look()
	if err != nil {
		h.t.Fatal(err)
	}
	found := map[color.Color]bool{}
	for y := part.Min.Y; y < part.Max.Y; y += 3 {
		for x := part.Min.X; x < part.Max.X; x += 3 {
			found[img.At(x, y)] = true
		}
	}
	return len(found)
}

// windows lists where the windows are that can be seen, the top one last. The
// tiny ones that browsers keep beside the screen are left out.
func (h *hand) windows() []image.Rectangle {
	h.t.Helper()
	tree, err := xproto.QueryTree(h.conn, h.root).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	var list []image.Rectangle
	for _, w := range tree.Children {
		a, err := xproto.GetWindowAttributes(h.conn, w).Reply()
		if err != nil || a.MapState != xproto.MapStateViewable || a.Class == xproto.WindowClassInputOnly {
			continue // gone meanwhile, or not to be seen
		}
		g, err := xproto.GetGeometry(h.conn, xproto.Drawable(w)).Reply()
		if err != nil || g.Width < 100 || g.Height < 100 {
			continue
		}
		list = append(list, image.Rect(0, 0, int(g.Width), int(g.Height)).Add(image.Pt(int(g.X), int(g.Y))))
	}
	return list
}

// selections tells which of the places where copied text is kept have an owner.
func (h *hand) selections() []string {
	h.t.Helper()
	var owned []string
	for _, name := range []string{"PRIMARY", "SECONDARY", "CLIPBOARD"} {
		atom, err := xproto.InternAtom(h.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			h.t.Fatal(err)
		}
		o, err := xproto.GetSelectionOwner(h.conn, atom.Atom).Reply()
		if err != nil {
			h.t.Fatal(err)
		}
		if o.Owner != 0 {
			owned = append(owned, name)
		}
	}
	slices.Sort(owned)
	return owned
}
