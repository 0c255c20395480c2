// SPDX-License-Identifier: GPL-3.0-or-later

package browser

// Keys lists the keys, as the desktop grabs them, by which Chromium would leave
// the page: windows, tabs, its own pages, dialogs in its own words. What a page
// may need stays: letters, editing, find by Tab, Ctrl+P.
func Keys() []string {
	keys := []string{
		"F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12", "Super", "Menu", "Pause", "Print", "Help",
		"XF86Back", "XF86HomePage",
		"Alt+F4", "Alt+F2", "Alt+F8", "Alt+Tab", "Alt+Shift+Tab", "Alt+Escape", "Alt+space",
		"Alt+Left", "Alt+Right", "Alt+Home", "Alt+d", "Alt+e", "Alt+f",
		"Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+Page_Up", "Ctrl+Page_Down", "Ctrl+Shift+Delete", "Ctrl+Alt+Delete",
		"Ctrl+Alt+BackSpace", "Ctrl+F4", "Ctrl+Shift+Escape", "Shift+Escape", "Ctrl+Return",
	}
	for _, letter := range "bdefghjklmnoqrstuwy" {
		keys = append(keys, "Ctrl+"+string(letter))
	}
	for _, letter := range "abcdefghijklmnopqrstuwxyz" { // not v: paste as plain text
		keys = append(keys, "Ctrl+Shift+"+string(letter))
	}
	for _, digit := range "0123456789-=" {
		keys = append(keys, "Ctrl+"+string(digit))
	}
	return append(keys, "Ctrl++", "Ctrl+Shift++")
}
