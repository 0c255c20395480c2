// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"fmt"
	"io"
	"io/fs"
)

// What [Check] returns, for the program to exit with.
const (
	Fine       = 0
	Wrong      = 1 // there are problems
	Unreadable = 2 // the folder cannot be read
)

// Check is "lotse check": it writes every problem of an installation's folder
// on a line of its own and then how many there are, or that all is well. A
// terminal serves in spite of a problem with a preset or with keys alone. With
// values it also writes every value that holds and where it comes from.
func Check(w io.Writer, fsys fs.FS, known Known, values bool) int {
	if _, err := fs.ReadDir(fsys, "."); err != nil {
		fmt.Fprintln(w, "the folder cannot be read:", reason(err))
		return Unreadable
	}
	town, problems := Load(fsys, known)
	if len(problems) > 0 {
		report(w, problems)
		return Wrong
	}
	if values {
		for _, s := range town.Settings {
			fmt.Fprintln(w, s)
		}
		printPresets(w, town)
	}
	if len(town.Refused) > 0 {
		report(w, town.Refused)
		return Wrong
	}
	languages := count(len(town.Complete()), "language")
	if n := len(town.Also); n > 0 {
		languages += fmt.Sprintf(", %d more in the words of the terminal only", n)
	}
	fmt.Fprintf(w, "ok: %s in %s, %s\n", count(len(town.Services), "service"), count(len(town.Groups), "group"), languages)
	return Fine
}

// printPresets writes what holds once a preset is chosen, every value with where
// it comes from.
func printPresets(w io.Writer, town *Town) {
	for _, p := range town.Presets {
		for _, v := range town.Resolve(p) {
			fmt.Fprintf(w, "preset.%s.%s\n", p.ID, v.Setting())
		}
	}
}

func report(w io.Writer, problems []Problem) {
	files := map[string]bool{}
	for _, p := range problems {
		fmt.Fprintln(w, p)
		files[p.File] = true
	}
	fmt.Fprintf(w, "%s in %s\n", count(len(problems), "problem"), count(len(files), "file"))
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
