// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import "github.com/OpenPrinting/goipp"

// group gives the values of one group of attributes by name.
type group map[string]goipp.Values

func newGroup(attrs goipp.Attributes) group {
	g := make(group, len(attrs))
	for _, a := range attrs {
		// Some printers send an attribute twice; CUPS takes the first.
		if _, twice := g[a.Name]; !twice {
			g[a.Name] = a.Values
		}
	}
	return g
}

// groups returns the answer's groups with the tag.
func groups(m *goipp.Message, tag goipp.Tag) []group {
	var list []group
	for _, g := range m.AttrGroups() {
		if g.Tag == tag {
			list = append(list, newGroup(g.Attrs))
		}
	}
	return list
}

// first returns the answer's first group with the tag; it may be empty.
func first(m *goipp.Message, tag goipp.Tag) group {
	if list := groups(m, tag); len(list) > 0 {
		return list[0]
	}
	return group{}
}

// strings returns the values of the attribute as text.
func (g group) strings(name string) []string {
	var list []string
	for _, v := range g[name] {
		switch s := v.V.(type) {
		case goipp.String:
			list = append(list, string(s))
		case goipp.TextWithLang:
			list = append(list, s.Text)
		}
	}
	return list
}

// text returns the first value of the attribute, or "".
func (g group) text(name string) string {
	if list := g.strings(name); len(list) > 0 {
		return list[0]
	}
	return ""
}

// number returns the first value of an integer or enum, or 0.
func (g group) number(name string) int {
	if len(g[name]) == 0 {
		return 0
	}
	n, _ := g[name][0].V.(goipp.Integer)
	return int(n)
}

// flag returns the first value of a boolean, or false.
func (g group) flag(name string) bool {
	if len(g[name]) == 0 {
		return false
	}
	b, _ := g[name][0].V.(goipp.Boolean)
	return bool(b)
}

// keywords makes an attribute with several keywords.
func keywords(name string, words ...string) goipp.Attribute {
	a := goipp.Attribute{Name: name}
	for _, w := range words {
		a.Values.Add(goipp.TagKeyword, goipp.String(w))
	}
	return a
}
