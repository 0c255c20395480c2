// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
)

// surface is the one widget: it draws a frame and turns touches and keys into
// events. All its methods run on Fyne's goroutine.
type surface struct {
	widget.BaseWidget
	perMM      float32
	send       func(Event)
	keys       input.Map
	traced     io.Writer       // nil where nobody reads it
	typefaces  <-chan struct{} // closed when they are loaded
	spell      Spell           // nil where only Fyne knows
	pointer    Pointer         // nil where only Fyne knows
	later      func(func())    // runs it when what waits already has run
	pictograms *pictograms
	copies     *copies

	frame   Frame
	painter painter
	laid    layout
	offset  float32 // how far the screen is scrolled
	root    *fyne.Container
	ground  *ground
	painted []painted
	pressed accessibility.ID // the control that a finger is on; empty for none
	ear     ear
	told    Overflowed
	sized   Sized
	shift   bool
}

var (
	_ desktop.Mouseable = (*surface)(nil)
	_ desktop.Hoverable = (*surface)(nil)
	_ desktop.Keyable   = (*surface)(nil)
	_ fyne.Tabbable     = (*surface)(nil)
)

func newSurface(perMM float32, keys input.Map, send func(Event)) *surface {
	s := &surface{perMM: perMM, send: send, keys: keys, pictograms: newPictograms(), copies: newCopies(), typefaces: loadTypefaces()}
	s.later = func(f func()) { f() }
	s.ground = newGround()
	s.root = container.NewWithoutLayout()
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *surface) CreateRenderer() fyne.WidgetRenderer { return &renderer{s} }

type renderer struct{ *surface }

func (r *renderer) Layout(size fyne.Size) {
	r.root.Resize(size)
	r.show(r.frame)
}
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *renderer) Refresh()                     { r.root.Refresh() }
func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.root} }
func (r *renderer) Destroy()                     {}

// show lays a frame out and draws it.
func (s *surface) show(f Frame) {
	size := s.Size()
	if f.Tree.Role != accessibility.RoleScreen || len(f.Tree.Children) == 0 || size.Width < 2 {
		s.frame = f
		return
	}
	fresh := f.Tree.ID != s.frame.Tree.ID
	step := f.Scroll != s.frame.Scroll
	moved := f.Focus != s.frame.Focus || f.Size != s.frame.Size || f.LowReach != s.frame.LowReach
	s.ear = s.ear.in(s.frame, f)
	s.frame = f
	<-s.typefaces
	m := metrics{perMM: s.perMM, size: min(max(f.Size, 1), 4), low: f.LowReach}
	s.painter = painter{metrics: m, palette: PaletteOf(f.Theme), pictograms: s.pictograms, copies: s.copies, rtl: f.RightToLeft}
	s.laid = arrange(f.Tree, m, measureText, f.RightToLeft, size.Width, size.Height)
	if fresh {
		s.offset = 0
	}
	if step {
		s.scroll(f.Scroll.Down)
	}
	if moved {
		s.reveal(f.Focus)
	}
	s.clamp()
	s.draw()
	s.tell()
	if s.traced != nil {
		s.trace(s.traced)
	}
}

// measureText is Fyne's measure of a text.
func measureText(text string, size float32, bold bool) float32 {
	return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
}

func (s *surface) draw() {
	s.painted = s.painted[:0]
	s.copies.begin()
	s.ground.paper = s.painter.palette.Paper
	if s.frame.Curtain != "" {
		s.ground.paper = PaletteOf(dark).Paper
	}
	var objects []fyne.CanvasObject
	for _, it := range s.visible() {
		p := s.painter.paint(it, s.offset)
		s.painted = append(s.painted, p)
		if it.node.ID != "" && it.node.ID == s.frame.Focus && it.control() {
			objects = append(objects, s.painter.ring(p.item)...)
		}
		objects = append(objects, p.objects...)
		if it.node.ID != "" && it.node.ID == s.frame.Speaking {
			objects = append(objects, s.painter.spoken(p)...)
		}
	}
	s.paintPressed(true)
	if s.frame.Curtain != "" {
		objects = s.curtain(s.frame.Curtain)
	}
	gone := s.root.Objects
	s.root.Objects = objects
	s.root.Refresh()
	release(gone)
}

// release lets go of pictures that are not drawn any more. The driver would
// keep them, and its textures of them, for another minute, which is 300 MB when
// someone scans 30 pages; what is refreshed it frees with the next frame.
func release(gone []fyne.CanvasObject) {
	for _, o := range gone {
		if picture, is := o.(*canvas.Image); is {
			picture.Image = nil
			canvas.Refresh(picture)
		}
	}
}

// visible is what is drawn: of the part that is scrolled only what is wholly in
// sight, so that nothing is ever cut through.
func (s *surface) visible() []item {
	if !s.laid.overflow {
		return s.laid.items
	}
	var seen []item
	for _, it := range s.laid.items {
		if it.fixed || s.inSight(it) {
			seen = append(seen, it)
		}
	}
	return seen
}

func (s *surface) inSight(it item) bool {
	y := it.rect.y - s.offset
	const slack = 1
	return y >= s.laid.view.y-slack && y+it.rect.h <= s.laid.view.bottom()+slack
}

// tell reports what the shell has to know about the layout, once each.
func (s *surface) tell() {
	size := s.Size()
	top := int(s.laid.barTop)
	if now := (Sized{
		float64(size.Width / s.perMM), float64(size.Height / s.perMM), int(size.Width), top,
	}); now != s.sized {
		s.sized = now
		s.send(now)
	}
	end := s.laid.content - s.laid.view.h
	now := Overflowed{}
	if s.laid.overflow {
		now = Overflowed{Up: s.offset > 1, Down: s.offset < end-1}
	}
	// The state forgets it with each new screen, so what is there is told again.
	if now != s.told || now != (Overflowed{}) {
		s.told = now
		s.send(now)
	}
}
