// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
)

// Delete removes a document and what of it was offered to web forms. It returns
// ErrUnknown if it is not there.
func (t *Tray) Delete(id string) error {
	_, leave, err := t.enter(context.Background(), nil)
	if err != nil {
		return err
	}
	defer leave()
	t.mu.Lock()
	i := t.index(id)
	if i < 0 {
		t.mu.Unlock()
		return ErrUnknown
	}
	e := t.entries[i]
	t.entries = slices.Delete(t.entries, i, i+1)
	offered := maps.Clone(e.offered)
	t.mu.Unlock()
	t.cache.forget(e.ID)
	errs := []error{t.root.Remove(path.Join(privateDir, e.name))}
	for _, name := range offered {
		if err := t.root.Remove(path.Join(sharedDir, name)); !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("delete a document: %w", err)
	}
	return nil
}

// Wipe ends the visit: it stops what is at work, waits for it, removes
// everything and looks whether all is gone. Programs that use Shared must have
// ended before. If it fails the tray stays closed, so that no visitor meets the
// documents of another, and Wipe can be tried again.
func (t *Tray) Wipe() error {
	t.wiping.Lock()
	defer t.wiping.Unlock()
	t.mu.Lock()
	if t.visit != nil {
		t.ending, t.visit = t.visit, nil
	}
	ending := t.ending
	t.entries, t.counts, t.laid = nil, map[Kind]int{}, map[string]bool{}
	t.mu.Unlock()
	if ending != nil {
		ending.end()
		ending.busy.Wait()
	}
	t.cache.clear()
	if err := empty(t.root); err != nil {
		return err
	}
	if err := t.Verify(); err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.visit = newVisit()
	return nil
}

// Verify returns nil if the folder holds nothing, ErrLeft if anything is there.
func (t *Tray) Verify() error { return onlyParts(t.root) }

// Close wipes the tray and lets go of its folder, which stays, empty.
func (t *Tray) Close() error {
	err := t.Wipe()
	t.wiping.Lock()
	defer t.wiping.Unlock()
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.visit != nil {
		t.visit.end()
		t.visit = nil
	}
	return errors.Join(err, t.root.Close())
}
