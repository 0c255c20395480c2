// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import "github.com/lotse-kiosk/lotse/accessibility"

// least is the least height of a node at a width.
func (l *layouter) least(n accessibility.Node, w float32) float32 {
	switch n.Role {
	case accessibility.RoleList:
		return l.stackLeast(n.Children, w)
	case accessibility.RoleTiles:
		return l.tilesLeast(n, w)
	case accessibility.RoleRow:
		return l.rowLeast(n, w)
	case accessibility.RoleSplit:
		return l.splitLeast(n, w)
	case accessibility.RoleActions:
		return l.actionsLeast(n, w)
	case accessibility.RoleStepper:
		return l.stepperLeast(n, w)
	case accessibility.RoleTile:
		return l.tileLeast(n, w, above)
	case accessibility.RoleButton, accessibility.RoleOption:
		return l.buttonLeast(n, w)
	case accessibility.RoleNotice:
		return l.noticeLeast(n, w)
	case accessibility.RolePicture, accessibility.RoleImage:
		return l.pictureLeast(n, w)
	case accessibility.RoleProgress:
		return l.progressLeast(n, w)
	}
	return l.textLeast(n, w)
}

// put places a node.
func (l *layouter) put(n accessibility.Node, r rect) {
	switch n.Role {
	case accessibility.RoleList:
		l.stackPut(n.Children, r)
	case accessibility.RoleTiles:
		l.tilesPut(n, r)
	case accessibility.RoleRow:
		l.rowPut(n, r)
	case accessibility.RoleSplit:
		l.splitPut(n, r)
	case accessibility.RoleActions:
		l.actionsPut(n, r)
	case accessibility.RoleStepper:
		l.stepperPut(n, r)
	case accessibility.RoleTile:
		l.tilePut(n, r)
	case accessibility.RoleButton, accessibility.RoleOption:
		l.buttonPut(n, r)
	case accessibility.RoleNotice:
		l.noticePut(n, r)
	case accessibility.RolePicture, accessibility.RoleImage:
		l.picturePut(n, r)
	case accessibility.RoleProgress:
		l.progressPut(n, r)
	default:
		l.textPut(n, r)
	}
}

// grows reports whether a node takes the room that is left over.
func grows(n accessibility.Node) bool {
	switch n.Role {
	case accessibility.RoleTiles, accessibility.RoleTile, accessibility.RoleSplit,
		accessibility.RolePicture, accessibility.RoleImage, accessibility.RoleProgress:
		return true
	case accessibility.RoleList:
		for _, c := range n.Children {
			if grows(c) {
				return true
			}
		}
	}
	return false
}

// atOnce is the height of what grows into the room there is: no more than can be
// seen at once, or scrolling would never show it whole.
func (l *layouter) atOnce(h, least float32) float32 {
	return min(h, max(least, l.out.view.h))
}

// between is the gap between two nodes of a stack: points of one list stand
// closer together than anything else.
func (l *layouter) between(next accessibility.Node) float32 {
	if next.Role == accessibility.RoleItem {
		return l.px(1.5)
	}
	return l.gap() * 0.75
}

func (l *layouter) stackLeast(nodes []accessibility.Node, w float32) float32 {
	var h float32
	for i, n := range nodes {
		if i > 0 {
			h += l.between(n)
		}
		h += l.least(n, w)
	}
	return h
}

// buttonGrowthMM is how much higher a button gets where there is room for it.
const buttonGrowthMM = 14

// stackPut places nodes below one another and shares out what is left over:
// among pictures and tiles all of it, among buttons a little.
func (l *layouter) stackPut(nodes []accessibility.Node, r rect) {
	spare := max(r.h-l.stackLeast(nodes, r.w), 0)
	growing, buttons := 0, 0
	for _, n := range nodes {
		switch {
		case grows(n):
			growing++
		case n.Role == accessibility.RoleButton:
			buttons++
		}
	}
	var each, taller float32
	if growing > 0 {
		each = spare / float32(growing)
	} else if buttons > 0 {
		taller = min(spare/float32(buttons), l.px(buttonGrowthMM))
	}
	y := r.y
	for i, n := range nodes {
		if i > 0 {
			y += l.between(n)
		}
		h := l.least(n, r.w)
		switch {
		case grows(n):
			h += each
		case n.Role == accessibility.RoleButton:
			h += taller
		}
		l.put(n, rect{r.x, y, r.w, h})
		y += h
	}
}
