// SPDX-License-Identifier: GPL-3.0-or-later

// Package assets holds the pictograms that stand beside every word on the
// screen, for people who do not read.
//
// All of them belong to one family, so that a visitor who has understood one
// trusts the next: a grid of 64 units with a clear margin of four, round
// strokes five units wide, black alone, at most two ideas in a picture. They
// are plain SVG, drawn by hand and meant to be edited by hand; the tests hold
// them to the few shapes that the renderer knows.
//
// It is not a theme: it knows neither colours nor where a picture is used, and
// it holds no words. Any package may import it; it imports nothing of ours.
package assets

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed pictogram/*.svg
var files embed.FS

const (
	folder    = "pictogram"
	extension = ".svg"
)

// Pictogram returns the SVG text of a pictogram, and whether there is one of
// that name. Every stroke and fill in it is #000000, to be replaced by the
// ink of the theme. To put a pictogram on the screen use [Draw] instead: the
// renderer inside Fyne takes stroke widths for pixels at every size.
func Pictogram(name string) ([]byte, bool) {
	// Not path.Join: it would tidy "/home" into a name that exists.
	svg, err := files.ReadFile(folder + "/" + name + extension)
	return svg, err == nil
}

// Pictograms returns the names of all pictograms in alphabetical order.
//
// The pairs back and go-on, previous and next are mirror images: where
// writing runs from right to left they change places.
func Pictograms() []string {
	found, err := fs.Glob(files, path.Join(folder, "*"+extension))
	if err != nil {
		panic("the pattern is a constant: " + err.Error())
	}
	names := make([]string, 0, len(found))
	for _, file := range found {
		names = append(names, strings.TrimSuffix(path.Base(file), extension))
	}
	slices.Sort(names) // the folder's order counts the extension
	return names
}
