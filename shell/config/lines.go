// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// lines finds the line and column of a place in a file. Columns count
// characters, as editors do, and not bytes.
type lines struct {
	data   []byte
	starts []int
}

func newLines(data []byte) lines {
	starts := []int{0}
	for from := 0; ; {
		end := bytes.IndexByte(data[from:], '\n')
		if end < 0 {
			return lines{data: data, starts: starts}
		}
		from += end + 1
		starts = append(starts, from)
	}
}

// at returns line and column from 1 of an offset in bytes.
func (l lines) at(offset int) (line, column int) {
	offset = min(max(offset, 0), len(l.data))
	line = l.line(offset)
	return line, utf8.RuneCount(l.data[l.starts[line-1]:offset]) + 1
}

func (l lines) line(offset int) int {
	return sort.Search(len(l.starts), func(i int) bool { return l.starts[i] > offset })
}

// offset is the reverse for a column in bytes, as go-toml counts them.
func (l lines) offset(line, column int) int {
	line = min(max(line, 1), len(l.starts))
	return min(l.starts[line-1]+max(column-1, 0), len(l.data))
}
