// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// keep moves a complete file into folder, under its own name or, when that is
// taken, with a number: "letter (2).pdf".
func keep(file, folder string) (string, error) {
	target, reserved, err := reserve(folder, filepath.Base(file))
	if err != nil {
		return "", fmt.Errorf("keep file: %w", err)
	}
	defer reserved.Close()
	if err := os.Rename(file, target); err == nil {
		return target, os.Chmod(target, 0o600)
	}
	// Another file system: the bytes have to go there.
	if err := copyInto(reserved, file); err != nil {
		_ = os.Remove(target) // half a file is none
		return "", fmt.Errorf("keep file: %w", err)
	}
	return target, os.Remove(file)
}

func copyInto(to *os.File, file string) error {
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer from.Close()
	if _, err := io.Copy(to, from); err != nil {
		return err
	}
	return to.Close()
}

// reserve makes an empty file that nobody else can take.
func reserve(folder, name string) (string, *os.File, error) {
	extension := filepath.Ext(name)
	stem := strings.TrimSuffix(name, extension)
	for n := 1; ; n++ {
		candidate := name
		if n > 1 {
			candidate = stem + " (" + strconv.Itoa(n) + ")" + extension
		}
		path := filepath.Join(folder, candidate)
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if !errors.Is(err, os.ErrExist) {
			return path, f, err
		}
	}
}
