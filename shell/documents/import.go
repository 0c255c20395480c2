// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Arrived lists the paths of finished files in the shared folder that nobody
// adopted yet, the browser's unfinished downloads and what Offer laid there
// left out.
func (t *Tray) Arrived() ([]string, error) {
	found, err := fs.ReadDir(t.root.FS(), sharedDir)
	if err != nil {
		return nil, fmt.Errorf("look for new documents: %w", err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	var paths []string
	for _, f := range found {
		unfinished := strings.HasPrefix(f.Name(), ".") || strings.HasSuffix(f.Name(), ".crdownload")
		if f.Type().IsRegular() && !unfinished && !t.laid[f.Name()] {
			paths = append(paths, filepath.Join(t.Shared(), f.Name()))
		}
	}
	return paths, nil
}

// Import takes a file that appeared in the shared folder out of it and into the
// tray. Its content says what it is: a PDF is repaired where it must be, a JPEG
// or PNG becomes a PDF of one page, anything else is kept as it is and not
// printable.
//
// With ErrEncrypted, ErrBroken and ErrTooLarge the document is in the tray all
// the same, not printable, and returned beside the error: it can still be given
// to a web form. With ErrOffered the file is left alone. With any other error, as
// ErrEmpty, ErrFull and ErrNotFile, it is removed.
func (t *Tray) Import(ctx context.Context, file string, kind Kind) (Document, error) {
	ctx, leave, err := t.enter(ctx, nil)
	if err != nil {
		return Document{}, err
	}
	defer leave()
	name := filepath.Base(file)
	if filepath.Dir(filepath.Clean(file)) != t.Shared() {
		return Document{}, ErrUnknown
	}
	t.mu.Lock()
	offered := t.laid[name]
	t.mu.Unlock()
	if offered {
		return Document{}, ErrOffered
	}
	e := &entry{Document: Document{ID: newName(), Kind: kind, Title: Title(name)}, name: newName(), ext: extension(name)}
	// Once it is renamed the browser cannot exchange it for something else.
	if err := t.root.Rename(path.Join(sharedDir, name), path.Join(privateDir, e.name)); err != nil {
		return Document{}, fmt.Errorf("adopt a document: %w", err)
	}
	return t.adopt(ctx, e)
}

// Add copies a file from anywhere into the tray, as the paper forms that the
// installer provides, under a title that the caller knows. Errors are as with
// Import; the file is never changed.
func (t *Tray) Add(ctx context.Context, file string, kind Kind, title string) (Document, error) {
	ctx, leave, err := t.enter(ctx, nil)
	if err != nil {
		return Document{}, err
	}
	defer leave()
	e := &entry{Document: Document{ID: newName(), Kind: kind, Title: Title(title)}, name: newName(), ext: extension(file)}
	from, err := os.Open(file)
	if err != nil {
		return Document{}, fmt.Errorf("open a document to add: %w", err)
	}
	defer from.Close()
	if err := t.store(path.Join(privateDir, e.name), from); err != nil {
		return Document{}, err
	}
	return t.adopt(ctx, e)
}

// store writes a new file as far as the quota goes, and leaves nothing if that
// is not far enough.
func (t *Tray) store(name string, from io.Reader) error {
	to, err := t.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make a document: %w", full(err))
	}
	room := max(0, t.free())
	n, err := io.Copy(to, io.LimitReader(from, room+1))
	if err == nil && n > room {
		err = ErrFull
	}
	if err = errors.Join(full(err), to.Close()); err != nil {
		return fmt.Errorf("write a document: %w", errors.Join(err, t.root.Remove(name)))
	}
	return nil
}

// adopt makes a document of a private file, or removes it.
func (t *Tray) adopt(ctx context.Context, e *entry) (Document, error) {
	err := t.look(ctx, e)
	if err == nil || errors.Is(err, ErrEncrypted) || errors.Is(err, ErrBroken) || errors.Is(err, ErrTooLarge) {
		return t.add(e), err
	}
	openUp(t.root, path.Join(privateDir, e.name))
	if gone := t.root.RemoveAll(path.Join(privateDir, e.name)); gone != nil {
		err = errors.Join(err, fmt.Errorf("remove a refused document: %w", gone))
	}
	return Document{}, err
}

// look finds out what a private file is and fills in the entry.
func (t *Tray) look(ctx context.Context, e *entry) error {
	name := path.Join(privateDir, e.name)
	info, err := t.root.Lstat(name)
	switch {
	case err != nil:
		return fmt.Errorf("look at a document: %w", err)
	case !info.Mode().IsRegular():
		return ErrNotFile
	case info.Size() == 0:
		return ErrEmpty
	case t.free() < 0:
		return ErrFull
	}
	e.Bytes = info.Size()
	if err := t.root.Chmod(name, 0o600); err != nil {
		return fmt.Errorf("take over a document: %w", err)
	}
	file, err := t.root.Open(name)
	if err != nil {
		return fmt.Errorf("open a document: %w", err)
	}
	defer file.Close()
	kind, err := detectFile(file)
	if err != nil {
		return err
	}
	switch kind {
	case formatPDF:
		err = t.examine(ctx, e)
	case formatJPEG, formatPNG:
		if _, err = file.Seek(0, io.SeekStart); err == nil {
			err = t.convert(ctx, e, file)
		}
	default:
		e.refusal = ErrNotPrintable
		return nil
	}
	e.refusal, e.Printable = err, err == nil
	return err
}
