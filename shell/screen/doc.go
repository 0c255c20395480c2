// SPDX-License-Identifier: GPL-3.0-or-later

// Package screen holds every place where a visitor can be. A [State] is all
// that is known of the stay; [State.Update] takes an [Intent] and returns the
// next state with the [Effect] values to be carried out; [State.View] turns the
// state into the tree that is drawn, spoken and exported.
//
// It is pure: no I/O, no clock, no goroutine, no toolkit. What it wants done it
// says as an effect; what came of it returns as an intent. Only package shell
// imports it.
//
// To add a place, write one file with a type that has the methods of place,
// and reach it by an intent from another place.
package screen
