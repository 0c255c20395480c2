// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/assets"
	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/desktop"
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
	// Late, if it is set, names a file that says how much later it is for
	// visits than by the clock, as "3m": for rigs only.
	Late string
}

// Known are the names that a configuration may use.
func Known(b *translations.Bundle) config.Known {
	k := config.Known{Pictograms: assets.Pictograms(), Languages: b.Tags()}
	for _, t := range screen.Themes() {
		k.Themes = append(k.Themes, string(t))
	}
	for _, a := range input.Actions() {
		k.Actions = append(k.Actions, string(a))
	}
	k.Keys, k.Keyboard = desktop.KeyNames(), map[string]string{}
	for key, a := range input.Keyboard() {
		k.Keyboard[key.String()] = string(a)
	}
	return k
}

// unnamed are the languages of a terminal that does not know its town: few, so
// that nobody waits long for one to come round.
func unnamed() []string { return []string{"de", "en", "sv", "da", "ar"} }

// meanings is what the installer wants keys to ask for.
func meanings(k config.Keys) input.Map {
	if k.Keyboard == nil {
		return input.Keyboard()
	}
	m := input.Map{}
	for key, a := range k.Keyboard {
		m[input.KeyOf(key)] = input.Action(a)
	}
	return m
}

// town loads the installer's folder. Without a valid one there is a town with
// nothing in it, to be out of service in some languages; the log names each
// problem.
func town(dir string, b *translations.Bundle, log *slog.Logger) (t *config.Town, valid bool) {
	var folder fs.FS = os.DirFS(dir)
	t, problems := config.Load(folder, Known(b))
	for _, p := range problems {
		log.Error("configuration", "folder", dir, "problem", p.String())
	}
	if len(problems) > 0 {
		fallback := config.Default()
		fallback.Languages = unnamed()
		fallback.Terminal.Theme = string(screen.ThemeStandard)
		return &fallback, false
	}
	for _, p := range t.Refused {
		log.Warn("configuration: served without", "folder", dir, "problem", p.String())
	}
	t.Assets = filepath.Clean(dir)
	return t, true
}
