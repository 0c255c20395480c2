// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"
)

// nameBytes leaves room in the 255 bytes of a file name for a number and the
// extension.
const nameBytes = 200

// fileName makes a readable name that every web form and file system takes;
// ext replaces the same extension at the end of name, if it is there.
func fileName(name, ext, fallback string) string {
	name = Title(strings.TrimSuffix(name, ext))
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || joiner(r) {
			return '_'
		}
		return r
	}, name)
	name = strings.TrimRight(strings.TrimLeft(name, ".- "), ". ")
	for len(name) > nameBytes {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	if name == "" {
		name = fallback
	}
	return name + ext
}

// numbered gives the n-th alternative to a name that is taken.
func numbered(name string, n int) string {
	if n < 2 {
		return name
	}
	ext := filepath.Ext(name)
	return strings.TrimSuffix(name, ext) + " (" + strconv.Itoa(n) + ")" + ext
}

// extension is the ending of a file name if it is one that can be told to a
// web form, with its dot and in lower case.
func extension(name string) string {
	const longest = 6
	ext := strings.ToLower(filepath.Ext(name))
	if len(ext) < 2 || len(ext) > longest {
		return ""
	}
	for _, r := range ext[1:] {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return ""
		}
	}
	return ext
}
