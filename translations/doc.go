// SPDX-License-Identifier: GPL-3.0-or-later

// Package translations holds every text of the screens, one file a language,
// and hands out an immutable [Localizer] for each. A visitor's language is the
// choice of one of them: nothing is global and nothing is looked up from the
// operating system.
//
// It does not hold the town's own texts (they are in the installer's files)
// and it speaks to nobody. Every package may import it.
package translations
