// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"unicode/utf8"
)

// sizeMost is far above any configuration; beyond it somebody has put a wrong
// file there.
const sizeMost = 1 << 20

// read returns the file as text, or false after a problem. Windows line ends
// and the mark that Windows editors put at the start are fine.
func (d *document) read(fsys fs.FS) ([]byte, bool) {
	f, err := open(fsys, d.file)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			d.whole("the file is missing")
		} else {
			d.whole("the file cannot be read: %s", reason(err))
		}
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, sizeMost+1))
	switch {
	case err != nil:
		d.whole("the file cannot be read: %s", reason(err))
		return nil, false
	case len(data) > sizeMost:
		d.whole("the file is larger than %d MiB; expected a text of some kilobytes", sizeMost>>20)
		return nil, false
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		d.whole("the file is saved as UTF-16; expected UTF-8")
		return nil, false
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if at := invalid(data); at >= 0 {
		d.lines = newLines(data)
		d.problem(at, "byte 0x%02x is not UTF-8; save the file as UTF-8", data[at])
		return nil, false
	}
	return data, true
}

// errNotAFile says that a folder, a pipe or a device stands in a file's place.
var errNotAFile = errors.New("it is not a file")

// open opens an ordinary file. Of anything else, such as a pipe, even opening
// it could wait forever.
func open(fsys fs.FS, name string) (fs.File, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotAFile
	}
	return fsys.Open(name)
}

// invalid returns the offset of the first byte that is not UTF-8, or -1.
func invalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}
