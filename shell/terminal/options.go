// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"github.com/lotse-kiosk/lotse/assets"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/translations"
)

// Options are what the command line says.
type Options struct {
	// Config is the installer's folder.
	Config string
	// Runtime is a memory-backed folder for what belongs to a visit.
	Runtime string
	// AllowDisk lets Runtime be on a disk: for trying out, never for visitors.
	AllowDisk bool
	Log       *slog.Logger
	// Trace, if it is set, gets every screen as a test reads it and every
	// sentence that is said, with all that the visitor sees and hears: for rigs
	// only.
	Trace io.Writer
}

// Known are the names that a configuration may use.
func Known(b *translations.Bundle) config.Known {
	k := config.Known{Pictograms: assets.Pictograms(), Languages: b.Tags()}
	for _, t := range screen.Themes() {
		k.Themes = append(k.Themes, string(t))
	}
	return k
}

// town loads the installer's folder. Without a valid one there is a town with
// nothing in it, to be out of service in all languages; the log names each
// problem.
func town(dir string, b *translations.Bundle, log *slog.Logger) (t *config.Town, valid bool) {
	var folder fs.FS = os.DirFS(dir)
	t, problems := config.Load(folder, Known(b))
	for _, p := range problems {
		log.Error("configuration", "folder", dir, "problem", p.String())
	}
	if len(problems) > 0 {
		fallback := config.Default()
		fallback.Languages = slices.DeleteFunc(b.Tags(), func(tag string) bool { return tag == "de-x-leicht" })
		fallback.Terminal.Theme = string(screen.ThemeStandard)
		return &fallback, false
	}
	t.Assets = filepath.Clean(dir)
	return t, true
}
