// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// typesetting is a slip in the words of pango-view.
type typesetting struct {
	language    string
	rightToLeft bool
	blocks      []string // of markup; none is broken over two sheets
}

// The sizes are for reading without glasses at arm's length.
const (
	fonts = "Noto Sans,Noto Sans Arabic,Noto Sans Hebrew 16"

	beginTown  = "<span size='15pt'>"
	beginTitle = "<span size='26pt' weight='bold'>"
	beginHead  = "<span size='15pt' weight='bold'>"
	end        = "</span>"
	air        = "<span size='10pt'> </span>"
)

func newTypesetting(s Slip) typesetting {
	tag := language.Make(s.Language)
	t := typesetting{language: tag.String(), rightToLeft: rightToLeft(tag)}
	var top []string
	if town := plain(s.Town); town != "" {
		top = append(top, beginTown+town+end, air)
	}
	if title := plain(s.Title); title != "" {
		top = append(top, beginTitle+title+end, air)
	}
	if len(top) > 0 {
		t.blocks = append(t.blocks, strings.Join(top, "\n"))
	}
	for _, line := range s.Lines {
		t.blocks = append(t.blocks, t.block(line)...)
	}
	return t
}

// block gives the lines of text one by one, the first under its heading.
func (t typesetting) block(line Line) []string {
	var blocks []string
	begin := ""
	if heading := plain(line.Heading); heading != "" {
		begin = beginHead + heading + end + "\n"
	}
	for text := range strings.Lines(line.Text) {
		text = plain(text)
		if text == "" {
			continue
		}
		if line.AsWritten && t.rightToLeft {
			const leftToRightIsolate, popIsolate = "\u2066", "\u2069"
			text = leftToRightIsolate + text + popIsolate
		}
		blocks = append(blocks, begin+text)
		begin = ""
	}
	if begin != "" {
		blocks = append(blocks, strings.TrimSuffix(begin, "\n"))
	}
	if n := len(blocks); n > 0 {
		blocks[n-1] += "\n" + air
	}
	return blocks
}

func (t typesetting) arguments() []string {
	args := []string{
		"--no-display", "--markup", "--language=" + t.language, "--font=" + fonts,
		"--dpi=72", "--hinting=none", "--hint-metrics=off", "--wrap=word-char",
	}
	if t.rightToLeft {
		// A line that begins with a number has no direction of its own.
		args = append(args, "--no-auto-dir", "--rtl")
	}
	return args
}

func rightToLeft(tag language.Tag) bool {
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
		return true
	}
	return false
}

// plain makes one line of text without characters that markup does not take.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case shown(r):
			return r
		}
		return -1
	}, norm.NFC.String(strings.ToValidUTF8(s, "")))
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(strings.Join(strings.Fields(s), " "))
}
