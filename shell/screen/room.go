// SPDX-License-Identifier: GPL-3.0-or-later

package screen

// Room is the size of the screen in millimetres, so that places can decide how
// much fits without knowing pixels.
type Room struct{ Width, Height float64 }

// tileSpace is the least width and height of a tile, in mm, by text size: the
// longest word of a tile's name must fit in one line.
var tileSpace = [Sizes + 1]struct{ width, height float64 }{
	1: {58, 44}, 2: {74, 50}, 3: {84, 58}, 4: {114, 64},
}

const (
	maxTiles   = 8 // more than eight choices at once are not taken in
	margin     = 16
	gap        = 8
	maxColumns = 4
	maxRows    = 2
)

// headroom is what title, instruction, action row and bar take, in mm, by text size.
var headroom = [Sizes + 1]float64{1: 84, 2: 92, 3: 104, 4: 116}

// grid is how many columns and rows of tiles fit at a text size. It is never
// less than one tile and never more than eight.
func (r Room) grid(size int) (columns, rows int) {
	need := tileSpace[size]
	columns = fit(r.Width-2*margin, need.width, maxColumns)
	rows = fit(r.Height-headroom[size], need.height, maxRows)
	return columns, rows
}

func (r Room) tiles(size int) int {
	columns, rows := r.grid(size)
	return min(columns*rows, maxTiles)
}

func fit(space, each float64, most int) int {
	return min(max(int((space+gap)/(each+gap)), 1), most)
}
