// SPDX-License-Identifier: GPL-3.0-or-later

// Package accessibility holds the tree that everything a visitor meets is made
// of: immutable [Node] values with a role, a name and an action. The screen is
// drawn from it, speech narrates it, and the accessibility bus exports it, so
// none of the three can show what the others do not know.
//
// It is pure: no I/O, no clock, no toolkit. It does not lay out, speak or
// export anything itself; those renderers live in shell/ui,
// accessibility/speech and accessibility/atspi. Every package may import it;
// it imports nothing of ours.
package accessibility
