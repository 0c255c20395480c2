// SPDX-License-Identifier: GPL-3.0-or-later

// Package config reads what the installer wrote: the terminal, the town and
// its services, as TOML files in one folder. What it returns is complete and
// valid, or a list of [Problem] values that name file, line and column.
//
// It is not a settings store: nothing is ever written, and a visitor's choices
// live in shell/screen. It opens no file by itself but reads from the fs.FS it
// is given, so the pure packages may use its types. The shell and its screens
// may import it.
package config
