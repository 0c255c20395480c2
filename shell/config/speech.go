// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"path"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Speech is how the terminal speaks.
type Speech struct {
	// Calibration is what the installer measured is missing to 65 dB(A) at the
	// usual volume, in decibels [EN 301 549 5.1.3.12].
	Calibration float64
	// Engines are asked before the built-in one, in this order: a language is
	// spoken by the first that has a voice for it and works.
	Engines []SpeechEngine
}

// SpeechEngine is a program that reads text on its standard input and writes
// sound to its standard output.
type SpeechEngine struct {
	Program string // an absolute path
	// Args are its arguments; {voice} and {speed} in them are replaced.
	Args []string
	// Speeds are what {speed} becomes, slowest first.
	Speeds [speeds]int
	// RawRate is the sample rate of output without a header; 0 for WAV.
	RawRate int
	// Voices are the names of its voices by BCP 47 tag.
	Voices map[string]string
}

const (
	speeds = 8 // as there are rates [VVSG 2.0 7.1-K: 6 to 8]

	// A calibration beyond this is a fault of the amplifier's setting.
	calibrationMost = 20
	rawRateLeast    = 8000
	rawRateMost     = 96000
	speedMost       = 1000
)

// speech reads how the terminal speaks.
func (d *document) speech(t *table) Speech {
	defer t.close()
	s := Speech{Calibration: t.number("calibration", 0, -calibrationMost, calibrationMost)}
	for _, e := range t.each("engine") {
		s.Engines = append(s.Engines, d.engine(e))
	}
	return s
}

func (d *document) engine(t *table) SpeechEngine {
	defer t.close()
	e := SpeechEngine{Voices: t.voices()}
	program := t.must("program", "the path of a program, such as \"/usr/local/bin/speak\"")
	if program.node != nil && !path.IsAbs(program.text) {
		d.problem(program.node.at, "\"program\" is %s; expected a whole path, such as \"/usr/local/bin/speak\"", quoted(program.text))
	}
	e.Program = program.text
	for _, w := range t.words("args", "arguments") {
		e.Args = append(e.Args, w.text)
	}
	e.RawRate = t.whole("raw-rate", 0, 0, rawRateMost)
	if n := t.node.table["raw-rate"]; n != nil && e.RawRate > 0 && e.RawRate < rawRateLeast {
		d.problem(n.at, "\"raw-rate\" is %d; expected 0 for WAV, or %d to %d samples a second", e.RawRate, rawRateLeast, rawRateMost)
	}
	e.Speeds = t.speeds("speeds", slices.ContainsFunc(e.Args, func(a string) bool { return strings.Contains(a, "{speed}") }))
	return e
}

// speeds reads a list of as many rising numbers as there are rates.
func (t *table) speeds(key string, must bool) (list [speeds]int) {
	const expected = "eight whole numbers, slowest first, such as [80, 100, 120, 140, 180, 230, 300, 400]"
	n := t.take(key)
	switch {
	case n == nil && must:
		t.lacks(key, expected)
		return list
	case n == nil:
		return list
	case !n.isList() || len(n.list) != speeds:
		t.doc.problem(n.at, "%s must be %s", quoted(key), expected)
		return list
	}
	for i, item := range n.list {
		v, ok := item.number()
		if !ok || v < 1 || v > speedMost || i > 0 && v < list[i-1] {
			t.doc.problem(item.at, "%s must be %s", quoted(key), expected)
			return [speeds]int{}
		}
		list[i] = v
	}
	t.record(key, n, "%d", list)
	return list
}

// voices reads the table of voices by language.
func (t *table) voices() map[string]string {
	inner := t.inner("voices")
	voices := map[string]string{}
	if inner.node == nil || len(inner.node.keys) == 0 {
		t.lacks("voices", `a voice for at least one language, such as voices.de = "thorsten"`)
		return voices
	}
	for _, tag := range inner.node.keys {
		n := inner.node.table[tag]
		switch {
		case !slices.Contains(t.doc.known.Languages, tag):
			t.doc.problem(n.key, "there is no translation for language %s%s", quoted(tag), suggest(tag, t.doc.known.Languages))
		case n.kind != unstable.String || n.raw == "":
			inner.wrong(n, tag, "the name of a voice")
		default:
			inner.record(tag, n, "%q", n.raw)
			voices[tag] = n.raw
		}
	}
	return voices
}
