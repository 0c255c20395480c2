// SPDX-License-Identifier: GPL-3.0-or-later

// Package cups prints through CUPS: IPP over cupsd's unix socket, and a look
// at the printer itself where cupsd does not know how it is.
//
// What cupsd says is not taken for more than it is. Paper and covers of an
// idle printer, and whether it is switched on, are asked from the device. Page
// counts are filter output and are not read. A job that a queue would try
// again is cancelled, because half of it may be on paper, unless the printer
// itself says that it has never had it and works for another host.
//
// CUPS's D-Bus notifier is not used: it falls silent when it is killed or when
// somebody else subscribed first, and asking costs less than a millisecond.
//
// It does not administer queues. Only lotse-devices imports it.
package cups
