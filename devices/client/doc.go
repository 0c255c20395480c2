// SPDX-License-Identifier: GPL-3.0-or-later

// Package client is the device service as the shell sees it, over D-Bus. It
// holds no device, needs no right but that of calling the service, and heals
// by itself when the bus or the service restarts.
//
// Documents go over as sealed memory, pages come back through a pipe; nothing
// large passes through the bus.
//
// Only what puts the shell together imports it.
package client
