// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// watcher tells of files that are complete in a folder.
type watcher struct {
	folder string
	notify *os.File
	found  func(path string)
	done   chan struct{}
}

// watch calls found for each file that was written and closed, or got its final
// name, from one goroutine.
func watch(folder string, found func(path string)) (*watcher, error) {
	fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
	if err != nil {
		return nil, fmt.Errorf("watch folder: %w", err)
	}
	if _, err := unix.InotifyAddWatch(fd, folder, unix.IN_CLOSE_WRITE|unix.IN_MOVED_TO); err != nil {
		_ = unix.Close(fd)
		return nil, fmt.Errorf("watch folder: %w", err)
	}
	w := &watcher{folder: folder, notify: os.NewFile(uintptr(fd), "inotify"), found: found, done: make(chan struct{})}
	go w.read()
	return w, nil
}

func (w *watcher) close() {
	_ = w.notify.Close() // ends the read below
	<-w.done
}

func (w *watcher) read() {
	defer close(w.done)
	buffer := make([]byte, 64<<10)
	for {
		n, err := w.notify.Read(buffer)
		if err != nil {
			return
		}
		for _, c := range changes(buffer[:n]) {
			w.consider(c)
		}
	}
}

// change is a file that was written, or was given its final name.
type change struct {
	name  string
	moved bool
}

// changes reads a batch of struct inotify_event.
func changes(batch []byte) []change {
	var found []change
	for len(batch) >= unix.SizeofInotifyEvent {
		mask, size := binary.NativeEndian.Uint32(batch[4:8]), int(binary.NativeEndian.Uint32(batch[12:16]))
		batch = batch[unix.SizeofInotifyEvent:]
		if size > len(batch) {
			break
		}
		name, _, _ := bytes.Cut(batch[:size], []byte{0})
		if len(name) > 0 {
			found = append(found, change{string(name), mask&unix.IN_MOVED_TO != 0})
		}
		batch = batch[size:]
	}
	return found
}

// consider passes over what is still being written: Chromium keeps that under
// another name, and files it only reserves are empty. One that is empty under
// its final name is all that there was.
func (w *watcher) consider(c change) {
	for _, suffix := range []string{".crdownload", ".crswap", ".tmp"} {
		if strings.HasSuffix(c.name, suffix) {
			return
		}
	}
	path := filepath.Join(w.folder, c.name)
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() == 0 && !c.moved || strings.HasPrefix(c.name, ".") {
		return
	}
	w.found(path)
}
