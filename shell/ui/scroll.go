// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// scroll moves so far that what was not whole before is: down, the first such
// thing comes to the top, and up, the last such thing to the bottom. So nothing
// is passed over, whatever the heights.
func (s *surface) scroll(down bool) {
	if down {
		s.offset = s.next()
		return
	}
	s.offset = s.previous()
}

// next is the offset at which the first thing that is cut or below now stands
// at the top.
func (s *surface) next() float32 {
	best := s.laid.content
	for _, it := range s.laid.items {
		if y := it.rect.y - s.laid.view.y; !it.fixed && y > s.offset && !s.inSight(it) {
			best = min(best, y)
		}
	}
	return best
}

// previous is the offset at which the last thing that is cut or above now stands
// at the bottom.
func (s *surface) previous() float32 {
	var best float32
	for _, it := range s.laid.items {
		bottom := it.rect.bottom() - s.laid.view.y
		if !it.fixed && bottom < s.offset+s.laid.view.h && !s.inSight(it) {
			best = max(best, bottom-s.laid.view.h)
		}
	}
	return best
}

// reveal scrolls so that a control is in sight: the focus is never hidden.
func (s *surface) reveal(id accessibility.ID) {
	for _, it := range s.laid.items {
		if it.fixed || it.node.ID != id || id == "" || s.inSight(it) {
			continue
		}
		top := it.rect.y - s.laid.view.y
		if top < s.offset {
			s.offset = top
		} else {
			s.offset = top + it.rect.h - s.laid.view.h
		}
	}
}

func (s *surface) clamp() {
	s.offset = max(min(s.offset, s.laid.content-s.laid.view.h), 0)
}
