// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// scroll moves by what is in sight, less a little that stays as a landmark, and
// so that the first thing below is whole.
func (s *surface) scroll(down bool) {
	if down {
		s.offset = s.next()
		return
	}
	s.offset -= s.laid.view.h * 0.8
}

// next is the offset at which the first thing that is not whole now stands at
// the top.
func (s *surface) next() float32 {
	best := s.laid.content
	for _, it := range s.laid.items {
		if y := it.rect.y - s.laid.view.y; !it.fixed && y > s.offset && y+it.rect.h > s.offset+s.laid.view.h && y < best {
			best = y
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
