// SPDX-License-Identifier: GPL-3.0-or-later

package accessibility

// Narrate returns what is said when a visitor arrives on a screen: what went
// wrong or well, the title, how many things there are to choose from, and the
// first instruction, with the pictures before it that have words. Where a
// dialog is open, it is the screen. Lang is the language of the tree and of
// words.
func Narrate(tree Node, lang string, words Words) []Utterance {
	list := content(places(tree, lang))
	if len(list) == 0 {
		return nil
	}
	n := narrator{lang: lang, words: words}
	things := 0
	for _, p := range list {
		if p.Role == RoleNotice {
			n.node(p)
		}
		if p.Role.control() {
			things++
		}
	}
	n.title(list)
	if things > 0 {
		n.say(place{Node: Node{ID: list[0].ID}}, lang, words.Count(things))
	}
	n.instruction(list)
	return n.said
}

// title says the title as it is drawn, with its place: "Print, step 2 of 3".
func (n *narrator) title(list []place) {
	title := list[0]
	for _, p := range list[1:] {
		if p.titles(list[0]) {
			title = p
			break
		}
	}
	n.inTurn(title, run{title.lang, present(title.Name)}, run{n.lang, present(title.Value)})
}

// titles reports whether the place is the drawn title of the screen.
func (p place) titles(screen place) bool {
	return p.Role == RoleHeading && p.Name == screen.Name
}

func (n *narrator) instruction(list []place) {
	for _, p := range list {
		switch p.Role {
		case RolePicture:
			n.node(p)
		case RoleText, RoleProgress:
			n.node(p)
			return
		}
	}
}

// NarrateAll returns everything on the screen, or in the open dialog, in
// reading order. The bar is left out: it is the same everywhere, and whoever
// asks to have a page read wants the page.
func NarrateAll(tree Node, lang string, words Words) []Utterance {
	list := content(places(tree, lang))
	n := narrator{lang: lang, words: words}
	if len(list) == 0 {
		return nil
	}
	n.title(list)
	for _, p := range list[1:] {
		if !p.titles(list[0]) {
			n.node(p)
		}
	}
	return n.said
}

// NarrateNode returns what is said when the focus reaches the node: name, role
// in one word, state, "3 of 7", value. An unknown id says nothing.
func NarrateNode(tree Node, id ID, lang string, words Words) []Utterance {
	n := narrator{lang: lang, words: words}
	if p, ok := find(places(tree, lang), id); ok {
		n.node(p)
	}
	return n.said
}

// Hint returns what is said after a rest on the node; nothing if it has none.
func Hint(tree Node, id ID, lang string) []Utterance {
	n := narrator{lang: lang}
	if p, ok := find(places(tree, lang), id); ok {
		n.say(p, lang, p.Hint)
	}
	return n.said
}

// NarrateChanges returns what is said when old has become tree. A progress
// that moves on is in it each time: how often it is said is up to the caller,
// who knows the time.
func NarrateChanges(old, tree Node, lang string, words Words) []Utterance {
	n := narrator{lang: lang, words: words}
	list := places(tree, lang)
	changes := Changes(old, tree)
	for _, c := range changes {
		if p, ok := find(list, c.Node); ok && c.Flags.Has(Checked) && p.State.Has(Checked) {
			n.chosen = true
		}
	}
	for _, c := range changes {
		if c.Kind == NewScreen || c.Kind == Opened {
			return Narrate(tree, lang, words)
		}
		if p, ok := find(list, c.Node); ok {
			n.change(c, p)
		}
	}
	return n.said
}

func find(list []place, id ID) (place, bool) {
	for _, p := range list {
		if p.ID == id {
			return p, true
		}
	}
	return place{}, false
}

// narrator collects what is said.
type narrator struct {
	lang  string
	words Words
	// chosen: some option was chosen, so the one that it replaces is not said.
	chosen bool
	said   []Utterance
}

func (n *narrator) say(p place, lang, text string) {
	if text == "" {
		return
	}
	n.said = append(n.said, Utterance{Text: text, Lang: lang, Private: p.private, Node: p.ID})
}

// node says all about one node. What stands on it may be in other languages
// than the words about it: a language's tile is named in its own voice.
func (n *narrator) node(p place) {
	n.inTurn(p, append(p.written(), run{n.lang, n.about(p)})...)
}

// run is what is said in one voice without a break.
type run struct {
	lang  string
	parts []string
}

// written is what stands on a node.
func (p place) written() []run {
	lang := p.lang
	if p.DescriptionLang != "" {
		lang = p.DescriptionLang
	}
	return []run{{p.lang, present(p.Name)}, {lang, present(p.Description)}}
}

// inTurn says the runs, and as one what is in the same language.
func (n *narrator) inTurn(p place, runs ...run) {
	var now run
	for _, r := range runs {
		switch {
		case len(r.parts) == 0:
		case len(now.parts) > 0 && r.lang == now.lang:
			now.parts = append(now.parts, r.parts...)
		default:
			n.parts(p, now.lang, now.parts)
			now = r
		}
	}
	n.parts(p, now.lang, now.parts)
}

func (n *narrator) parts(p place, lang string, parts []string) {
	if len(parts) > 0 {
		n.say(p, lang, n.words.Join(parts))
	}
}

// about is everything but the name, in the order that holds everywhere.
func (n *narrator) about(p place) []string {
	if p.container() {
		return nil
	}
	parts := []string{n.words.Role(p.Role)}
	parts = append(parts, n.states(p)...)
	if p.count > 1 {
		parts = append(parts, n.words.Position(p.index, p.count))
	}
	return present(append(parts, p.Value, p.within)...)
}

func (n *narrator) states(p place) []string {
	var parts []string
	if p.Role == RoleOption {
		// On or off is said either way [EN 301 549 5.6.1].
		parts = append(parts, n.words.State(p.State&Checked))
	}
	for _, flag := range []State{Disabled, Busy} {
		if p.State.Has(flag) {
			parts = append(parts, n.words.State(flag))
		}
	}
	return parts
}

// change says one change. What changed comes first, because the visitor who
// made the change knows where it happened.
func (n *narrator) change(c Change, p place) {
	switch {
	case c.Kind == Notified:
		n.node(p)
	case c.Kind == Renamed && (p.Role == RoleText || p.Role == RoleHeading || p.Role == RoleScreen):
		n.inTurn(p, p.written()...)
	case c.Kind == Valued:
		n.say(p, n.lang, p.Value)
	case c.Flags.Has(Checked) && p.Role == RoleOption:
		if p.State.Has(Checked) || !n.chosen {
			n.say(p, n.lang, n.words.State(p.State&Checked))
			n.say(p, p.lang, p.Name)
		}
	}
}

func present(parts ...string) []string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return kept
}
