// SPDX-License-Identifier: GPL-3.0-or-later

// Package server puts a hub on the bus. It is where a client's words are
// checked: who it is, which options it may use, that a document cannot change
// any more and that a pipe is a pipe.
//
// A client is its unique name on the bus. When that goes, its jobs and scans
// go, whatever the reason.
//
// It knows no device. Only lotse-devices imports it.
package server
