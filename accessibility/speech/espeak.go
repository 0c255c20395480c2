// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import "strings"

// Espeak is the engine that every terminal has: espeak-ng, which speaks all
// our languages and has a sentence ready in about 10 ms. Its voices are called
// by language. It is run as a program because it reads in one step what a
// pipe brings, and because a crash in it is then not a crash of ours.
func Espeak() Command {
	voices := map[string]Voice{
		// Plain language is also spoken more slowly.
		"de-x-leicht": {Name: "de", Slower: 1},
		"en":          {Name: "en-gb"},
		"fr":          {Name: "fr-fr"},
	}
	for _, lang := range []string{"ar", "bg", "da", "de", "es", "fa", "it", "pl", "ro", "ru", "sv", "tr", "uk", "vi"} {
		voices[lang] = Voice{Name: lang}
	}
	return Command{
		Program: "espeak-ng",
		Args:    []string{"-v", "{voice}", "-s", "{speed}", "-b", "1", "--stdin", "--stdout"},
		Speeds:  [Fastest]int{80, 100, 120, 140, 180, 230, 300, 400},
		Voices:  voices,
		// Double brackets would make it take what follows for phonemes.
		Replace: strings.NewReplacer("[[", "[ [", "]]", "] ]"),
	}
}
