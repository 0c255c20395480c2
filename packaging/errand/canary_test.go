// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// canary is what a visitor types that must be found nowhere afterwards. It is
// made up anew each time: the program of this test holds no trace of it.
type canary struct{ name, street string }

func newCanary() canary {
	return canary{"Erika " + rand.Text()[:12], rand.Text()[:12] + " 7"}
}

// in lists the files below a folder that contain any of it.
func (c canary) in(folder string, but ...string) []string {
	var found []string
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error { // what cannot be read is not ours
		for _, b := range but {
			if path == b {
				return filepath.SkipDir
			}
		}
		if err != nil || !d.Type().IsRegular() || !own(d) {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil
		}
		for _, word := range []string{c.name, c.street} {
			if bytes.Contains(text, []byte(word)) || bytes.Contains(text, wide(word)) {
				found = append(found, path)
			}
		}
		return nil
	})
	return found
}

// wide is the text as programs with 16 bit characters keep it.
func wide(text string) []byte {
	return []byte(strings.Join(strings.Split(text, ""), "\x00"))
}

// own reports whether a file is of this user and could be searched: the
// accounts of the computer's other programs are none of the kiosk's.
func own(d fs.DirEntry) bool {
	info, err := d.Info()
	if err != nil || info.Size() > 64<<20 {
		return false
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}

// holds reports whether a file's bytes are in the visitor's tray too.
func (k *kiosk) holds(file string) bool {
	k.t.Helper()
	want, err := os.ReadFile(file)
	if err != nil {
		k.t.Fatal(err)
	}
	found := errors.New("found")
	err = filepath.WalkDir(filepath.Join(k.runtime, "tray"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		if got, err := os.ReadFile(path); err == nil && bytes.Equal(got, want) {
			return found
		}
		return nil
	})
	return errors.Is(err, found)
}
