// SPDX-License-Identifier: GPL-3.0-or-later

package screen

// Room is the size of the screen in millimetres, so that places can decide how
// much fits without knowing pixels.
type Room struct{ Width, Height float64 }

// tileSpace is the least width and height of a tile, in mm, by text size: the
// longest word of a tile's name must fit in one line.
type tileSpace struct{ width, height float64 }

// high are tiles with the pictogram above the name, low ones with it before.
var (
	high = [Sizes + 1]tileSpace{1: {58, 44}, 2: {74, 50}, 3: {84, 58}, 4: {114, 64}}
	low  = [Sizes + 1]tileSpace{1: {74, 24}, 2: {88, 27}, 3: {98, 33}, 4: {130, 42}}
)

// name is a tile with nothing but a name on it, in one line.
var name = [Sizes + 1]tileSpace{1: {54, 20}, 2: {67, 20}, 3: {83, 20}, 4: {106, 23}}

const (
	maxTiles   = 8 // more than eight choices at once are not taken in
	margin     = 16
	gap        = 8
	lowGap     = 6
	maxColumns = 4
	maxRows    = 2
	maxNames   = 6 // rows of them
)

// headroom is what title, instruction, action row and bar take, in mm, by text
// size.
var headroom = [Sizes + 1]float64{1: 84, 2: 92, 3: 104, 4: 116}

// lowHeadroom is the same on a screen so low that tiles are low, too.
var lowHeadroom = [Sizes + 1]float64{1: 104, 2: 120, 3: 138, 4: 150}

// nameHeadroom is the same where tiles are only a name. It has the action row
// in it: seventeen languages are one more than fit on one page without it.
var nameHeadroom = [Sizes + 1]float64{1: 114, 2: 112, 3: 131, 4: 150}

// names is how many tiles fit that are only a name. There may be more than
// eight: one does not weigh them up but looks for the one that one can read.
func (r Room) names(set Settings) int {
	if set.LowReach {
		return r.lowTiles(set.Size)
	}
	size := set.Size
	return fit(r.Width-2*margin, name[size].width, gap, maxColumns) *
		fit(r.Height-nameHeadroom[size], name[size].height, gap, maxNames)
}

// tiles is how many tiles fit at a text size: never less than one and never
// more than eight.
func (r Room) tiles(set Settings) int {
	if set.LowReach {
		return r.lowTiles(set.Size)
	}
	size := set.Size
	n := fit(r.Width-2*margin, high[size].width, gap, maxColumns) *
		fit(r.Height-headroom[size], high[size].height, gap, maxRows)
	if rows := fit(r.Height-lowHeadroom[size], low[size].height, lowGap, maxRows); rows > 1 {
		side := min(margin, r.Height/20)
		n = max(n, rows*fit(r.Width-2*side, low[size].width, gap, maxColumns))
	}
	return min(n, maxTiles)
}

// reach is how much of the height is within reach of who sits.
const reach = 0.6

// leastReach is what a small screen has of it for large words, in mm.
var leastReach = [Sizes + 1]float64{1: 110, 2: 120, 3: 140, 4: 160}

// footroom is what action row and bar take of that, in mm, by text size; the
// title and the instruction stand above it. At size 3 it leaves two rows only
// where names of three lines fit into both.
var footroom = [Sizes + 1]float64{1: 64, 2: 68, 3: 100, 4: 82}

// lowTiles is the same for the lower part of the screen alone.
func (r Room) lowTiles(size int) int {
	height := max(reach*r.Height, leastReach[size]) - footroom[size]
	side := min(margin, r.Height/20)
	n := fit(r.Width-2*side, low[size].width, gap, maxColumns) * fit(height, low[size].height, lowGap, maxRows)
	if height >= high[size].height {
		n = max(n, fit(r.Width-2*margin, high[size].width, gap, maxColumns)*fit(height, high[size].height, gap, maxRows))
	}
	return min(n, maxTiles)
}

func fit(space, each, between float64, most int) int {
	return min(max(int((space+between)/(each+between)), 1), most)
}
