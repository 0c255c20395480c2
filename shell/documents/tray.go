// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/lotse-kiosk/lotse/shell/documents/contain"
)

const (
	defaultQuota = 512 << 20
	parallelJobs = 2
)

// Tray holds the documents of one visit at a time. All methods may be called
// from any goroutine; those that take a context run other programs and may take
// seconds.
type Tray struct {
	dir   string
	root  *os.Root
	tools Tools
	box   *contain.Box
	log   *slog.Logger
	quota int64
	cache *cache

	wiping   sync.Mutex // one wipe at a time
	offering sync.Mutex // one copy for web forms at a time

	mu      sync.Mutex
	visit   *visit // nil while the tray is closed
	ending  *visit // what Wipe waits for
	entries []*entry
	counts  map[Kind]int
	laid    map[string]bool // names below shared that Offer made
}

// Option changes what Open does.
type Option func(*settings)

type settings struct {
	allowDisk bool
	quota     int64
}

// AllowDisk accepts a folder on a disk. It is for development: a disk keeps
// what was deleted.
func AllowDisk() Option { return func(s *settings) { s.allowDisk = true } }

// Quota sets how many bytes the tray may hold in all; the default is 512 MiB.
// The storage should have a good bit more: a document that is being made or
// repaired is there twice.
func Quota(bytes int64) Option { return func(s *settings) { s.quota = bytes } }

// Open makes the folder, or empties the one that an earlier run left, and tries
// the sandbox. It fails with ErrStorage if the folder is not backed by memory
// or holds what no tray put there, and names the tools that are missing.
func Open(dir string, tools Tools, log *slog.Logger, options ...Option) (*Tray, error) {
	s := settings{quota: defaultQuota}
	for _, o := range options {
		o(&s)
	}
	tools, err := tools.found()
	if err != nil {
		return nil, err
	}
	box, err := contain.New(context.Background(), tools.Bwrap, tools.Prlimit, parallelJobs)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return nil, fmt.Errorf("find the tray's folder: %w", err)
	}
	root, err := claim(dir)
	if err != nil {
		return nil, err
	}
	t := &Tray{
		dir: dir, root: root, tools: tools, box: box, log: log, quota: s.quota, cache: newCache(cacheBytes),
	}
	if memory, err := inMemory(dir); err != nil || (!memory && !s.allowDisk) {
		root.Close()
		return nil, fmt.Errorf("%w: no memory-backed storage (%v)", ErrStorage, err)
	}
	if err := t.Wipe(); err != nil {
		root.Close()
		return nil, err
	}
	return t, nil
}

// Shared is the folder for the browser: bind it into its sandbox for writing.
// Wipe makes it anew, so a sandbox must not outlive the visit.
func (t *Tray) Shared() string { return filepath.Join(t.dir, sharedDir) }

// List returns the documents, the newest last.
func (t *Tray) List() []Document {
	t.mu.Lock()
	defer t.mu.Unlock()
	list := make([]Document, len(t.entries))
	for i, e := range t.entries {
		list[i] = e.Document
	}
	return list
}

// Used is the size of all files in the tray in bytes, with what the browser
// laid there and what nobody adopted yet.
func (t *Tray) Used() int64 { return usedBytes(t.root) }

// free is how much more the tray takes; zero or less means it is full.
func (t *Tray) free() int64 { return t.quota - t.Used() }

func (t *Tray) lookUp(id string) (entry, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	i := t.index(id)
	if i < 0 {
		return entry{}, ErrUnknown
	}
	return *t.entries[i], nil
}

// index needs mu.
func (t *Tray) index(id string) int {
	return slices.IndexFunc(t.entries, func(e *entry) bool { return e.ID == id })
}

// add puts a finished document into the list. It needs a visit that has been
// entered.
func (t *Tray) add(e *entry) Document {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.counts[e.Kind]++
	e.Number = t.counts[e.Kind]
	e.offered = map[string]string{}
	t.entries = append(t.entries, e)
	return e.Document
}

// host is the path of a private file for programs that are given one.
func (t *Tray) host(name string) string { return filepath.Join(t.dir, privateDir, name) }

// newName is a name that tells nothing and is nobody else's.
func newName() string { return rand.Text() }
