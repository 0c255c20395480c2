// SPDX-License-Identifier: GPL-3.0-or-later

package client

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/godbus/dbus/v5"
	"golang.org/x/sys/unix"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/wire"
)

// Print is [devices.Service.Print].
func (c *Client) Print(ctx context.Context, printer string, pdf *os.File, o devices.PrintOptions) (devices.JobID, error) {
	object, err := c.object(ctx)
	if err != nil {
		return "", err
	}
	document, err := seal(pdf)
	if err != nil {
		return "", err
	}
	call := object.Go(wire.Printer+".Print", 0, make(chan *dbus.Call, 1),
		printer, dbus.UnixFD(document.Fd()), wire.FromPrint(o))
	runtime.KeepAlive(document)
	_ = document.Close()
	select {
	case <-call.Done:
		id, err := result(call)
		if err == nil {
			c.noteJob(id, printer)
		}
		return id, err
	case <-ctx.Done():
		// The service may have it already: then it is taken back.
		go c.takeBack(call)
		return "", &devices.Problem{Reason: devices.ReasonCancelled, Detail: ctx.Err().Error()}
	}
}

// noteJob remembers a job whose first signal may still be on its way.
func (c *Client) noteJob(id devices.JobID, printer string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.jobs[id]; !known {
		c.jobs[id] = devices.Job{ID: id, Printer: printer, State: devices.JobQueued}
	}
}

func result(call *dbus.Call) (devices.JobID, error) {
	var id string
	if err := call.Store(&id); err != nil {
		return "", wire.Error("print", err)
	}
	return devices.JobID(id), nil
}

// takeBack waits for the answer to a print that was called off, and cancels
// the job. The answer comes at the latest when the connection ends.
func (c *Client) takeBack(call *dbus.Call) {
	<-call.Done
	id, err := result(call)
	if err != nil {
		return
	}
	if err := c.Cancel(c.ctx, id); err != nil {
		c.log.Error("print that was called off cannot be cancelled", "job", id, "err", err)
	}
}

// seal copies the file into memory that nobody can change any more.
func seal(pdf *os.File) (*os.File, error) {
	fd, err := unix.MemfdCreate("document", unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err != nil {
		return nil, fmt.Errorf("copy document: %w", err)
	}
	memory := os.NewFile(uintptr(fd), "document")
	n, err := io.Copy(memory, io.NewSectionReader(pdf, 0, devices.MaxDocument+1))
	if err == nil && n > devices.MaxDocument {
		err = &devices.Problem{Reason: devices.ReasonTooLarge, Detail: "document is over the limit"}
	}
	if err == nil {
		const all = unix.F_SEAL_SHRINK | unix.F_SEAL_GROW | unix.F_SEAL_WRITE | unix.F_SEAL_SEAL
		_, err = unix.FcntlInt(memory.Fd(), unix.F_ADD_SEALS, all)
	}
	if err != nil {
		_ = memory.Close()
		return nil, fmt.Errorf("copy document: %w", err)
	}
	return memory, nil
}
