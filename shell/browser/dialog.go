// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
)

// DialogKind is what a page's script wants to know by stopping the page.
type DialogKind string

// The kinds of dialogs.
const (
	DialogTell  DialogKind = "alert"        // only to be read
	DialogAgree DialogKind = "confirm"      // yes or no
	DialogWrite DialogKind = "prompt"       // a line of text
	DialogLeave DialogKind = "beforeunload" // whether what was typed may be lost
)

// What the developer tools call them.
const (
	dialogOpening = "Page.javascriptDialogOpening"
	dialogClosed  = "Page.javascriptDialogClosed"
	dialogAnswer  = "Page.handleJavaScriptDialog"
)

// errStopped is returned for commands to a page that waits for an answer.
var errStopped = errors.New("the page waits for an answer")

// unknown is how a page is drawn that may have missed a command.
var unknown = drawn{width: -1}

// longestText is how much of what a page has to say is shown, in letters:
// nobody reads more, and it has to fit onto the screen.
const longestText = 180

// dialog follows the questions of a page's script. Chromium would ask them in a
// window and in words of its own.
func (d *devtools) dialog(ctx context.Context, t *tab, m message) {
	if m.Method == dialogClosed {
		t.asking, t.drawn = false, unknown
		d.apply(ctx, t.session) // it may have missed some
		d.emit(Unasked{})
		return
	}
	var p struct {
		Type    DialogKind `json:"type"`
		Message string     `json:"message"`
	}
	if json.Unmarshal(m.Params, &p) != nil {
		return
	}
	t.asking = true
	d.emit(Asked{Kind: p.Type, Text: brief(p.Message)})
}

// brief is a text in one paragraph, cut after a word.
func brief(text string) string {
	words := strings.Fields(text)
	var line []rune
	for i, w := range words {
		next := []rune(w)
		if len(line)+len(next) >= longestText {
			if i == 0 {
				line = next[:longestText]
			}
			return strings.TrimSpace(string(line)) + " …"
		}
		if i > 0 {
			line = append(line, ' ')
		}
		line = append(line, next...)
	}
	return string(line)
}

// asking is the page whose script waits for an answer; nil when none does.
func (d *devtools) asking() *tab {
	for _, t := range d.pages {
		if t.asking {
			return t
		}
	}
	return nil
}

// reply answers the page that waits, if there is one.
func (d *devtools) reply(ctx context.Context, agree bool) error {
	t := d.asking()
	if t == nil {
		return nil
	}
	return d.call(ctx, t.session, dialogAnswer, map[string]any{"accept": agree}, nil)
}
