// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"strconv"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// turnPage goes to another page of tiles; pages count from 0.
type turnPage struct{ to int }

// turned is the page that is shown of so many tiles, and how many there are. One
// that no longer exists, because the text has become smaller, is the last.
func turned(page, tiles, each int) (shown, pages int) {
	pages = max((tiles+each-1)/each, 1)
	return min(page, pages-1), pages
}

// onPage is what stands on a page that there is.
func onPage[T any](all []T, page, each int) []T {
	return all[page*each : min((page+1)*each, len(all))]
}

// each is how many tiles a page has.
func (s State) each() int { return s.room.tiles(s.settings) }

// paged adds the tiles of one page and the buttons to the others.
func (v view) paged(b body, tiles []accessibility.Node, page int) body {
	return v.pagedBy(b, tiles, page, v.each())
}

func (v view) pagedBy(b body, tiles []accessibility.Node, page, each int) body {
	page, pages := turned(page, len(tiles), each)
	b.nodes = append(b.nodes, group("tiles", accessibility.RoleTiles, onPage(tiles, page, each)...))
	if pages == 1 {
		return b
	}
	b.step, b.of, b.paged, b.part = page+1, pages, true, strconv.Itoa(page+1)
	if page > 0 {
		n := button("page/previous", v.T("page.previous"), "previous", turnPage{page - 1})
		b.back = &n
	}
	if page < pages-1 {
		n := button("page/next", v.T("page.next"), "next", turnPage{page + 1})
		b.goOn = &n
	}
	return b
}
