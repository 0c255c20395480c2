// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"strconv"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// turnPage goes to another page of tiles; pages count from 0.
type turnPage struct{ to int }

// paged adds the tiles of one page and the buttons to the others. A page that
// no longer exists, because the text has become smaller, is the last one.
func (v view) paged(b body, tiles []accessibility.Node, page int) body {
	each := v.room.tiles(v.settings.Size)
	pages := max((len(tiles)+each-1)/each, 1)
	page = min(page, pages-1)
	shown := tiles[page*each : min((page+1)*each, len(tiles))]
	b.nodes = append(b.nodes, group("tiles", accessibility.RoleTiles, shown...))
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
