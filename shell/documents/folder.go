// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"syscall"
)

// The parts of the tray's folder.
const (
	sharedDir  = "shared"
	privateDir = "private"
)

// claim makes the folder, or takes over one that an earlier run left behind. A
// folder with anything else in it was named by mistake, and is not emptied.
func claim(dir string) (*os.Root, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the tray's folder: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the tray's folder: %w", err)
	}
	found, err := fs.ReadDir(root.FS(), ".")
	if err == nil {
		err = strangers(found)
	}
	if err == nil {
		err = root.Chmod(".", 0o700)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("take the tray's folder: %w", err), root.Close())
	}
	return root, nil
}

func strangers(found []fs.DirEntry) error {
	for _, f := range found {
		if f.Name() != sharedDir && f.Name() != privateDir {
			return fmt.Errorf("%w: it holds files of others", ErrStorage)
		}
	}
	return nil
}

// empty removes all there is and makes the two parts anew, so that whoever
// still holds one of the old ones holds a folder that is no more.
func empty(root *os.Root) error {
	for _, part := range []string{sharedDir, privateDir} {
		openUp(root, part)
		if err := root.RemoveAll(part); err != nil {
			return fmt.Errorf("empty the tray: %w", err)
		}
		if err := root.Mkdir(part, 0o700); err != nil {
			return fmt.Errorf("make the tray's parts: %w", err)
		}
	}
	return nil
}

// openUp gives us back the folders that a program closed to everybody. What
// fails here fails again, and is told, when it is removed.
func openUp(root *os.Root, dir string) {
	info, err := root.Lstat(dir)
	if err != nil || !info.IsDir() {
		return
	}
	_ = root.Chmod(dir, 0o700)
	found, _ := fs.ReadDir(root.FS(), dir)
	for _, f := range found {
		if f.IsDir() {
			openUp(root, path.Join(dir, f.Name()))
		}
	}
}

// onlyParts is nil if the folder holds its two parts, empty, and nothing else.
func onlyParts(root *os.Root) error {
	return fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("look through the tray: %w", err)
		case d.IsDir() && (name == "." || name == sharedDir || name == privateDir):
			return nil
		}
		return ErrLeft
	})
}

// usedBytes adds up the sizes of all files. What vanishes meanwhile is not
// counted.
func usedBytes(root *os.Root) int64 {
	var sum int64
	_ = fs.WalkDir(root.FS(), ".", func(_ string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := d.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}

// full turns the error of used-up storage into ErrFull.
func full(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return ErrFull
	}
	return err
}
