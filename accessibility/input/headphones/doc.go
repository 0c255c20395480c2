// SPDX-License-Identifier: GPL-3.0-or-later

// Package headphones tells when headphones are plugged in and pulled out, by
// the switches that the kernel reports for the jacks of a machine and of USB
// headsets (SW_HEADPHONE_INSERT).
//
// It plays nothing and does not decide what a plug means: that is
// shell/screen. It asks nobody repeatedly: it sleeps until a switch or the
// folder of devices changes. Only shell/terminal imports it.
package headphones
