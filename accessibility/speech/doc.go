// SPDX-License-Identifier: GPL-3.0-or-later

// Package speech says what it is given: [Engine] turns words into sound,
// [Speaker] decides what is heard now, what waits and what is cut off.
//
// It does not know what there is to say: that is accessibility.Narrate and the
// screens. It never waits for a visitor, and it never fails towards its
// caller: without an engine or a sound card everything else goes on in
// silence. Only engines may start programs. The shell and main may import it.
package speech
