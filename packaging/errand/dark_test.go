// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"image"
	"image/color"
	"os"
	"strings"
	"testing"

	"github.com/jezek/xgb/xproto"
)

// TestErrandByKeysInTheDark is the visit of somebody who sees nothing and has
// nothing but keys and the loudspeaker [EN 301 549 5.1.3.1, 5.1.6.1]: from the
// start screen to paper, and to a terminal that is as it was.
func TestErrandByKeysInTheDark_EN_5_1_3_1(t *testing.T) {
	l := &listener{kiosk: open(t, up(t), os.Getenv("LOTSE_CONFIG"))}
	var light color.Color
	var first transcript
	step := func(name string, f func()) { l.step(name, func(*kiosk) { f() }) }
	step("voice and language", func() {
		l.at("attract")
		light = l.ground()
		l.spoken()
		first = l.louder()
	})
	step("curtain", func() {
		l.follows(keyCurtain)
		l.hears("status")
		l.dark()
	})
	step("scanning one sheet", l.scansOne)
	step("what is cut is silent", l.cut)
	step("document in private", l.confides)
	step("printing", l.prints)
	step("ending", l.ends)
	step("what was said", l.said)
	step("leftovers", l.left)
	step("next visitor", func() {
		eventually(l.t, "a light screen", func() bool { return l.ground() == light })
		l.spoken()
		if got := l.louder(); got[0] != first[0] {
			l.t.Errorf("the first step up is %q, it was %q in the visit before", got[0].Text, first[0].Text)
		}
		if got := l.ground(); got != light {
			l.t.Errorf("the ground is %v, it was %v", got, light)
		}
	})
}

// spoken switches the voice on at the start screen and chooses German by it.
func (l *listener) spoken() {
	l.t.Helper()
	l.follows(keyRead)
	l.takes("language", "language/de")
	if s := l.at("home"); s.Lang != "de" {
		l.t.Errorf("home is in %q", s.Lang)
	}
}

// louder turns the voice up by one and returns what is said of it.
func (l *listener) louder() transcript {
	l.t.Helper()
	l.follows(keyLouder)
	return l.hears("status")
}

// said fails if anything was said twice in a row without having been asked for.
func (l *listener) said() {
	if twice := l.trace.heard()[l.asked:].doubled(); len(twice) > 0 {
		l.t.Errorf("said twice in a row:\n%s", twice)
	}
}

// left is what must not be: the visit is over, and the voice is done.
func (l *listener) left() {
	eventually(l.t, "the voice to be done", func() bool { return len(l.children()) == 0 })
	leftovers(l.kiosk)
}

// dark waits until the screen is black, but for a note where the bar is.
func (l *listener) dark() {
	l.t.Helper()
	bar := int(l.trace.latest().node("bar/home").Y)
	above, below := image.Rect(0, 0, screenWidth, bar-40), image.Rect(0, bar-40, screenWidth, screenHeight)
	eventually(l.t, "a dark screen with a note", func() bool {
		note := l.lit(below)
		return l.lit(above) == 0 && note > 0 && note < below.Dx()*below.Dy()/10
	})
}

// lit counts the points of a part of the screen that are not black.
func (h *hand) lit(part image.Rectangle) int {
	h.t.Helper()
	img, err := h.look()
	if err != nil {
		h.t.Fatal(err)
	}
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if img.(*image.NRGBA).NRGBAAt(x, y) != (color.NRGBA{A: 0xff}) {
				n++
			}
		}
	}
	return n
}

// scansOne: the sheet on the glass, as the screen offers it.
func (l *listener) scansOne() {
	l.takes("home", "home/scan")
	l.takes("scan", "start")
	l.takes("scan/review", "done")
	l.at("document")
	l.dark()
}

// cut: a long text goes on as long as nobody acts, and no longer; and nothing
// goes on below what is said next [EN 301 549 5.1.3.4, 5.1.3.5].
func (l *listener) cut() {
	l.follows(keyHome)
	l.reach("home", "home/scan")
	l.follows(keyReturn)
	l.reach("scan", "bar/home")
	l.said()
	e := listen(l.t)
	if !e.quiet(l.t, 20) { // what was said last ends
		e.lasts(l.t)
	}
	whole := l.screenAgain()
	long := e.lasts(l.t)
	sentences := len(l.trace.heard()[whole:])
	cut := l.screenAgain()
	l.next()
	short := e.lasts(l.t)
	if n := len(l.trace.heard()[cut:]); n >= sentences {
		l.t.Errorf("%d sentences after a key, %d without:\n%s", n, sentences, l.trace.heard()[cut:])
	}
	if short >= long {
		l.t.Errorf("%d tenths of a second after a key, %d without", short, long)
	}
	l.t.Logf("%d tenths of a second, %d sentences; cut: %d tenths, %d sentences", long, sentences, short, len(l.trace.heard()[cut:]))
	l.asked = len(l.trace.heard())
}

// screenAgain has the whole screen repeated, and returns from where in the
// transcript on.
func (l *listener) screenAgain() int {
	l.t.Helper()
	from := len(l.trace.heard())
	l.follows(keyRepeat)
	l.hearsAnything()
	l.follows(keyRepeat)
	l.hears("title")
	return from
}

// confides: the name of a document is said after the visitor has agreed.
func (l *listener) confides() {
	l.follows(keyHome)
	l.takes("home", "home/documents")
	tile := l.at("documents").starting("document/")[0]
	l.reach("documents", tile.ID)
	for _, u := range l.trace.heard() {
		if u.Private || strings.Contains(u.Text, tile.Name) {
			l.t.Errorf("said aloud before anybody has agreed: %q", u.Text)
		}
	}
	l.see("that it can be read all the same", func(s seen) bool { return s.node("bar/read").Name == "Vorlesen" })
	l.follows(keyRead)
	l.hears("question")
	l.takes("documents", "question/yes")
	l.see("no question", func(s seen) bool { return !s.has("question/yes") })
	if said := l.hears(tile.ID); !said[0].Private {
		l.t.Errorf("after the visitor has agreed is said: %q", said)
	}
}

// prints: the document, as it was scanned.
func (l *listener) prints() {
	before := l.town.papers()
	l.takes("documents", l.at("documents").starting("document/")[0].ID)
	l.takes("document", "print")
	l.takes("print", "print-now")
	l.at("printing/done")
	l.hears("where")
	l.dark()
	p := l.town.printed(l.t, before+1)
	if n := p.pages(l.t); n != 1 {
		l.t.Errorf("%d pages", n)
	}
	images := pictures(l.t, p.file)
	if len(images) != 1 {
		l.t.Fatalf("%d images on paper", len(images))
	}
	alike(l.t, images[0], scanned(l.t, "Gray"))
}

// ends: by its key, which is held until the question is asked.
func (l *listener) ends() {
	end := byte(l.keys[keyEnd].code)
	l.since = len(l.trace.heard())
	l.fake(xproto.KeyPress, end, 0, 0)
	l.hears("question")
	l.fake(xproto.KeyRelease, end, 0, 0)
	l.takes("printing/done", "question/yes")
	l.at("attract")
	l.hears("take")
}
