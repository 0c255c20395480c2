// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"fyne.io/fyne/v2"
)

// curtain is the dark screen: a steady note where the bar is, which no web page
// covers, and nothing else.
func (s *surface) curtain(note string) []fyne.CanvasObject {
	p := s.painter
	p.palette = PaletteOf(dark)
	l := &layouter{metrics: p.metrics, measure: measureText, rtl: p.rtl, out: &layout{}}
	size := s.Size()
	l.screen = rect{0, 0, size.Width, size.Height}
	t := l.words(note, l.small(), false, size.Width-2*l.margin())
	y := s.laid.barTop + (size.Height-s.laid.barTop-t.h)/2
	l.add(item{texts: l.at(t, 0, y, size.Width, true)})
	if p.rtl {
		l.mirror()
	}
	return p.paint(l.out.items[0], 0).objects
}
