// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

const presetsFolder = "presets"

// shipped are the presets that come with the program, in the order in which
// they are offered. Their names are in the translations.
var shipped = []string{
	"low-vision", "blind", "cannot-read", "wheelchair", "slow", "hard-of-hearing", "switch", "plain-language",
}

//go:embed presets/*.toml
var shippedFiles embed.FS

// Shipped returns the presets that come with the program.
func Shipped(known Known) []Preset {
	var list []Preset
	for _, id := range shipped {
		d := &document{file: presetsFolder + "/" + id + ".toml", known: known}
		data, ok := d.read(shippedFiles)
		if !ok {
			continue
		}
		d.file = "built-in " + d.file
		root := d.parse(data)
		p := Preset{ID: id, Picture: root.word("picture", "", "the name of a pictogram").text}
		p.Values = d.values(root.inner("values"), nil)
		list = append(list, p)
	}
	return list
}

// presets returns what is offered: the shipped ones, with what files of the
// same names change about them, and then the installer's own. A preset is not
// worth a terminal out of service: what is wrong with one is left out of it.
func (l *loader) presets(town *Town) []Preset {
	list := Shipped(l.known)
	entries, err := fs.ReadDir(l.fsys, presetsFolder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return list
	case err != nil:
		l.refused = append(l.refused, Problem{File: presetsFolder, What: "the folder cannot be read: " + reason(err)})
		return list
	}
	for _, e := range entries {
		id, is := strings.CutSuffix(e.Name(), ".toml")
		if !is || strings.HasPrefix(id, ".") {
			continue
		}
		at := slices.IndexFunc(list, func(p Preset) bool { return p.ID == id })
		if at >= 0 {
			list[at] = l.preset(town, list[at], true)
			continue
		}
		if p := l.preset(town, Preset{ID: id}, false); p.Name != nil {
			list = append(list, p)
		}
	}
	return list
}

// preset reads one file over what there is. Without a usable file it returns
// what there is.
func (l *loader) preset(town *Town, was Preset, comes bool) Preset {
	d := &document{file: presetsFolder + "/" + was.ID + ".toml", known: l.known, languages: l.languages, more: l.more}
	defer func() {
		l.refused = append(l.refused, d.problems...)
		l.settings = append(l.settings, d.settings...)
	}()
	p, ok := d.preset(l.fsys, town, was, comes)
	if ok {
		return p
	}
	instead := "; the preset is not offered"
	if comes {
		instead = "; the preset stays as it comes with the program"
	}
	for i := range d.problems {
		d.problems[i].What += instead
	}
	d.settings = nil
	return was
}

// preset reports false where the preset cannot be offered. Values that are
// refused do not matter for that.
func (d *document) preset(fsys fs.FS, town *Town, was Preset, comes bool) (Preset, bool) {
	data, ok := d.read(fsys)
	if !ok {
		return was, false
	}
	if !identifier(was.ID) {
		d.whole("the file's name is the id of the preset; expected %s, and then .toml", anIdentifier)
	}
	root := d.parse(data)
	if root == nil {
		return was, false
	}
	root.key = "preset." + was.ID
	p := was
	if comes {
		p.Picture = root.oneOf("pictogram", root.word("picture", was.Picture, "the name of a pictogram"), d.known.Pictograms)
	} else {
		p.Picture = root.picture()
	}
	if name := root.text("name", !comes, nameMost); name != nil {
		p.Name = name
	}
	// Last, so that it is known which problems are of values.
	inner := root.inner("values")
	root.close()
	d.judge(data)
	ok = len(d.problems) == 0
	p.Values = over(was.Values, d.values(inner, town.Resolve(was)))
	return p, ok
}

// over is the values of below with those of above instead of them or beside
// them.
func over(below, above []Value) []Value {
	list := slices.DeleteFunc(slices.Clone(below), func(v Value) bool {
		_, set := find(above, v.Key)
		return set
	})
	return append(list, above...)
}

// values reads what a preset sets; below is what holds where it is refused.
func (d *document) values(t *table, below []Value) []Value {
	r := reading{document: d, table: t, below: below}
	recorded := len(d.settings)
	r.take(KeyLanguage, func() any {
		return t.oneOf("language", t.word(KeyLanguage, "", "a language"), slices.Concat(d.languages, d.more))
	})
	r.take(KeyPlain, func() any { return t.truth(KeyPlain, false) })
	r.take(KeyTextSize, func() any { return t.whole(KeyTextSize, 0, 1, textSizes) })
	r.take(KeyTheme, func() any { return t.oneOf("theme", t.word(KeyTheme, "", "the name of a theme"), d.known.Themes) })
	r.take(KeySpeech, func() any { return t.truth(KeySpeech, false) })
	r.take(KeyRate, func() any { return t.whole(KeyRate, 0, 1, Rates) })
	r.take(KeyVolume, func() any { return t.whole(KeyVolume, 0, 1, Volumes) })
	r.take(KeyTouch, func() any {
		return t.oneOf("way to touch", t.word(KeyTouch, "", `"acts" or "speaks"`), []string{TouchActs, TouchSpeaks})
	})
	r.take(KeyLowReach, func() any { return t.truth(KeyLowReach, false) })
	r.take(KeyCurtain, func() any { return t.truth(KeyCurtain, false) })
	r.take(KeyPace, func() any { return t.whole(KeyPace, 0, 0, paceMost) })
	r.take(KeyTimes, func() any { return t.whole(KeyTimes, 0, 1, timesMost) })
	r.needsVoice(KeyTouch, TouchSpeaks, "a touch that only speaks")
	r.needsVoice(KeyCurtain, true, "a dark screen")
	t.close()
	// What holds is printed as a whole, not only what this file says.
	d.settings = d.settings[:recorded]
	return r.values
}

// reading is the values of one preset while they are read.
type reading struct {
	*document
	table  *table
	below  []Value
	values []Value
}

// take reads one value, if it is there, and keeps it, if it is possible.
func (r *reading) take(key string, read func() any) {
	if !r.table.has(key) {
		r.table.asked = append(r.table.asked, key)
		return
	}
	before := len(r.problems)
	to := read()
	if len(r.problems) > before {
		r.instead(key)
		return
	}
	at := r.lines.line(r.table.node.table[key].key)
	r.values = append(r.values, Value{Key: key, To: to, Source: Source{File: r.file, Line: at}})
}

// needsVoice refuses what would leave a visitor with neither picture nor voice.
func (r *reading) needsVoice(key string, to any, what string) {
	v, set := find(r.values, key)
	speech, said := find(r.values, KeySpeech)
	if !said {
		speech, said = find(r.below, KeySpeech)
	}
	if !set || v.To != to || said && speech.To == true {
		return
	}
	r.values = slices.DeleteFunc(r.values, func(v Value) bool { return v.Key == key })
	r.problem(r.table.node.table[key].at, "%s is %s without a voice, and nobody could use %s; expected speech = true beside it",
		quoted(key), v.toml(), what)
	r.instead(key)
}

// instead adds to the last problem what holds now.
func (r *reading) instead(key string) {
	last := &r.problems[len(r.problems)-1]
	if v, ok := find(r.below, key); ok {
		last.What += fmt.Sprintf("; it stays %s (%s)", v.toml(), v.Source)
	}
}
