// SPDX-License-Identifier: GPL-3.0-or-later

package config_test

import (
	"io/fs"
	"strings"
	"testing/fstest"
)

const (
	terminal = "terminal.toml"
	benefit  = "services/benefit.toml"
	library  = "services/library.toml"
)

// dotted is right in everything but a rule of TOML: a table that came to be
// by dotted keys has no header any more.
const dotted = `group = "leisure"
picture = "book"
name = { de = "Bücher leihen", en = "Borrow books" }
about = { de = "Sie bekommen einen Ausweis.", en = "You get a card." }
counter.place = { de = "Bücherei", en = "Library" }
[counter]
hours = { de = "Dienstag", en = "Tuesday" }
`

// breakages are in the order of the golden file: the folder, TOML, the
// terminal, the services.
func breakages() []breakage {
	return append(append(brokenFiles(), brokenTOML()...), append(brokenTerminal(), append(brokenSpeech(), brokenService()...)...)...)
}

func brokenFiles() []breakage {
	everything := func(town fstest.MapFS) { clear(town) }
	return []breakage{
		{"empty folder", everything},
		{"terminal.toml is missing", remove(terminal)},
		{"no services", remove(benefit, library)},
		{"services is empty", all(remove(benefit, library), func(t fstest.MapFS) { t["services"] = &fstest.MapFile{Mode: fs.ModeDir} })},
		{"a service is a folder", func(t fstest.MapFS) { t["services/dog.toml"] = &fstest.MapFile{Mode: fs.ModeDir} }},
		{"file is empty", write(library, "")},
		{"file is huge", write(library, strings.Repeat("# nothing\n", 200_000))},
		{"file is UTF-16", write(library, "\xff\xfeg\x00r\x00")},
		{"file is Latin-1", swap(library, "Bücher leihen", "B\xfccher leihen")},
		{"file is a PDF", write(library, "%PDF-1.4\n")},
		{"name of a service", func(t fstest.MapFS) { t["services/Dog Tax.toml"] = t[library] }},
		{"editor's leavings are no services", all(write("services/.x.toml", "?"), write("services/x.toml~", "?"), swap(terminal, `"4m"`, `"1m"`))},
		{"problems in two files", all(swap(terminal, `"4m"`, `"1m"`), swap(library, `"book"`, `"bok"`))},
	}
}

func brokenSpeech() []breakage {
	engine := func(lines ...string) func(fstest.MapFS) {
		return speaking(append([]string{"[[speech.engine]]"}, lines...)...)
	}
	const program, voice = `program = "/bin/say"`, `voices.de = "eva"`
	return []breakage{
		{"calibration beyond reason", speaking("calibration = 40")},
		{"unknown key of speech", speaking("calibraton = 1")},
		{"engine without anything", engine()},
		{"engine without a whole path", engine(`program = "say"`, voice)},
		{"engine without a voice", engine(program, "voices = {}")},
		{"voice of an unknown language", engine(program, `voices.dee = "eva"`)},
		{"voice that is no name", engine(program, "voices.de = 1")},
		{"speeds are asked for and missing", engine(program, voice, `args = ["{speed}"]`)},
		{"speeds are too few", engine(program, voice, "speeds = [1, 2, 3]")},
		{"speeds fall", engine(program, voice, "speeds = [1, 2, 3, 4, 5, 6, 8, 7]")},
		{"raw rate of no sound", engine(program, voice, "raw-rate = 50")},
	}
}

func brokenTOML() []breakage {
	return []breakage{
		{"syntax", swap(library, `picture = "book"`, `picture = book`)},
		{"text is not closed", swap(library, `"book"`, `"book`)},
		{"ends within a list", write(library, "bring = [")},
		{"ends after a key", write(library, "bring")},
		{"escape", swap(library, "Bücher", `\qücher`)},
		{"key twice", swap(library, `picture = "book"`, "picture = \"book\"\ngroup = \"money\"")},
		{"table twice", swap(benefit, "[paper]", "[name]")},
		{"table over a value", swap(library, "[counter]", "[picture.counter]")},
		{"list over a table", swap(benefit, "[phone]", "[[counter]]")},
		{"table over an inline table", swap(library, "[counter]", "[name]\n[counter]")},
		{"header after dotted keys", swap(library, "[counter]", "counter.from.de = \"x\"\n[counter]")},
		{"header after dotted keys, else fine", write(library, dotted)},
		{"number of no number", swap(terminal, "text-size = 2", "text-size = 02")},
		{"number as only Go writes it", swap(terminal, "text-size = 2", "pages-a-visit = 1__0")},
		{"deep", write(library, "bring = "+strings.Repeat("[", 100_000))},
		{"unknown keys", all(swap(terminal, "text-size", "text_size"), swap(terminal, "[internet]", "[intrenet]"), swap(library, "picture", "colour"))},
		{"unknown key of a text with control characters", swap(library, "picture", `"pic\u0007\nture"`)},
		{"wrong types", write(library, "group = 1\npicture = true\nname = \"x\"\nabout = 1.5\nbring = \"x\"\nonline = []\npaper = 1979-05-27\ncounter = \"here\"\nphone = [1]\n")},
		{"wrong types in lists", swap(benefit, `allow = ["pay.example.de/start", `, `allow = [1, `)},
		{"wrong types of texts and lists", all(swap(library, `"Borrow books"`, "1"), swap(benefit, `["https://video.example.de"]`, `"https://video.example.de"`))},
		{"wrong types in a list of tables", swap(library, "[counter]", "bring = [\"card\"]\n[counter]")},
	}
}

func brokenTerminal() []breakage {
	return []breakage{
		{"nothing in it", write(terminal, "")},
		{"no languages", swap(terminal, `languages = ["de", "de-x-leicht", "en"]`, "")},
		{"empty languages", swap(terminal, `["de", "de-x-leicht", "en"]`, "[]")},
		{"language without translation", swap(terminal, `"de-x-leicht"`, `"fr"`)},
		{"language twice", swap(terminal, `"de-x-leicht"`, `"de"`)},
		{"languages beside the others", swap(terminal, `"en"]`, "\"en\"]\nalso = [\"de\", \"sv\", \"sv\", \"fr\", 1, \"SV\"]")},
		{"languages beside the others are a text", swap(terminal, `"en"]`, "\"en\"]\nalso = \"sv\"")},
		{"language that the texts do not have", swap(terminal, `"de-x-leicht"`, `"da", "sv"`)},
		{"plain language without its base", swap(terminal, `["de", "de-x-leicht", "en"]`, `["de-x-leicht", "ar"]`)},
		{"crest", swap(terminal, `"town-hall"`, `"townhall"`)},
		{"idle and warning", all(swap(terminal, `"4m"`, `"90s"`), swap(terminal, `"1m"`, `"30s"`))},
		{"idle too long", swap(terminal, `"4m"`, `"1h"`)},
		{"idle without a unit", swap(terminal, `"4m"`, `"4"`)},
		{"idle is a number", swap(terminal, `"4m"`, `4`)},
		{"text size", swap(terminal, "text-size = 2", "text-size = 5")},
		{"text size in quotes", swap(terminal, "text-size = 2", `text-size = "2"`)},
		{"text size is a fraction", swap(terminal, "text-size = 2", `text-size = 2.5`)},
		{"pages, pixels, theme", swap(terminal, "speech = true", "speech = \"yes\"\npages-a-visit = -1\npixels-per-mm = nan\ntheme = \"drak\"\nkeyboard = \"sometimes\"\nprinter = 1")},
		{"groups", swap(terminal, `id = "leisure"`, `id = "money"`)},
		{"group's id", swap(terminal, `id = "leisure"`, `id = "Frei Zeit"`)},
		{"group without anything", swap(terminal, "id = \"leisure\"\n", "")},
		{"group without a service", swap(library, `"leisure"`, `"money"`)},
		{"groups are a table", swap(terminal, "[[groups]]", "[groups]")},
		{"internet", all(swap(terminal, "https://www", "http://www"), swap(terminal, `"games.example.com"`, `"*", "a b", ""`))},
		{"desk without place and telephone", all(swap(terminal, `phone = "115"`, ""), swap(terminal, "place = {", "hours = {"))},
	}
}

func brokenService() []breakage {
	return []breakage{
		{"group and picture", all(swap(library, `"leisure"`, `"liesure"`), swap(library, `"book"`, `"look"`))},
		{"translation is missing", all(swap(library, `, en = "Borrow books"`, ""), swap(benefit, `en = "Rental contract"`, ""))},
		{"unknown language", swap(library, `en = "Borrow books"`, `eng = "Borrow books", en = "Borrow books"`)},
		{"empty text", swap(library, `"Borrow books"`, `"  "`)},
		{"long text", swap(library, `"Borrow books"`, `"`+strings.Repeat("books ", 20)+`"`)},
		{"text on two lines", swap(library, `"Borrow books"`, `"Borrow\nbooks"`)},
		{"column counts characters", swap(library, `de = "Bücher leihen", en`, `de = "Bücher für älteß", enn`)},
		{"no way without a computer", func(t fstest.MapFS) {
			before, _, _ := strings.Cut(string(t[benefit].Data), "[paper]")
			write(benefit, before)(t)
		}},
		{"address", swap(benefit, "https://www.example.de/benefit", "www.example.de/benefit")},
		{"address is not encrypted", swap(benefit, "https://www.", "http://www.")},
		{"address with a password", swap(benefit, "https://www.", "https://me:secret@www.")},
		{"address of a file", swap(benefit, "https://www.example.de/benefit", "file://host/etc/passwd")},
		{"address with a placeholder", swap(benefit, "https://www.example.de", "${SITE}")},
		{"address is empty", swap(benefit, "https://www.example.de/benefit", "")},
		{"allow", swap(benefit, `"pay.example.de/start"`, `"*", "https://*", "*.example.de", "example.de/*", "http://example.de", "a b", "", "javascript:x"`)},
		{"camera", swap(benefit, "https://video.example.de", "https://video.example.de/room?x=1")},
		{"form is missing", swap(benefit, "forms/benefit.pdf", "forms/benefits.pdf")},
		{"form outside", swap(benefit, "forms/benefit.pdf", "../benefit.pdf")},
		{"form of Windows", swap(benefit, "forms/benefit.pdf", `forms\\benefit.pdf`)},
		{"form is no PDF", write("forms/benefit.pdf", "PK")},
		{"form is a folder", swap(benefit, "forms/benefit.pdf", "forms")},
		{"ways without anything in them", swap(benefit, "[counter]\n", "[counter]\n[elsewhere]\n")},
		{"telephone", swap(benefit, "+49 30 (115) 20/3-4", "call me")},
		{"telephone is short", swap(benefit, "+49 30 (115) 20/3-4", "1")},
	}
}
