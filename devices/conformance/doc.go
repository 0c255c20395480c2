// SPDX-License-Identifier: GPL-3.0-or-later

// Package conformance is the suite that every device driver and every device
// service has to pass, real or virtual. A driver's own test makes a fixture
// and calls Printer, Scanner or Service.
//
// It holds no tests of its own, and no production code imports it.
package conformance
