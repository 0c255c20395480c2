// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "io/fs"

// service reads one file of services/.
func (d *document) service(fsys fs.FS, id string, root *table, groups []string) Service {
	if !identifier(id) {
		d.whole("the file's name is the id of the service; expected %s, and then .toml", anIdentifier)
	}
	s := Service{
		ID:      id,
		Name:    root.text("name", true, nameMost),
		About:   root.text("about", true, textMost),
		Picture: root.picture(),
	}
	group := root.must("group", "the id of a group in "+terminalFile)
	s.Group = group.text
	if len(groups) > 0 { // else terminal.toml has a problem of its own
		root.oneOf("group", group, groups)
	}
	for _, t := range root.each("bring") {
		s.Bring = append(s.Bring, t.translations("bring", textMost))
	}
	s.Online, s.Paper = d.online(root), d.paper(fsys, root)
	s.Counter, s.Phone = d.counter(root), d.phone(root)
	root.close()
	if !root.has("counter") && !root.has("phone") && !root.has("paper") {
		d.whole("there is no way without a computer; expected at least one of [counter], [phone] and [paper], " +
			"because some visitors cannot or do not want to do it on a screen")
	}
	return s
}

func (d *document) online(root *table) *Online {
	t, there := root.optional("online")
	if !there {
		return nil
	}
	defer t.close()
	return &Online{
		URL:    t.address("url", t.must("url", anAddress)),
		Allow:  t.allowed("allow"),
		Camera: t.origins("camera"),
	}
}

func (d *document) paper(fsys fs.FS, root *table) *Paper {
	t, there := root.optional("paper")
	if !there {
		return nil
	}
	defer t.close()
	return &Paper{
		File: t.form(fsys, t.must("file", `a PDF in this folder, such as "forms/application.pdf"`)),
		Name: t.text("name", true, nameMost),
	}
}

func (d *document) counter(root *table) *Counter {
	t, there := root.optional("counter")
	if !there {
		return nil
	}
	defer t.close()
	return &Counter{Place: t.text("place", true, textMost), Hours: t.text("hours", true, textMost)}
}

func (d *document) phone(root *table) *Phone {
	t, there := root.optional("phone")
	if !there {
		return nil
	}
	defer t.close()
	return &Phone{
		Number: t.telephone(t.must("number", aNumber)),
		Hours:  t.text("hours", true, textMost),
	}
}
