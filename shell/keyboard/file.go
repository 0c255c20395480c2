// SPDX-License-Identifier: GPL-3.0-or-later

package keyboard

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

//go:embed layout/*.toml
var files embed.FS

const (
	folder    = "layout"
	extension = ".toml"
	shared    = "signs" // the file of what all languages have
	latin     = "en"    // whose letters are the Latin ones of all others
)

// file is one file of the folder layout.
type file struct {
	// Like names the language that has the same keys.
	Like string `toml:"like"`
	// Latin gives a page of Latin letters to who writes others.
	Latin   bool   `toml:"latin"`
	Letters *sheet `toml:"letters"`
	More    *sheet `toml:"more"`
	Signs   *sheet `toml:"signs"`
	Digits  *sheet `toml:"digits"`
}

// sheet is one page: keys stand with a space between them.
type sheet struct {
	Face    string   `toml:"face"`
	Rows    []string `toml:"rows"`
	Shifted []string `toml:"shifted"`
}

// Load reads the layouts that are built in.
func Load() (*Keyboard, error) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, fmt.Errorf("load keyboard: %w", err)
	}
	all := map[string]file{}
	for _, e := range entries {
		tag := strings.TrimSuffix(e.Name(), extension)
		if all[tag], err = read(e.Name()); err != nil {
			return nil, fmt.Errorf("load keyboard: %w", err)
		}
	}
	k := &Keyboard{layouts: map[string]Layout{}}
	for tag, f := range all {
		if tag == shared {
			continue
		}
		if f.Like != "" {
			f = all[f.Like]
		}
		k.layouts[tag] = f.layout(tag, all)
	}
	return k, nil
}

func read(name string) (file, error) {
	data, err := files.ReadFile(path.Join(folder, name))
	if err != nil {
		return file{}, err
	}
	var f file
	strict := toml.NewDecoder(bytes.NewReader(data))
	strict.DisallowUnknownFields()
	if err := strict.Decode(&f); err != nil {
		return file{}, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}

func (f file) layout(tag string, all map[string]file) Layout {
	l := Layout{pages: map[Name]Page{}}
	l.add(Signs, all[shared].Signs, tag)
	l.add(Digits, all[shared].Digits, tag)
	l.add(Letters, f.Letters, tag)
	l.add(More, f.More, tag)
	if f.Latin {
		l.add(Latin, all[latin].Letters, tag)
	}
	return l
}

func (l Layout) add(n Name, s *sheet, tag string) {
	if s == nil {
		return
	}
	p := Page{Face: s.Face}
	for i, row := range s.Rows {
		keys := strings.Fields(row)
		var upper []string
		if s.Shifted != nil {
			upper = strings.Fields(s.Shifted[i])
		} else {
			for _, key := range keys {
				upper = append(upper, capital(key, tag))
			}
		}
		p.Rows, p.Shifted = append(p.Rows, keys), append(p.Shifted, upper)
	}
	l.pages[n] = p
}
