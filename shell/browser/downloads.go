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
		for _, name := range names(buffer[:n]) {
			w.consider(name)
		}
	}
}

// names reads the names out of a batch of struct inotify_event.
func names(batch []byte) []string {
	var found []string
	for len(batch) >= unix.SizeofInotifyEvent {
		size := int(binary.NativeEndian.Uint32(batch[12:16]))
		batch = batch[unix.SizeofInotifyEvent:]
		if size > len(batch) {
			break
		}
		name, _, _ := bytes.Cut(batch[:size], []byte{0})
		if len(name) > 0 {
			found = append(found, string(name))
		}
		batch = batch[size:]
	}
	return found
}

// consider passes over what is still being written: Chromium keeps that under
// another name, and files it only reserves are empty.
func (w *watcher) consider(name string) {
	for _, suffix := range []string{".crdownload", ".crswap", ".tmp"} {
		if strings.HasSuffix(name, suffix) {
			return
		}
	}
	path := filepath.Join(w.folder, name)
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() == 0 || strings.HasPrefix(name, ".") {
		return
	}
	w.found(path)
}
