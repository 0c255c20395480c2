// SPDX-License-Identifier: GPL-3.0-or-later

package client

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/godbus/dbus/v5"
	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// pipeBytes is how much of a page the pipe holds; with the usual 64 KiB the
// scanner stops and starts.
const pipeBytes = 1 << 20

// freeLimit is how long to wait for the device to be free again after a scan
// that did not end well. What the visitor is told does not depend on it.
const freeLimit = 5 * time.Second

// Scan is [devices.Service.Scan].
func (c *Client) Scan(ctx context.Context, scanner string, o devices.ScanOptions, sink devices.PageSink) error {
	object, err := c.object(ctx)
	if err != nil {
		return err
	}
	r, w, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("open scan pipe: %w", err)
	}
	defer r.Close()
	// A smaller pipe is slower and nothing else.
	_, _ = unix.FcntlInt(w.Fd(), unix.F_SETPIPE_SZ, pipeBytes)
	call := object.Go(wire.Scanner+".Scan", 0, make(chan *dbus.Call, 1),
		scanner, dbus.UnixFD(w.Fd()), wire.FromScan(o))
	runtime.KeepAlive(w)
	// The message has left with a copy; with ours the end would never show.
	_ = w.Close()
	stop := context.AfterFunc(ctx, func() {
		object.Go(wire.Scanner+".Stop", dbus.FlagNoReplyExpected, nil, scanner)
		_ = r.Close()
	})
	defer stop()
	copied := frame.Copy(sink, r)
	_ = r.Close()
	if copied == nil {
		// All pages are here. The next scan waits until the device is free.
		return nil
	}
	driver := c.free(call)
	if ctx.Err() != nil {
		return &devices.Problem{Reason: devices.ReasonCancelled, Detail: ctx.Err().Error()}
	}
	return frame.Verdict(copied, driver)
}

// free waits for the end of the call, when the device can be used again.
func (c *Client) free(call *dbus.Call) error {
	limit := time.NewTimer(freeLimit)
	defer limit.Stop()
	select {
	case <-call.Done:
		return wire.Error("scan", call.Err)
	case <-limit.C:
		c.log.Warn("scanner is slow to be free again")
		return nil
	}
}
