// SPDX-License-Identifier: GPL-3.0-or-later

// Package audio brings sound out of the terminal: mono [PCM] clips, nine
// volumes, the short tones called earcons, and the sound card.
//
// It does not know what is said or when: that is accessibility/speech, its
// main user. It records nothing and mixes only what its caller overlaps. Of
// ours it imports nothing; the speech package, the shell and main may import
// it.
package audio
