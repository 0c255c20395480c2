// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// painter turns items into what Fyne draws.
type painter struct {
	metrics
	palette    Palette
	pictograms *pictograms
	copies     *copies
	rtl        bool
}

// painted is an item on the canvas, with what changes while it is pressed.
type painted struct {
	item    item
	ground  *plate
	texts   []*canvas.Text
	picture *canvas.Image
	objects []fyne.CanvasObject
	lift    float32 // how far it was moved up
}

// ink is the colour of the words and the pictogram of an item.
func (p painter) ink(it item, pressed bool) (words, picture color.NRGBA) {
	n := it.node
	switch {
	case pressed || it.filled():
		return p.palette.Inverse, p.palette.Inverse
	case it.kind == kindStatus: // no button looks like that
		return p.palette.Paper, p.palette.Paper
	case n.State.Has(accessibility.Disabled):
		return p.palette.Muted, p.palette.Muted
	case it.kind == kindBar:
		return p.palette.BarInk, p.palette.BarInk
	}
	return p.palette.Ink, p.palette.Accent
}

// filled reports whether the item stands on the accent colour: the one action
// that goes on.
func (it item) filled() bool {
	return it.kind == kindControl && it.node.State.Has(accessibility.Primary) && !it.node.State.Has(accessibility.Disabled)
}

// ground is the colour that an item stands on. The bar has one for all its
// buttons: what is transparent costs no drawing.
func (p painter) ground(it item, pressed bool) color.Color {
	switch {
	case pressed || it.filled() || it.kind == kindFill:
		return p.palette.Accent
	case it.kind == kindControl && it.node.State.Has(accessibility.Way):
		return p.palette.Paper
	case it.kind == kindControl || it.kind == kindKey:
		return p.palette.Tile
	case it.kind == kindBox:
		return p.palette.Notice
	case it.kind == kindBar:
		return color.Transparent
	}
	return p.palette.Paper
}

// paint draws an item moved up by the scroll offset.
func (p painter) paint(it item, offset float32) painted {
	if it.fixed {
		offset = 0
	}
	d := painted{item: it, lift: offset}
	d.item.rect.y -= offset
	d.item.at.y -= offset
	d.item.sheet.y -= offset
	words, ink := p.ink(it, false)
	switch it.kind {
	case kindPanel:
		p.panel(&d)
	case kindFill:
		p.track(&d)
	case kindRule:
		r := d.item.rect
		p.area(&d, rect{r.x, r.y, r.w, r.h + 2}, p.palette.Bar)
		p.line(&d, rect{0, it.rect.y, it.rect.w, p.px(p.palette.EdgeMM)}, p.palette.Edge)
	case kindKeys:
		p.area(&d, d.item.rect, p.palette.Bar)
		p.line(&d, rect{0, it.rect.y, it.rect.w, p.px(p.palette.EdgeMM)}, p.palette.Edge)
	case kindControl, kindBar, kindKey:
		p.control(&d)
		p.sheet(&d)
	case kindBox:
		p.frame(&d)
	case kindStatus:
		p.plate(&d, d.item.rect, p.px(cornerMM), p.palette.Ink, edge{p.palette.Paper, p.px(p.palette.EdgeMM)})
	}
	if it.picture != "" {
		d.picture = p.pictogram(&d, d.item.at, it.picture, ink)
	}
	for _, t := range it.texts {
		d.texts = append(d.texts, p.text(&d, t, offset, words))
	}
	if it.node.Role == accessibility.RoleOption {
		p.mark(&d, ink)
	}
	return d
}

func (p painter) control(d *painted) {
	var e edge
	switch {
	case d.item.kind == kindBar || d.item.filled():
	case d.item.node.State.Has(accessibility.Checked):
		e = edge{p.palette.Accent, p.px(1.2)}
	default:
		e = edge{p.palette.Edge, p.px(p.palette.EdgeMM)}
	}
	d.ground = p.plate(d, d.item.rect, p.px(cornerMM), p.ground(d.item, false), e)
}

// sheet is the page on a tile: white in every theme, as paper is.
func (p painter) sheet(d *painted) {
	if d.item.image == nil {
		return
	}
	edge := p.px(p.palette.EdgeMM)
	at := d.item.sheet.snapped()
	r := p.box(d, at, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, 0)
	r.StrokeColor, r.StrokeWidth = p.palette.Edge, edge
	at = at.inset(edge).snapped()
	img := canvas.NewImageFromImage(p.copies.get(d.item.image, at.w, at.h))
	img.FillMode = canvas.ImageFillStretch
	img.ScaleMode = canvas.ImageScaleFastest
	put(img, at)
	d.objects = append(d.objects, img)
}

func (p painter) plate(d *painted, r rect, corner float32, c color.Color, e edge) *plate {
	o := newPlate(r, corner, c, e)
	d.objects = append(d.objects, o.objects()...)
	return o
}

// area fills a rectangle as large as a good part of the screen.
func (p painter) area(d *painted, r rect, c color.Color) {
	o := line(r)
	o.StrokeColor = c
	d.objects = append(d.objects, o)
}

// frame is the ground of a notice, or the edge of a preview.
func (p painter) frame(d *painted) {
	if d.item.node.Role == accessibility.RoleNotice {
		p.plate(d, d.item.rect, p.px(cornerMM), p.palette.Notice, edge{p.palette.Edge, p.px(p.palette.EdgeMM)})
		return
	}
	r := p.box(d, d.item.at, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, 0)
	r.StrokeColor, r.StrokeWidth = p.palette.Edge, p.px(p.palette.EdgeMM)
	if d.item.image != nil {
		img := canvas.NewImageFromImage(d.item.image)
		img.FillMode = canvas.ImageFillContain
		img.ScaleMode = canvas.ImageScaleSmooth
		put(img, d.item.at.inset(p.px(p.palette.EdgeMM)))
		d.objects = append(d.objects, img)
	}
}

func (p painter) panel(d *painted) {
	if d.item.node.Role != accessibility.RoleDialog {
		p.area(d, d.item.rect.inset(-1), p.palette.Shade)
		return
	}
	p.plate(d, d.item.rect, p.px(cornerMM), p.palette.Paper, edge{p.palette.Edge, p.px(1)})
}

func (p painter) track(d *painted) {
	r := p.box(d, d.item.rect, p.palette.Tile, d.item.rect.h/2)
	r.StrokeColor, r.StrokeWidth = p.palette.Edge, p.px(p.palette.EdgeMM)
	if fill := d.item.at; fill.w > 0 {
		fill.w = max(fill.w, fill.h)
		if p.rtl {
			fill.x = d.item.rect.x + d.item.rect.w - fill.w
		}
		p.box(d, fill, p.palette.Accent, fill.h/2)
	}
}

// mark is the box at the end of an option, with a tick when it is chosen, so
// that the choice is never told by colour alone.
func (p painter) mark(d *painted, ink color.NRGBA) {
	side := p.px(7)
	r := d.item.rect
	at := rect{r.x + r.w - side - p.px(paddingMM), r.y + (r.h-side)/2, side, side}
	if p.rtl {
		at.x = r.x + p.px(paddingMM)
	}
	b := p.box(d, at, p.palette.Tile, side/2)
	b.StrokeColor, b.StrokeWidth = ink, p.px(0.8)
	if d.item.node.State.Has(accessibility.Checked) {
		p.box(d, at.inset(p.px(1.7)), ink, side/2)
	}
}

func (p painter) box(d *painted, r rect, c color.Color, corner float32) *canvas.Rectangle {
	o := canvas.NewRectangle(c)
	o.CornerRadius = corner
	put(o, r)
	d.objects = append(d.objects, o)
	return o
}

func (p painter) line(d *painted, r rect, c color.NRGBA) { p.box(d, r, c, 0) }

func (p painter) pictogram(d *painted, r rect, name string, c color.NRGBA) *canvas.Image {
	img := p.pictograms.get(name, r.w, c, p.rtl)
	if img == nil {
		return nil
	}
	o := canvas.NewImageFromImage(img)
	o.FillMode = canvas.ImageFillStretch
	put(o, r)
	d.objects = append(d.objects, o)
	return o
}

func (p painter) text(d *painted, t textLine, offset float32, c color.NRGBA) *canvas.Text {
	o := canvas.NewText(t.text, c)
	o.TextSize = t.size
	o.TextStyle.Bold = t.bold
	// Fyne's line box is lower than ours; the words stand in its middle.
	h := t.size * lineRatio
	put(o, rect{t.x, t.y - offset, t.w + 1, h})
	d.objects = append(d.objects, o)
	return o
}

func put(o fyne.CanvasObject, r rect) {
	o.Move(fyne.NewPos(r.x, r.y))
	o.Resize(fyne.NewSize(r.w, r.h))
}

// press paints an item as it is while a finger is on it, or as it was before.
// Only what changes is refreshed: this is on the way from tap to light.
func (p painter) press(d painted, on bool) {
	words, ink := p.ink(d.item, on)
	if d.ground != nil {
		d.ground.fill(p.ground(d.item, on))
		if on && d.item.filled() {
			d.ground.fill(p.palette.Ink)
			words, ink = p.palette.Paper, p.palette.Paper
		}
		d.ground.refresh()
	}
	for _, t := range d.texts {
		t.Color = words
		t.Refresh()
	}
	if d.picture != nil {
		d.picture.Image = p.pictograms.get(d.item.picture, d.item.at.w, ink, p.rtl)
		d.picture.Refresh()
	}
}

// spoken marks what is being said [EN 301 549 5.1.3.3]: lines below its words,
// or below its picture where it has none.
func (p painter) spoken(d painted) []fyne.CanvasObject {
	words, _ := p.ink(d.item, false)
	thick := max(snap(p.px(1)), 2)
	var lines painted
	for _, t := range d.item.texts {
		r := t.rect()
		p.line(&lines, rect{r.x, snap(r.bottom() - d.lift - thick), r.w, thick}, words)
	}
	if at := d.item.at; len(d.item.texts) == 0 && at.w > 0 {
		p.line(&lines, rect{at.x, snap(at.bottom() + thick), at.w, thick}, words)
	}
	return lines.objects
}

// ring is the focus ring of a control: two tones, outside of it, as plates to
// stand below it [EN 301 549 5.5.2; WCAG 2.2 2.4.13].
func (p painter) ring(it item) []fyne.CanvasObject {
	half := p.px(ringMM) / 2
	var d painted
	p.plate(&d, it.rect.inset(-2*half), p.px(cornerMM)+2*half, p.palette.RingOut, edge{})
	p.plate(&d, it.rect.inset(-half), p.px(cornerMM)+half, p.palette.RingIn, edge{})
	if it.kind == kindBar || it.kind == kindKey {
		p.plate(&d, it.rect, p.px(cornerMM), p.palette.Bar, edge{})
	}
	return d.objects
}
