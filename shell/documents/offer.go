// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
)

// Offer lays a copy of a document into the shared folder, where a web form can
// take it, and returns its path. name is what the form's owner will see; it is
// made fit for a file name, gets the ending that the content has, and a number
// if it is taken. Offering a document again under the same name gives the same
// path. Errors: ErrUnknown, ErrFull, ErrClosed, or that of ctx.
//
// It is a copy so that nothing in the browser's sandbox can change the document
// after the visitor has looked at it.
func (t *Tray) Offer(ctx context.Context, id, name string) (string, error) {
	ctx, leave, err := t.enter(ctx, nil)
	if err != nil {
		return "", err
	}
	defer leave()
	t.offering.Lock()
	defer t.offering.Unlock()
	if ctx.Err() != nil {
		return "", context.Cause(ctx)
	}
	e, file, err := t.reserve(id, name)
	if err != nil {
		return "", err
	}
	target := path.Join(sharedDir, file)
	if _, err := t.root.Lstat(target); err == nil {
		return filepath.Join(t.dir, target), nil
	}
	if err := t.lay(e, target); err != nil {
		t.release(id, name, file)
		return "", err
	}
	if _, err := t.lookUp(id); err != nil { // deleted meanwhile
		return "", errors.Join(err, t.root.Remove(target))
	}
	return filepath.Join(t.dir, target), nil
}

func (t *Tray) lay(e entry, target string) error {
	from, err := t.open(e.name)
	if err != nil {
		return err
	}
	defer from.Close()
	return t.store(target, from)
}

// reserve finds the file name, and notes it before the file is there: who
// watches the folder must not take it for a download.
func (t *Tray) reserve(id, name string) (entry, string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	i := t.index(id)
	if i < 0 {
		return entry{}, "", ErrUnknown
	}
	e := t.entries[i]
	if file, found := e.offered[name]; found {
		return *e, file, nil
	}
	wanted := fileName(name, e.ext, strconv.Itoa(e.Number))
	for n := 1; ; n++ {
		file := numbered(wanted, n)
		if t.laid[file] {
			continue
		}
		if _, err := t.root.Lstat(path.Join(sharedDir, file)); err == nil {
			continue
		} else if !errors.Is(err, fs.ErrNotExist) {
			return entry{}, "", fmt.Errorf("find a name for a document: %w", err)
		}
		e.offered[name], t.laid[file] = file, true
		return *e, file, nil
	}
}

func (t *Tray) release(id, name, file string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.laid, file)
	if i := t.index(id); i >= 0 {
		delete(t.entries[i].offered, name)
	}
}
