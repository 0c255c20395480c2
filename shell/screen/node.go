// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

func text(id accessibility.ID, s string) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RoleText, Name: s}
}

// item is one point of several.
func item(id accessibility.ID, s string) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RoleItem, Name: s}
}

func notice(id accessibility.ID, picture, s string) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RoleNotice, Name: s, Picture: picture}
}

func picture(id accessibility.ID, name, what string) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RolePicture, Name: what, Picture: name}
}

func button(id accessibility.ID, name, picture string, in Intent) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RoleButton, Name: name, Picture: picture, Action: in}
}

func tile(id accessibility.ID, name, picture string, in Intent) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RoleTile, Name: name, Picture: picture, Action: in}
}

func option(id accessibility.ID, name, picture string, on bool, in Intent) accessibility.Node {
	n := accessibility.Node{ID: id, Role: accessibility.RoleOption, Name: name, Picture: picture, Action: in}
	if on {
		n.State |= accessibility.Checked
	}
	return n
}

func group(id accessibility.ID, role accessibility.Role, children ...accessibility.Node) accessibility.Node {
	return accessibility.Node{ID: id, Role: role, Children: children}
}

func disabledUnless(n accessibility.Node, enabled bool) accessibility.Node {
	if !enabled {
		n.State |= accessibility.Disabled
	}
	return n
}

// stepper is a number with a button for less and one for more.
func (v view) stepper(id accessibility.ID, name string, value, least, most int, to func(int) Intent) accessibility.Node {
	less := button(id+"/less", v.T("stepper.less", "What", name), "minus", to(value-1))
	more := button(id+"/more", v.T("stepper.more", "What", name), "plus", to(value+1))
	return accessibility.Node{
		ID: id, Role: accessibility.RoleStepper, Name: name, Value: v.T("number", "N", value),
		Children: []accessibility.Node{disabledUnless(less, value > least), disabledUnless(more, value < most)},
	}
}
