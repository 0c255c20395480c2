// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"cmp"
	"math"
	"strings"
)

// zoom is a factor that a page can stand.
func (s Settings) zoom() float64 {
	return math.Min(math.Max(cmp.Or(s.Zoom, 1), 0.5), 5)
}

// language is the visitor's, in the spelling of gettext.
func (s Settings) language() string {
	return strings.ReplaceAll(cmp.Or(s.Language, "en"), "-", "_")
}

// acceptLanguage asks pages for the visitor's language, first as spoken in the
// visitor's country.
func (s Settings) acceptLanguage() string {
	full := cmp.Or(s.Language, "en")
	base, _, regional := strings.Cut(full, "-")
	if !regional {
		return full
	}
	return full + "," + base
}

// feature is one of CSS's questions about the visitor.
type feature struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// features answers every question, also those whose answer is the usual one:
// Chromium's own answer comes from how it was started, which may be long ago.
func (s Settings) features() []feature {
	contrast, forced, scheme := "no-preference", "none", "light"
	if s.HighContrast {
		contrast, forced = "more", "active"
	}
	if s.Dark {
		scheme = "dark"
	}
	return []feature{
		{"prefers-contrast", contrast},
		{"forced-colors", forced},
		{"prefers-color-scheme", scheme},
		{"prefers-reduced-motion", "reduce"},
	}
}

// recolour reports whether pages without a dark style get one. High contrast
// has its own colours.
func (s Settings) recolour() bool { return s.Dark && !s.HighContrast }
