// SPDX-License-Identifier: GPL-3.0-or-later

package worker

/*
#cgo LDFLAGS: -lsane
#include <stdlib.h>
#include <sane/sane.h>
#include <sane/saneopts.h>
*/
import "C"

import (
	"fmt"
	"unsafe"

	"github.com/lotse-kiosk/lotse/devices/sane"
)

// library is libsane, loaded. All of it is used from one thread.
type library struct{}

func open() (library, error) {
	status := C.sane_init(nil, nil)
	return library{}, sane.Status(status).Problem("load backends", true)
}

func (library) close() { C.sane_exit() }

// found is one device as SANE lists it.
type found struct{ id, name string }

func (library) devices() ([]found, error) {
	var list **C.SANE_Device
	if s := C.sane_get_devices(&list, C.SANE_FALSE); s != C.SANE_STATUS_GOOD {
		return nil, sane.Status(s).Problem("list devices", true)
	}
	var all []found
	for i := 0; ; i++ {
		d := *(**C.SANE_Device)(unsafe.Add(unsafe.Pointer(list), uintptr(i)*unsafe.Sizeof(*list)))
		if d == nil {
			return all, nil
		}
		all = append(all, found{
			id:   C.GoString(d.name),
			name: fmt.Sprintf("%s %s", C.GoString(d.vendor), C.GoString(d.model)),
		})
	}
}

// device is an open scanner.
type device struct{ handle C.SANE_Handle }

func (library) open(id string) (*device, error) {
	name := C.CString(id)
	defer C.free(unsafe.Pointer(name))
	var d device
	if s := C.sane_open(name, &d.handle); s != C.SANE_STATUS_GOOD {
		return nil, sane.Status(s).Problem("open device", true)
	}
	return &d, nil
}

func (d *device) close() { C.sane_close(d.handle) }

// start begins a page.
func (d *device) start() sane.Status { return sane.Status(C.sane_start(d.handle)) }

// cancel ends the scan; it must follow every start, and come from the thread
// that reads, since some backends crash otherwise.
func (d *device) cancel() { C.sane_cancel(d.handle) }

// layout is how the bytes of the page come.
type layout struct {
	color    bool
	width    int
	lines    int // 0 if not known
	rowBytes int
	depth    int
}

func (d *device) layout() (layout, error) {
	var p C.SANE_Parameters
	if s := C.sane_get_parameters(d.handle, &p); s != C.SANE_STATUS_GOOD {
		return layout{}, sane.Status(s).Problem("ask for page size", false)
	}
	if p.format != C.SANE_FRAME_GRAY && p.format != C.SANE_FRAME_RGB {
		return layout{}, sane.Status(C.SANE_STATUS_UNSUPPORTED).Problem("page in three passes", false)
	}
	return layout{
		color: p.format == C.SANE_FRAME_RGB, width: int(p.pixels_per_line), lines: max(int(p.lines), 0),
		rowBytes: int(p.bytes_per_line), depth: int(p.depth),
	}, nil
}

// buffer is memory of C, since backends must not write into Go's.
type buffer struct {
	bytes []byte
	start unsafe.Pointer
}

func newBuffer(size int) buffer {
	start := C.malloc(C.size_t(size))
	return buffer{unsafe.Slice((*byte)(start), size), start}
}

func (b buffer) free() { C.free(b.start) }

// read reads rows to the buffer's bytes from the offset on.
func (d *device) read(b buffer, offset int) (int, sane.Status) {
	var n C.SANE_Int
	room := C.SANE_Int(len(b.bytes) - offset)
	s := C.sane_read(d.handle, (*C.SANE_Byte)(unsafe.Add(b.start, offset)), room, &n)
	return int(n), sane.Status(s)
}
