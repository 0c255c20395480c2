// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"
)

// keysFile says what keys ask for. An installation need not have it.
const keysFile = "keys.toml"

// Keys is what the keys of one machine ask for, and when they count.
type Keys struct {
	// Keyboard has an action for each key, such as "Tab" or "Shift+Tab".
	Keyboard map[string]string
	// SameKey is how long the same key is not taken again [EN 301 549 5.8].
	SameKey time.Duration
}

const (
	sameKey      = 200 * time.Millisecond
	sameKeyLeast = 50 * time.Millisecond
	sameKeyMost  = 500 * time.Millisecond
)

// keys reads keys.toml. A terminal that can be touched is not put out of service
// for its keys: with anything wrong in the file they stay as they come with the
// program, all of them, so that nobody meets half of a layout.
func (l *loader) keys() Keys {
	d := &document{file: keysFile, known: l.known}
	keys, ok := d.readKeys(l.fsys)
	if !ok {
		for i := range d.problems {
			d.problems[i].What += "; all keys stay as they come with the program"
		}
		l.refused = append(l.refused, d.problems...)
		d = &document{file: keysFile, known: l.known}
		keys = d.keys(&table{doc: d, key: "keys"})
	}
	l.settings = append(l.settings, d.settings...)
	return keys
}

func (d *document) readKeys(fsys fs.FS) (Keys, bool) {
	if _, err := fs.Stat(fsys, keysFile); errors.Is(err, fs.ErrNotExist) {
		return d.keys(&table{doc: d, key: "keys"}), true
	}
	data, ok := d.read(fsys)
	if !ok {
		return Keys{}, false
	}
	root := d.parse(data)
	if root == nil {
		return Keys{}, false
	}
	root.key = "keys"
	keys := d.keys(root)
	d.judge(data)
	return keys, len(d.problems) == 0
}

func (d *document) keys(root *table) Keys {
	keys := Keys{Keyboard: d.keyboard(root.inner("keyboard"))}
	timing := root.inner("timing")
	keys.SameKey = timing.duration("same-key", sameKey, sameKeyLeast, sameKeyMost, "a finger that trembles needs some of it, and a quick one no more")
	timing.close()
	root.close()
	return keys
}

// keyboard is the program's own keys, with those of each action that the file
// names instead of the ones that it had.
func (d *document) keyboard(t *table) map[string]string {
	own := map[string]string{}
	said := map[string]bool{}
	for _, action := range d.known.Actions {
		said[action] = t.has(action)
		for _, w := range t.words(action, `keys, such as ["F1", "Shift+Tab"]`) {
			d.key(own, action, w)
		}
		if n := t.take(action); n != nil && n.isList() && len(n.list) == 0 {
			d.problem(n.at, "%s has no key; expected one at least: nothing may be there for fingers on the screen only", quoted(action))
		}
	}
	all := map[string]string{}
	for key, action := range d.known.Keyboard {
		if !said[action] {
			all[key] = action
		}
	}
	maps.Copy(all, own)
	for _, action := range d.known.Actions {
		d.left(t, action, all, said[action])
	}
	d.strange(t)
	return all
}

// key takes one key of an action, if it is one and means nothing else yet.
func (d *document) key(own map[string]string, action string, w word) {
	name := strings.TrimPrefix(w.text, "Shift+")
	if !slices.Contains(d.known.Keys, name) {
		d.problem(w.node.at, "unknown key %s%s", quoted(w.text), suggest(name, d.known.Keys))
		return
	}
	if other, taken := own[w.text]; taken {
		d.problem(w.node.at, "key %s asks for %s already; a key can mean one thing", quoted(w.text), quoted(other))
		return
	}
	own[w.text] = action
}

// left makes sure that an action which the file does not name has kept a key,
// and notes which.
func (d *document) left(t *table, action string, all map[string]string, said bool) {
	if said {
		return
	}
	var names []string
	for key, a := range all {
		if a == action {
			names = append(names, quoted(key))
		}
	}
	if len(names) == 0 {
		d.whole("no key is left for %s: its keys ask for something else here; expected %s = [...] in [keyboard]", quoted(action), action)
		return
	}
	slices.Sort(names)
	t.record(action, nil, "[%s]", strings.Join(names, ", "))
}

// strange reports what is no action. That is said here and not by close, which
// would call it a key.
func (d *document) strange(t *table) {
	if t.node == nil {
		return
	}
	for _, name := range t.node.keys {
		if !slices.Contains(d.known.Actions, name) {
			d.problem(t.node.table[name].key, "unknown action %s%s", quoted(name), suggest(name, d.known.Actions))
		}
	}
}
