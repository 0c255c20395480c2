// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"fmt"
	"io"
	"os"
	"path"
)

// Printable opens a document as a sound PDF, at its beginning, to be given to a
// printer. The caller closes the file; it does not outlive the visit's storage
// by a name. Errors are as with Preview, and ErrFull.
func (t *Tray) Printable(ctx context.Context, id string) (*os.File, error) {
	ctx, leave, err := t.enter(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer leave()
	e, err := t.lookUp(id)
	if err == nil {
		err = e.refusal
	}
	if err != nil {
		return nil, err
	}
	if e.own {
		return t.open(e.name)
	}
	sound := newName()
	if _, err := t.normalise(ctx, e.name, sound); err != nil {
		return nil, err
	}
	file, err := t.open(sound)
	// Only the open file is left: its storage is given back when it is closed.
	if gone := t.root.Remove(path.Join(privateDir, sound)); gone != nil && err == nil {
		file.Close()
		return nil, fmt.Errorf("hide a document to print: %w", gone)
	}
	return file, err
}

func (t *Tray) open(name string) (*os.File, error) {
	file, err := t.root.Open(path.Join(privateDir, name))
	if err != nil {
		return nil, fmt.Errorf("open a document: %w", err)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		file.Close()
		return nil, fmt.Errorf("rewind a document: %w", err)
	}
	return file, nil
}
