// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"bufio"
	"io"
	"os"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/sane"
)

// watch knows whether the scan is still wanted and still moves. It never calls
// the backend: only the thread that scans may.
type watch struct {
	stop    atomic.Bool
	steps   atomic.Int64
	writing atomic.Bool
}

func (w *watch) cancelled() bool { return w.stop.Load() }

// progress says that the backend has answered. A reader that is slow to take
// the page is not the device's fault.
func (w *watch) progress(writing bool) {
	w.writing.Store(writing)
	w.steps.Add(1)
}

// listen stops the scan when it is told so, or when nobody is there any more
// to tell.
func (w *watch) listen(in *bufio.Reader) {
	for {
		line, err := in.ReadString('\n')
		if err != nil || line == sane.CancelLine+"\n" {
			w.stop.Store(true)
			return
		}
	}
}

// guardReader stops the scan when out's reader has gone; writing alone would
// not tell before the next row comes.
func (w *watch) guardReader(out *os.File) {
	for {
		fds := []unix.PollFd{{Fd: int32(out.Fd())}}
		if _, err := unix.Poll(fds, -1); err == unix.EINTR {
			continue
		}
		w.stop.Store(true)
		return
	}
}

// guardStall ends the process when the backend hangs. It cannot be talked out
// of a call, so there is no gentler way.
func (w *watch) guardStall(limit time.Duration) {
	check := time.NewTicker(limit)
	defer check.Stop()
	last := int64(-1)
	for range check.C {
		now := w.steps.Load()
		if now == last && !w.writing.Load() {
			_, _ = io.WriteString(os.Stderr, "device sends nothing\n")
			os.Exit(sane.ExitCode(&devices.Problem{Reason: devices.ReasonOffline}))
		}
		last = now
	}
}
