// SPDX-License-Identifier: GPL-3.0-or-later

package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// file is one file of the folder words.
type file struct {
	// Like names the language that this one is a way of speaking of: all that
	// is not in this file is taken from there.
	Like string `toml:"like"`
	// Rules are what is recognised, in the order in which they are tried.
	Rules []struct {
		As      string `toml:"as"`
		Pattern string `toml:"pattern"`
	} `toml:"rule"`
	// Say is what is said for a rule, by its As. A rule that a language says
	// nothing for is not applied in it.
	Say map[string]string `toml:"say"`
	// Word is what is said for whole words.
	Word map[string]string `toml:"word"`
	// Sign is what is said for single signs.
	Sign map[string]string `toml:"sign"`
	// Table is what phrases look up.
	Table map[string]map[string]string `toml:"table"`
}

// read returns one file as it is.
func read(name string) (file, error) {
	data, err := files.ReadFile(folder + "/" + name + extension)
	if err != nil {
		return file{}, fmt.Errorf("lexicon %s: %w", name, err)
	}
	var f file
	strict := toml.NewDecoder(bytes.NewReader(data))
	strict.DisallowUnknownFields()
	if err := strict.Decode(&f); err != nil {
		var unknown *toml.StrictMissingError
		if errors.As(err, &unknown) {
			return file{}, fmt.Errorf("lexicon %s: %s", name, unknown.String())
		}
		return file{}, fmt.Errorf("lexicon %s: %w", name, err)
	}
	return f, nil
}

// readAll returns a language's file, with what it has from another.
func readAll(name string) (file, error) {
	f, err := read(name)
	if err != nil || f.Like == "" {
		return f, err
	}
	like, err := read(f.Like)
	if err != nil {
		return file{}, err
	}
	f.Rules = append(f.Rules, like.Rules...)
	f.Say = both(like.Say, f.Say)
	f.Word = both(like.Word, f.Word)
	f.Sign = both(like.Sign, f.Sign)
	f.Table = both(like.Table, f.Table)
	return f, nil
}

// both returns all entries; those of second hold where both have one.
func both[V any](first, second map[string]V) map[string]V {
	all := map[string]V{}
	maps.Copy(all, first)
	maps.Copy(all, second)
	return all
}

// reader makes a language's reader; f is what all languages recognise. The
// language's own rules come first.
func (f file) reader(language file) (reader, error) {
	r := reader{words: newWords(both(f.Word, language.Word)), signs: both(f.Sign, language.Sign)}
	say := both(f.Say, language.Say)
	tables := both(f.Table, language.Table)
	used := map[string]bool{}
	for _, source := range slices.Concat(language.Rules, f.Rules) {
		used[source.As] = true
		phrase, there := say[source.As]
		if !there {
			continue
		}
		made, err := newRule(source.Pattern, phrase, tables)
		if err != nil {
			return reader{}, fmt.Errorf("rule %s: %w", source.As, err)
		}
		r.rules = append(r.rules, made)
	}
	for name := range say {
		if !used[name] {
			return reader{}, fmt.Errorf("no rule is called %s", name)
		}
	}
	for name := range r.signs {
		if len([]rune(name)) != 1 || strings.TrimSpace(name) == "" {
			return reader{}, fmt.Errorf("%q is not one sign", name)
		}
	}
	return r, nil
}
