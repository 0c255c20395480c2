// SPDX-License-Identifier: GPL-3.0-or-later

package headphones

import (
	"context"
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Open opens a device of the kernel. Devices without the switch are closed
// again at once: what a visitor types is nobody's business here.
func Open(path string) (Jack, bool) {
	// Not blocking, so that closing it ends a read.
	f, err := os.OpenFile(path, os.O_RDONLY|unix.O_NONBLOCK, 0)
	if err != nil {
		return Jack{}, false
	}
	has, err := switches(f, bits(evSwitch))
	if err != nil || !has {
		_ = f.Close()
		return Jack{}, false
	}
	in, err := switches(f, state())
	if err != nil {
		_ = f.Close()
		return Jack{}, false
	}
	return Jack{In: in, Reports: f}, true
}

// switches asks a device for its switches and returns the bit of headphones.
func switches(f *os.File, request uintptr) (bool, error) {
	var set [switchesMost/8 + 1]byte
	raw, err := f.SyscallConn() // Fd would make it block
	if err != nil {
		return false, err
	}
	var code unix.Errno
	err = raw.Control(func(fd uintptr) {
		_, _, code = unix.Syscall(unix.SYS_IOCTL, fd, request, uintptr(unsafe.Pointer(&set[0])))
	})
	if err != nil {
		return false, err
	}
	if code != 0 {
		return false, code
	}
	return set[switchHeadphones/8]&(1<<(switchHeadphones%8)) != 0, nil
}

// bits is EVIOCGBIT and state EVIOCGSW of the kernel's input.h.
func bits(kind uintptr) uintptr { return ask(0x20 + kind) }

func state() uintptr { return ask(0x1b) }

func ask(number uintptr) uintptr {
	const read, group, size = 2, 'E', switchesMost/8 + 1
	return read<<30 | size<<16 | group<<8 | number
}

// appearances tells when something has been put into a folder, until ctx ends.
func appearances(ctx context.Context, folder string) (<-chan struct{}, error) {
	none := make(chan struct{})
	close(none)
	fd, err := unix.InotifyInit1(unix.IN_NONBLOCK | unix.IN_CLOEXEC)
	if err != nil {
		return none, fmt.Errorf("watch folder: %w", err)
	}
	// The rights of a new device are set after it was made.
	if _, err := unix.InotifyAddWatch(fd, folder, unix.IN_CREATE|unix.IN_ATTRIB); err != nil {
		_ = unix.Close(fd)
		return none, fmt.Errorf("watch folder: %w", err)
	}
	f := os.NewFile(uintptr(fd), "inotify")
	context.AfterFunc(ctx, func() { _ = f.Close() })
	seen := make(chan struct{}, 1)
	go func() {
		defer close(seen)
		buffer := make([]byte, 4096)
		for {
			if _, err := f.Read(buffer); err != nil {
				return
			}
			select {
			case seen <- struct{}{}:
			default: // it will look anyway
			}
		}
	}()
	return seen, nil
}
