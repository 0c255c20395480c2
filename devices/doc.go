// SPDX-License-Identifier: GPL-3.0-or-later

// Package devices says what printers, scanners and card readers are to Lotse:
// their state, what they can do, what can go wrong, and the [Service] through
// which the shell uses them.
//
// It holds types and interfaces only and does no I/O. Drivers live in cups,
// sane and pcsc; the D-Bus service in server, what the shell uses of it in
// client. Every package may import this one; it imports nothing of ours.
package devices
