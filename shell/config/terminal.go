// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "slices"

// terminalFile is the one file that every installation has.
const terminalFile = "terminal.toml"

// When keys are shown on the screen.
const (
	KeyboardAuto   = "auto" // where nobody has plugged a keyboard in
	KeyboardAlways = "always"
	KeyboardNever  = "never"

	keyboards = `"auto", "always" or "never"`
)

// town reads terminal.toml: everything but the services.
func (d *document) town(root *table) *Town {
	town := Default()
	// First, because every text is checked against it.
	complete := d.offered(root)
	town.Also = d.also(root)
	town.Languages = slices.Concat(complete, town.Also)

	head := root.inner("town")
	town.Name = head.text("name", true, nameMost)
	town.Crest = head.oneOf("pictogram", head.word("crest", town.Crest, "the name of a pictogram"), d.known.Pictograms)
	head.close()

	town.Groups = d.groups(root)
	town.Terminal = d.terminal(root.inner("terminal"), town.Terminal)
	town.Speech = d.speech(root.inner("speech"))
	town.Internet = d.internet(root.inner("internet"))
	town.Desk = d.desk(root.inner("desk"))
	root.close()
	return &town
}

// offered reads the languages of the town.
func (d *document) offered(root *table) []string {
	const expected = `a list of languages, such as ["de", "en"]`
	if !root.has("languages") {
		root.asked = append(root.asked, "languages")
		root.lacks("languages", expected)
		return nil
	}
	tags := d.tags(root.words("languages", "languages"))
	if n := root.node.table["languages"]; n.isList() && len(n.list) == 0 {
		d.problem(n.at, `"languages" is empty; expected %s`, expected)
	}
	d.languages = tags
	return tags
}

// also reads the languages that are offered without the town's texts.
func (d *document) also(root *table) []string {
	var more []word
	for _, w := range root.words("also", "languages") {
		if slices.Contains(d.languages, w.text) {
			d.problem(w.node.at, `language %s stands in "languages" already; "also" is for those that the town's texts are not there in`,
				quoted(w.text))
			continue
		}
		more = append(more, w)
	}
	d.more = d.tags(more)
	return d.more
}

// tags are the words that name a language of the program, each once.
func (d *document) tags(words []word) []string {
	var tags []string
	for _, w := range words {
		switch {
		case slices.Contains(tags, w.text):
			d.problem(w.node.at, "language %s stands here a second time", quoted(w.text))
		case !slices.Contains(d.known.Languages, w.text):
			d.problem(w.node.at, "there is no translation for language %s%s", quoted(w.text), suggest(w.text, d.known.Languages))
		default:
			tags = append(tags, w.text)
		}
	}
	return tags
}

// groups reads the groups of services.
func (d *document) groups(root *table) []Group {
	var groups []Group
	for _, t := range root.each("groups") {
		id := t.must("id", anIdentifier)
		if id.node != nil {
			d.group(id)
		}
		groups = append(groups, Group{ID: id.text, Name: t.text("name", true, nameMost), Picture: t.picture()})
		t.close()
	}
	if n := root.node.table["groups"]; n == nil || n.isList() && len(n.list) == 0 {
		d.whole(`there is no group; expected at least one [[groups]] with id, name and picture`)
	}
	return groups
}

// group notes the id of a group and where it stands.
func (d *document) group(id word) {
	line, column := d.lines.at(id.node.at)
	for _, g := range d.groupIDs {
		if g.id == id.text {
			d.problem(id.node.at, "group %s is already there in line %d; every group needs an id of its own", quoted(id.text), g.at.Line)
			return
		}
	}
	if !identifier(id.text) {
		d.problem(id.node.at, "the id of a group is %s; expected %s", quoted(id.text), anIdentifier)
	}
	d.groupIDs = append(d.groupIDs, group{id: id.text, at: Problem{File: d.file, Line: line, Column: column}})
}

func (d *document) terminal(t *table, def Terminal) Terminal {
	defer t.close()
	return Terminal{
		PixelsPerMM: t.number("pixels-per-mm", def.PixelsPerMM, 0, pixelsPerMMMost),
		Idle: t.duration("idle", def.Idle, idleLeast, idleMost,
			"sooner interrupts people who read slowly, later leaves papers to the next visitor"),
		Warning: t.duration("warning", def.Warning, warningLeast, warningMost,
			"people need this long to notice the warning and to answer it"),
		PagesAVisit:   t.whole("pages-a-visit", def.PagesAVisit, 0, pagesMost),
		Printer:       t.word("printer", def.Printer, "the name of a printer").text,
		Scanner:       t.word("scanner", def.Scanner, "the name of a scanner").text,
		PaperComesOut: t.text("paper-comes-out", false, textMost),
		TextSize:      t.whole("text-size", def.TextSize, 1, textSizes),
		Theme:         t.oneOf("theme", t.word("theme", def.Theme, "the name of a theme"), d.known.Themes),
		Speech:        t.truth("speech", def.Speech),
		Keyboard: t.oneOf("keyboard", t.word("keyboard", def.Keyboard, keyboards),
			[]string{KeyboardAuto, KeyboardAlways, KeyboardNever}),
	}
}

func (d *document) internet(t *table) Internet {
	defer t.close()
	return Internet{
		Start: t.address("start", t.word("start", "", anAddress)),
		Block: t.blocked("block"),
	}
}

// desk reads where help is. One of place and telephone has to be there, or
// the help screen would have nothing to say.
func (d *document) desk(t *table) Desk {
	defer t.close()
	desk := Desk{
		Place: t.text("place", false, textMost),
		Hours: t.text("hours", false, textMost),
		Phone: t.telephone(t.word("phone", "", aNumber)),
	}
	if !t.has("place") && !t.has("phone") {
		t.lacks("place", `where staff can be found, or "phone"; the help screen says it`)
	}
	return desk
}
