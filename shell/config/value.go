// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"
)

// word is a text of the file that is a name or an address and not for people
// to read. The node is nil where the file says nothing.
type word struct {
	text string
	node *node
}

// word returns the text of a key, or fallback.
func (t *table) word(key, fallback, expected string) word {
	n := t.take(key)
	if n != nil && n.kind != unstable.String {
		t.wrong(n, key, expected)
		return word{fallback, nil}
	}
	if n == nil {
		t.record(key, nil, "%q", fallback)
		return word{fallback, nil}
	}
	t.record(key, n, "%q", n.raw)
	return word{n.raw, n}
}

// must is word for a key that has to be there.
func (t *table) must(key, expected string) word {
	if !t.has(key) {
		t.asked = append(t.asked, key)
		t.lacks(key, expected)
		return word{}
	}
	w := t.word(key, "", expected)
	if w.node != nil && strings.TrimSpace(w.text) == "" {
		t.doc.problem(w.node.at, "%s is empty; expected %s", quoted(key), expected)
		return word{}
	}
	return w
}

// words returns a list of texts; it may be absent or empty.
func (t *table) words(key, expected string) []word {
	n := t.take(key)
	if n == nil {
		return nil
	}
	if !n.isList() {
		t.wrong(n, key, "a list of "+expected)
		return nil
	}
	var list []word
	var shown []string
	for _, item := range n.list {
		if item.kind != unstable.String {
			t.wrong(item, key, "a list of "+expected)
			continue
		}
		list = append(list, word{item.raw, item})
		shown = append(shown, strconv.Quote(item.raw))
	}
	t.record(key, n, "[%s]", strings.Join(shown, ", "))
	return list
}

func (t *table) truth(key string, fallback bool) bool {
	n := t.take(key)
	if n != nil && n.kind != unstable.Bool {
		t.wrong(n, key, "true or false, without quotes")
		return fallback
	}
	b := fallback
	if n != nil {
		b = n.raw == "true"
	}
	t.record(key, n, "%t", b)
	return b
}

// whole returns a whole number of least to most.
func (t *table) whole(key string, fallback, least, most int) int {
	return int(t.amount(key, float64(fallback), float64(least), float64(most), unstable.Integer))
}

// number returns a number of least to most, or zero where it means "ask".
func (t *table) number(key string, fallback, least, most float64) float64 {
	return t.amount(key, fallback, least, most, unstable.Integer, unstable.Float)
}

func (t *table) amount(key string, fallback, least, most float64, kinds ...unstable.Kind) float64 {
	n := t.take(key)
	if n == nil {
		t.record(key, nil, "%s", short(fallback))
		return fallback
	}
	expected := "a number from "
	if len(kinds) == 1 {
		expected = "a whole number from "
	}
	expected += short(least) + " to " + short(most)
	fits := false
	for _, kind := range kinds {
		fits = fits || n.kind == kind
	}
	if !fits {
		t.wrong(n, key, expected+", without quotes")
		return fallback
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(n.raw, "_", ""), 64)
	if err != nil || !(v >= least && v <= most) { // also when it is not a number
		t.doc.problem(n.at, "%s is %s; expected %s", quoted(key), n.raw, expected)
		return fallback
	}
	t.record(key, n, "%s", short(v))
	return v
}

func short(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// duration returns a time span of least to most.
func (t *table) duration(key string, fallback, least, most time.Duration, why string) time.Duration {
	n := t.take(key)
	if n == nil {
		t.record(key, nil, "%q", span(fallback))
		return fallback
	}
	if n.kind != unstable.String {
		t.wrong(n, key, `a time with its unit in quotes, such as "3m" or "45s"`)
		return fallback
	}
	d, err := time.ParseDuration(n.raw)
	switch {
	case err != nil:
		t.doc.problem(n.at, `%s is %s; expected a number and its unit, such as "3m", "45s" or "2m30s"`, quoted(key), quoted(n.raw))
	case d < least || d > most:
		t.doc.problem(n.at, "%s is %s; expected %s to %s: %s", quoted(key), span(d), span(least), span(most), why)
	default:
		t.record(key, n, "%q", span(d))
		return d
	}
	return fallback
}

// span writes a duration as an installer would.
func span(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}
