// SPDX-License-Identifier: GPL-3.0-or-later

package config

// Known are the names that a configuration may use because the program has
// something for them. The caller passes them in, so that this package needs
// neither pictures nor translations. A name that is not listed is a problem;
// an empty list knows nothing.
type Known struct {
	Pictograms []string
	Languages  []string // BCP 47 tags of the translations
	Themes     []string
	// Actions are what keys can ask for, Keys the keys that there are, and
	// Keyboard what each of them asks for where no file says it.
	Actions  []string
	Keys     []string
	Keyboard map[string]string
}
