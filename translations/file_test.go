// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
)

// reference is the language that every other one is measured by.
const reference = "de"

// message is what a file says for a key: its plural forms, or only "other".
type message struct {
	plural bool
	forms  map[string]string
}

// file is one language, read without the library that the program reads it by.
type file struct {
	tag      string
	source   string
	messages map[string]message
}

func (f file) keys() []string { return slices.Sorted(maps.Keys(f.messages)) }

// text is the only form of a key, or the one of most numbers.
func (f file) text(key string) string { return f.messages[key].forms["other"] }

// each calls do for every text of the file, with the key and the plural form.
func (f file) each(do func(where, text string)) {
	for _, key := range f.keys() {
		m := f.messages[key]
		for _, form := range slices.Sorted(maps.Keys(m.forms)) {
			where := key
			if m.plural {
				where += "/" + form
			}
			do(where, m.forms[form])
		}
	}
}

func readFiles(t *testing.T) []file {
	t.Helper()
	names, err := filepath.Glob("active.*.toml")
	if err != nil || len(names) < 2 {
		t.Fatalf("files %v: %v", names, err)
	}
	files := make([]file, len(names))
	for i, name := range names {
		files[i] = readFile(t, strings.TrimSuffix(strings.TrimPrefix(name, "active."), ".toml"))
	}
	return files
}

func readFile(t *testing.T, tag string) file {
	t.Helper()
	data, err := os.ReadFile("active." + tag + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := toml.Unmarshal(data, &raw); err != nil {
		t.Fatalf("%s: %v", tag, err)
	}
	f := file{tag: tag, source: string(data), messages: make(map[string]message, len(raw))}
	for key, value := range raw {
		f.messages[key] = messageOf(t, tag+": "+key, value)
	}
	return f
}

func messageOf(t *testing.T, where string, value any) message {
	t.Helper()
	switch value := value.(type) {
	case string:
		return message{forms: map[string]string{"other": value}}
	case map[string]any:
		m := message{plural: true, forms: make(map[string]string, len(value))}
		for form, v := range value {
			s, ok := v.(string)
			if !ok {
				t.Fatalf("%s/%s is no text: is its table quoted?", where, form)
			}
			m.forms[form] = s
		}
		return m
	}
	t.Fatalf("%s is neither a text nor plural forms", where)
	return message{}
}

var placeholder = regexp.MustCompile(`{{\s*\.(\w+)\s*}}`)

// placeholders are the names in a text, sorted, each once.
func placeholders(text string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// without returns what is in a and not in b.
func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}
