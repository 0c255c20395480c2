// SPDX-License-Identifier: GPL-3.0-or-later

// Package errand goes through a visitor's whole errand at the terminal, and
// through what can go wrong on the way, with nothing but fingers on the screen,
// or with keys or two switches and ears alone: touches and keys reach the kiosk
// as X events, and what comes of them is read where it arrives, in the printer's
// tray, the town's inbox, the loudspeaker, and the screen itself.
//
// It is tests only, needs a rig (`packaging/rig run`), brings up further ones
// of its own, and knows none of the kiosk's packages: what it reads of the
// screen and of what is said is the kiosk's trace. Nothing may import it.
package errand
