// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// inMemory reports whether a folder lies on storage that no disk backs. Swap
// is the system's matter: the terminal's has none.
func inMemory(dir string) (bool, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(dir, &fs); err != nil {
		return false, fmt.Errorf("look at the tray's storage: %w", err)
	}
	return fs.Type == unix.TMPFS_MAGIC || fs.Type == unix.RAMFS_MAGIC, nil
}
