// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"image"
	"maps"
)

// covers are small pictures of first pages by the document's ID: nil until one
// has come, and where none can be made. They are replaced and never changed,
// because older states hold them too.
type covers map[string]image.Image

// cover asks for the pictures of the documents whose tiles are shown, and lets
// go of all others: a visit with many documents must not fill the memory.
func (p documents) cover(s State) (documents, []Effect) {
	page, _ := turned(p.page, len(s.tray), s.each())
	shown := covers{}
	var wanted []Effect
	for _, d := range onPage(s.tray, page, s.each()) {
		if !d.Printable {
			continue // nobody can draw it
		}
		img, asked := p.covers[d.ID]
		if shown[d.ID] = img; !asked {
			wanted = append(wanted, Cover{d.ID})
		}
	}
	p.covers = shown
	return p, wanted
}

// arrived takes a picture, also while the visitor is somewhere else.
func (p documents) arrived(_ State, in Intent) place {
	ready, ok := in.(CoverReady)
	if _, wanted := p.covers[ready.Document]; !ok || !wanted {
		return p
	}
	shown := maps.Clone(p.covers)
	shown[ready.Document] = ready.Image
	p.covers = shown
	return p
}
