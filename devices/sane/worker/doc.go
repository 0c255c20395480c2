// SPDX-License-Identifier: GPL-3.0-or-later

// Package worker is what runs inside a scan worker process: the only place
// where libsane is loaded. It opens one device, scans, writes the pages to its
// standard output in the format of package frame, and ends.
//
// It is not called from the service, whose program only has it as a hidden
// sub-command; package sane runs it.
//
// Only the service's main imports it.
package worker
