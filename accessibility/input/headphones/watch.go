// SPDX-License-Identifier: GPL-3.0-or-later

package headphones

import (
	"context"
	"io"
	"log/slog"
	"path/filepath"
	"sync"
)

// Devices is where the kernel has the devices that report switches.
const Devices = "/dev/input"

// Jack is one switch.
type Jack struct {
	// In is how it stands.
	In bool
	// Reports is the kernel's records of it from now on.
	Reports io.ReadCloser
}

// Opener opens a device; ok is false for one that has no such switch, or that
// cannot be opened.
type Opener func(path string) (j Jack, ok bool)

// Watch returns whether headphones are in now, and every change from then on,
// until ctx ends. With several jacks, one that is in is enough. Folder is
// usually [Devices] and open [Open].
func Watch(ctx context.Context, folder string, open Opener, log *slog.Logger) (in bool, changes <-chan bool) {
	w := &watch{folder: folder, open: open, jacks: map[string]bool{}, changes: make(chan bool, 8)}
	appeared, err := appearances(ctx, folder)
	if err != nil {
		// No fault: a machine without the folder has no jacks to be watched.
		log.Info("headphones that are added later are not noticed", "folder", folder, "error", err)
	}
	w.look(ctx)
	go w.follow(ctx, appeared)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.live = true
	return w.in, w.changes
}

// watch is the jacks of a machine.
type watch struct {
	folder  string
	open    Opener
	changes chan bool
	readers sync.WaitGroup

	mu    sync.Mutex
	jacks map[string]bool // by device, how it stands
	in    bool
	live  bool // whoever watches knows how it was at first
}

// follow looks again whenever a device has appeared.
func (w *watch) follow(ctx context.Context, appeared <-chan struct{}) {
	defer close(w.changes)
	defer w.readers.Wait()
	for {
		select {
		case _, more := <-appeared:
			if !more {
				<-ctx.Done()
				return
			}
			w.look(ctx)
		case <-ctx.Done():
			return
		}
	}
}

// look opens the devices that are not open yet.
func (w *watch) look(ctx context.Context) {
	paths, _ := filepath.Glob(filepath.Join(w.folder, "event*")) // the pattern is right
	for _, path := range paths {
		w.mu.Lock()
		_, known := w.jacks[path]
		w.mu.Unlock()
		if known {
			continue
		}
		if j, ok := w.open(path); ok {
			w.set(path, j.In)
			w.readers.Go(func() { w.read(ctx, path, j) })
		}
	}
}

// read follows one jack until it goes away: then nothing is plugged into it.
func (w *watch) read(ctx context.Context, path string, j Jack) {
	defer context.AfterFunc(ctx, func() { _ = j.Reports.Close() })()
	defer j.Reports.Close()
	for {
		in, err := next(j.Reports)
		if err != nil {
			w.gone(path)
			return
		}
		w.set(path, in)
	}
}

func (w *watch) set(path string, in bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.jacks[path] = in
	w.tell()
}

func (w *watch) gone(path string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.jacks, path)
	w.tell()
}

// tell tells what has become of all jacks together. A terminal that does not
// listen any more is ending.
func (w *watch) tell() {
	in := false
	for _, one := range w.jacks {
		in = in || one
	}
	if in == w.in {
		return
	}
	w.in = in
	if !w.live {
		return
	}
	select {
	case w.changes <- in:
	default:
	}
}
