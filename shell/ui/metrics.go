// SPDX-License-Identifier: GPL-3.0-or-later

package ui

// Lengths that do not depend on the text size, in millimetres. The grid is 4 mm.
const (
	marginMM      = 16
	gapMM         = 8
	tightGapMM    = 5.5 // where lines of words are scarce
	barGapMM      = 4   // more than the ring, so that a ring never touches a neighbour
	paddingMM     = 4
	tilePaddingMM = 8 // above, between and below pictogram and words of a tile
	cornerMM      = 3
	ringMM        = 3  // width of the focus ring, both tones together
	targetMM      = 20 // least height and width of what can be touched [VVSG 2.0: 12.7]
	edgeMM        = 0.5
	pictureMM     = 14 // pictogram beside words
	tileMM        = 12 // least pictogram on a tile
	besideMM      = 16 // pictogram before the name of a tile
	sheetGapMM    = 3  // around a page on a tile
	panelMM       = 240
	progressMM    = 12
)

// capHeightMM is the height of capital letters by text size 1 to 4
// [VVSG 2.0 7.1; EN 301 549 5.1.4 at 500–700 mm].
var capHeightMM = [...]float32{1: 4.0, 2: 5.2, 3: 6.8, 4: 8.8}

// capRatio is the capital height of Noto Sans over its size.
const capRatio = 0.714

// lineRatio is the distance of lines over the size; Arabic and Vietnamese marks
// need that much.
const lineRatio = 1.36

// lineSizes is how wide a line of words may be, over the size: about sixty
// letters, beyond which one loses the way back to the next line.
const lineSizes = 33

// metrics turns millimetres into pixels on this screen at this text size.
type metrics struct {
	perMM float32 // pixels
	size  int     // 1 to 4
	low   bool    // whether all that can be touched is in the lower part
}

func (m metrics) px(mm float32) float32 { return mm * m.perMM }

// body is the size of words, in pixels.
func (m metrics) body() float32 { return m.px(capHeightMM[m.size] / capRatio) }

// title is the size of the screen's title: at the large text sizes it is told
// from the words by its weight more than by its size, to leave them room.
func (m metrics) title() float32 {
	factor := [...]float32{1: 1.5, 2: 1.4, 3: 1.25, 4: 1.15}
	return m.body() * factor[m.size]
}

// line is the greatest width of words of a size.
func (m metrics) line(size float32) float32 { return lineSizes * size }

// small is the least size that words may have where they must fit: the bar.
func (m metrics) small() float32 { return m.px(capHeightMM[1] / capRatio) }
