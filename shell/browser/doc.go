// SPDX-License-Identifier: GPL-3.0-or-later

// Package browser shows one service's web pages to one visitor: a Chromium with
// its own sandbox, inside another one, with a profile, policies, a session bus
// and an accessibility bus that exist for this one visit and are gone after it.
//
// Whatever Chromium would show around a page is ours instead: choosing a file,
// printing, what arrives, what a script asks, and what to say when a page does not
// come. All that leaves here as events, and the answers come back as calls.
// Which entry has the keyboard leaves here too, and [Browser.Type] writes into
// it through the developer tools (why not through the display, stroke.go says).
//
// It is not a general browser: no tabs, no address bar, no history beyond the
// visit. It places no windows (shell/desktop does) and prints nothing. Only the
// shell's root package may import it; it imports nothing of ours.
package browser
