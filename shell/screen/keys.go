// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"strconv"
	"strings"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/keyboard"
)

// keys is the keyboard on the screen, if it is to be seen: the rows of its page
// with the keys that correct, and below them what is there on every page.
func (v view) keys() []accessibility.Node {
	if !v.keyed() {
		return nil
	}
	now := v.web.entry.page
	page := v.layout().Page(now)
	rows := page.Rows
	if v.web.entry.shift {
		rows = page.Shifted
	}
	all := accessibility.Node{ID: "keys", Role: accessibility.RoleKeys, Name: v.T("keys.name")}
	if v.web.entry.kind == EntryPassword {
		all.State |= accessibility.Private // what is touched is what is written
	}
	for i, texts := range rows {
		var row []accessibility.Node
		if i == len(rows)-1 && page.Cased() {
			row = append(row, v.shiftKey(now))
		}
		for j, text := range texts {
			row = append(row, v.letter(at(i, j), text))
		}
		switch i {
		case 0:
			row = append(row, v.edit(EditDelete))
		case 1:
			row = append(row, v.edit(EditEnter))
		}
		all.Children = append(all.Children, group(at(i, -1), accessibility.RoleRow, row...))
	}
	all.Children = append(all.Children, group("keys/foot", accessibility.RoleRow, v.foot(now)...))
	return []accessibility.Node{all}
}

// at is the ID of a key by where it is and not by what it writes: the focus is
// told to tests, and must not tell what was written.
func at(row, column int) accessibility.ID {
	id := "keys/" + strconv.Itoa(row+1)
	if column >= 0 {
		id += "/" + strconv.Itoa(column+1)
	}
	return accessibility.ID(id)
}

// foot is the row of what is there on every page.
func (v view) foot(now keyboard.Name) []accessibility.Node {
	var row []accessibility.Node
	if now != keyboard.Digits {
		for _, n := range v.layout().Pages() {
			if n != now {
				row = append(row, v.turn(n))
			}
		}
		row = append(row, v.letter("keys/at", "@"), v.letter("keys/stop", "."))
		row = append(row, key("keys/space", v.T("keys.space"), "", "", writing{" "}))
		row = append(row, v.letter("keys/hyphen", "-"), v.letter("keys/low-line", "_"))
	}
	return append(row,
		v.edit(EditLeft), v.edit(EditRight), v.edit(EditNext),
		key("keys/hide", v.T("keys.hide"), "", "key-hide", hiding{}),
	)
}

func key(id accessibility.ID, name, face, picture string, in Intent) accessibility.Node {
	return accessibility.Node{ID: id, Role: accessibility.RoleKey, Name: name, Face: face, Picture: picture, Action: in}
}

// letter is a key that writes what stands on it.
func (v view) letter(id accessibility.ID, text string) accessibility.Node {
	return key(id, v.sounded(text), text, "", writing{text})
}

// sounded is a letter or sign as it is said, which tells a capital from a small
// one.
func (v view) sounded(text string) string {
	if v.web.entry.shift && strings.ToLower(text) != text {
		return v.T("keys.capital", "Letter", text)
	}
	return text
}

func (v view) edit(e Edit) accessibility.Node {
	return key(accessibility.ID("keys/"+e), v.T("keys.edit."+string(e)), "", "key-"+string(e), editing{e})
}

func (v view) shiftKey(now keyboard.Name) accessibility.Node {
	n := key("keys/shift", v.T("keys.shift"), "", "key-shift", shifting{})
	if now == keyboard.Signs {
		n = key("keys/shift", v.T("keys.other-signs"), "[ ]", "", shifting{})
	}
	if v.web.entry.shift {
		n.State |= accessibility.Checked
	}
	return n
}

func (v view) turn(n keyboard.Name) accessibility.Node {
	return key(accessibility.ID("keys/"+n), v.T("keys.page."+string(n)), v.layout().Page(n).Face, "", turning{n})
}
