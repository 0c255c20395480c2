// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"fmt"
	"os"
	"path/filepath"
)

// visit is the folder that holds everything one browser writes.
type visit struct {
	config Config
	folder string
}

func (v visit) profile() string   { return filepath.Join(v.folder, "profile") }
func (v visit) policies() string  { return filepath.Join(v.folder, "policies") }
func (v visit) busFolder() string { return filepath.Join(v.folder, "bus") }
func (v visit) downloads() string { return filepath.Join(v.folder, "downloads") }
func (v visit) prints() string    { return filepath.Join(v.folder, "prints") }

func newVisit(config Config, page Page) (visit, error) {
	folder, err := os.MkdirTemp(config.Runtime, "browser-")
	if err != nil {
		return visit{}, fmt.Errorf("make folder of the visit: %w", err)
	}
	v := visit{config: config, folder: folder}
	if err := v.fill(page); err != nil {
		_ = v.remove() // the first error is the one to tell
		return v, err
	}
	return v, nil
}

func (v visit) fill(page Page) error {
	for _, folder := range []string{v.profile(), v.policies(), v.busFolder(), v.downloads(), v.prints()} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			return fmt.Errorf("make folder of the visit: %w", err)
		}
	}
	if err := writePolicies(v.policies(), page); err != nil {
		return err
	}
	return writeProfile(v.profile())
}

// remove deletes the folder and looks whether it is gone.
func (v visit) remove() error {
	if err := os.RemoveAll(v.folder); err != nil {
		return fmt.Errorf("%w: %w", ErrLeft, err)
	}
	if _, err := os.Lstat(v.folder); !os.IsNotExist(err) {
		return fmt.Errorf("%w: its folder", ErrLeft)
	}
	return nil
}
