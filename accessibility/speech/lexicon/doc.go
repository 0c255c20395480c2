// SPDX-License-Identifier: GPL-3.0-or-later

// Package lexicon turns what is written into what a person would say: dates,
// amounts, times, telephone numbers, IBANs, abbreviations, and signs that mean
// nothing to the ear. What is on the screen stays as it is.
//
// What is recognised stands in words/all.toml, what is said for it in a file
// for each language; the code knows no language. It does not pronounce, and it
// keeps nothing of the texts. The shell and the speech engines' tests may
// import it; of ours it imports nothing.
package lexicon
