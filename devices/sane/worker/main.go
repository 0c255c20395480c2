// SPDX-License-Identifier: GPL-3.0-or-later

package worker

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"time"

	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
	"github.com/lotse-kiosk/lotse/devices/sane"
)

// closeLimit is how long a backend may take to let go of a device that has
// nothing to do any more.
const closeLimit = 2 * time.Second

// Scan reads a [sane.Request] from standard input, scans to standard output
// and returns the exit code.
func Scan() int {
	toleratePipes()
	out, err := stdout()
	if err != nil {
		return complain(err)
	}
	in := bufio.NewReader(os.Stdin)
	var request sane.Request
	line, err := in.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &request)
	}
	if err == nil && request.Stall <= 0 {
		err = errors.New("no stall limit")
	}
	if err != nil {
		return complain(fmt.Errorf("read request: %w", err))
	}
	w := &watch{}
	go w.listen(in)
	go w.guardReader(out)
	go w.guardStall(request.Stall)
	return complain(scan(request, out, w))
}

// scan writes the end of the scan before the backend tidies up and the device is
// closed: what is complete stays complete, and what went wrong is known, if the
// backend then breaks down or hangs.
func scan(r sane.Request, out *os.File, w *watch) error {
	// Backends may keep things per thread.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	pages := frame.NewWriter(out)
	end := func(err error) error {
		if closed := pages.Close(err); err == nil {
			err = closed
		}
		_ = out.Close()
		go endBy(closeLimit, err)
		return err
	}
	lib, err := open()
	if err != nil {
		return end(err)
	}
	defer lib.close()
	device, err := lib.open(r.Device)
	if err != nil {
		return end(err)
	}
	defer device.close()
	s := scanner{device: device, out: pages, watch: w}
	defer s.cancel()
	return end(s.scan(r.Options))
}

// endBy ends the process with the outcome of the scan, should the backend not
// let go of the device: the test backend, for one, sometimes does not after an
// error.
func endBy(limit time.Duration, err error) {
	<-time.NewTimer(limit).C
	os.Exit(complain(err))
}

// List writes all scanners to standard output in JSON and returns the exit
// code.
func List() int {
	toleratePipes()
	out, err := stdout()
	if err != nil {
		return complain(err)
	}
	list, err := list()
	if err == nil {
		err = json.NewEncoder(out).Encode(list)
	}
	return complain(err)
}

// toleratePipes lets a write to a pipe that nobody reads fail like any other.
// Backends read from the device in a thread or a child of their own, which is
// still writing to us when they give up; the signal would end this process
// before it could say why.
func toleratePipes() { signal.Ignore(unix.SIGPIPE) }

func list() ([]devices.Scanner, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	lib, err := open()
	if err != nil {
		return nil, err
	}
	defer lib.close()
	all, err := lib.devices()
	if err != nil {
		return nil, err
	}
	scanners := []devices.Scanner{}
	for _, f := range all {
		device, err := lib.open(f.id)
		if err != nil {
			// A network scanner is listed also while it is switched off.
			complain(fmt.Errorf("%s: %w", f.id, err))
			continue
		}
		scanners = append(scanners, device.describe(f))
		device.close()
	}
	return scanners, nil
}

// stdout returns the pipe that the process was started with, and lets standard
// output be standard error, because backends print.
func stdout() (*os.File, error) {
	fd, err := unix.FcntlInt(1, unix.F_DUPFD_CLOEXEC, 3)
	if err != nil {
		return nil, fmt.Errorf("keep standard output: %w", err)
	}
	if err := unix.Dup3(2, 1, 0); err != nil {
		return nil, fmt.Errorf("replace standard output: %w", err)
	}
	return os.NewFile(uintptr(fd), "pages"), nil
}

func complain(err error) int {
	if err != nil {
		_, _ = io.WriteString(os.Stderr, err.Error()+"\n")
	}
	return sane.ExitCode(err)
}
