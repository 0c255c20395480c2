// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"errors"
	"io/fs"
	"sort"
	"strings"
)

const servicesFolder = "services"

// Load reads an installation's folder. It returns the town, or nil and every
// problem that the files have, in the order of files and lines. What is wrong
// with a preset or with keys alone is in [Town.Refused]. It does not set [Town.Assets]. It may be called from any goroutine.
func Load(fsys fs.FS, known Known) (*Town, []Problem) {
	l := loader{fsys: fsys, known: known}
	town := l.terminal()
	services := l.services()
	if town == nil {
		fallback := Default()
		town = &fallback
	}
	town.Settings = l.settings
	town.Presets = l.presets(town)
	town.Keys = l.keys()
	if len(l.problems) > 0 {
		return nil, inOrder(append(l.problems, l.refused...))
	}
	town.Services, town.Settings, town.Refused = services, l.settings, inOrder(l.refused)
	return town, nil
}

func inOrder(list []Problem) []Problem {
	sort.SliceStable(list, func(i, j int) bool { return list[i].before(list[j]) })
	return list
}

// loader gathers what the files of one folder hold.
type loader struct {
	fsys      fs.FS
	known     Known
	languages []string // that the town's texts are there in
	more      []string // that are offered beside them
	groups    []group  // empty if terminal.toml could not be read
	problems  []Problem
	refused   []Problem // of presets
	settings  []Setting
}

// group is where a group stands, and whether a service is in it.
type group struct {
	id   string
	at   Problem
	used bool
}

// terminal reads terminal.toml.
func (l *loader) terminal() *Town {
	d := &document{file: terminalFile, known: l.known}
	defer l.gather(d)
	data, ok := d.read(l.fsys)
	if !ok {
		return nil
	}
	root := d.parse(data)
	if root == nil {
		return nil
	}
	town := d.town(root)
	d.judge(data)
	l.languages, l.more = d.languages, d.more
	l.groups = d.groupIDs
	return town
}

// services reads the files of services/ by their names.
func (l *loader) services() []Service {
	entries, err := fs.ReadDir(l.fsys, servicesFolder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		l.whole(servicesFolder, "the folder is missing; expected one file in it for each service")
		return nil
	case err != nil:
		l.whole(servicesFolder, "the folder cannot be read: "+reason(err))
		return nil
	}
	var services []Service
	var files, failed int
	for _, e := range entries {
		id, is := strings.CutSuffix(e.Name(), ".toml")
		if !is || strings.HasPrefix(id, ".") {
			continue // an editor's copy, a note, a package manager's leavings
		}
		files++
		s, ok := l.service(id)
		if !ok {
			failed++
			continue
		}
		services = append(services, s)
	}
	if files == 0 {
		l.whole(servicesFolder, "there is no service; expected at least one file such as services/housing-benefit.toml")
	}
	if failed == 0 && files > 0 {
		l.unused()
	}
	return services
}

// service reads one file, and reports whether it could be understood so far
// that its group is known.
func (l *loader) service(id string) (Service, bool) {
	d := &document{file: servicesFolder + "/" + id + ".toml", known: l.known, languages: l.languages}
	defer l.gather(d)
	data, ok := d.read(l.fsys)
	if !ok {
		return Service{}, false
	}
	root := d.parse(data)
	if root == nil {
		return Service{}, false
	}
	root.key = "service." + id
	var names []string
	for _, g := range l.groups {
		names = append(names, g.id)
	}
	s := d.service(l.fsys, id, root, names)
	d.judge(data)
	known := false
	for i := range l.groups {
		if l.groups[i].id == s.Group {
			l.groups[i].used, known = true, true
		}
	}
	return s, known
}

// unused reports the groups that would open an empty screen.
func (l *loader) unused() {
	for _, g := range l.groups {
		if !g.used {
			g.at.What = "no service is in group " + quoted(g.id) + "; it would open an empty screen"
			l.problems = append(l.problems, g.at)
		}
	}
}

func (l *loader) gather(d *document) {
	l.problems = append(l.problems, d.problems...)
	l.settings = append(l.settings, d.settings...)
}

func (l *loader) whole(file, what string) {
	l.problems = append(l.problems, Problem{File: file, What: what})
}
