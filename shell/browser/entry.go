// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	_ "embed"
	"encoding/json"
)

// Entry is a field of a page that a person can write into.
type Entry struct {
	Kind      EntryKind
	Multiline bool // Enter begins a new line in it
}

// EntryKind is what belongs into an entry, as far as the page says.
type EntryKind string

// The kinds of entries; the empty one is no entry at all.
const (
	EntryText     EntryKind = "text"
	EntrySearch   EntryKind = "search"
	EntryAddress  EntryKind = "address" // of the web or for mail: Latin letters
	EntryPassword EntryKind = "password"
	EntryDigits   EntryKind = "digits" // numbers, telephone, dates and times
)

//go:embed entry.js
var entryScript string

// binding is what entry.js calls; isolated is the world in which it exists.
const (
	binding  = "lotseEntry"
	isolated = "lotse"
	resized  = "resized"
)

// holder is the document whose entry has the keyboard; the zero one is none.
type holder struct {
	session string
	context int
}

// watchEntries makes a page or frame tell of its entries, from its first line on.
func (d *devtools) watchEntries(ctx context.Context, session string) {
	d.try(ctx, session, "Runtime.enable", nil) // else nothing tells of calls
	d.try(ctx, session, "Runtime.addBinding", map[string]any{"name": binding, "executionContextName": isolated})
	d.try(ctx, session, "Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": entryScript, "worldName": isolated})
}

// entered takes what entry.js tells. The document that loses the focus may tell
// so later than the one that gains it, so only the holder can give it up.
func (d *devtools) entered(ctx context.Context, m message) {
	var p struct {
		Name    string `json:"name"`
		Payload string `json:"payload"`
		Context int    `json:"executionContextId"`
	}
	if json.Unmarshal(m.Params, &p) != nil || p.Name != binding {
		return
	}
	from := holder{m.Session, p.Context}
	switch p.Payload {
	case resized:
		d.reveal(ctx)
	case "":
		if from == d.holder {
			d.left()
		}
	default:
		d.holder, d.settling = from, settlingLooks
		d.emit(Focused{entryOf(p.Payload)})
		d.reveal(ctx)
	}
}

func entryOf(payload string) Entry {
	var field struct {
		Type  string `json:"type"`
		Mode  string `json:"mode"`
		Lines bool   `json:"lines"`
	}
	_ = json.Unmarshal([]byte(payload), &field) // our own script wrote it; else it is text
	return Entry{Kind: kindOf(field.Type, field.Mode), Multiline: field.Lines}
}

func kindOf(kind, mode string) EntryKind {
	if kind == "password" {
		return EntryPassword // whatever it is made of, it must not be heard
	}
	switch mode {
	case "numeric", "decimal", "tel":
		return EntryDigits
	case "email", "url":
		return EntryAddress
	case "search":
		return EntrySearch
	}
	switch kind {
	case "search":
		return EntrySearch
	case "email", "url":
		return EntryAddress
	case "tel", "number", "date", "time", "datetime-local", "month", "week":
		return EntryDigits
	}
	return EntryText
}

// gone takes the keyboard from a document that is no more. One that another page
// takes the place of does not always come to telling so itself.
func (d *devtools) gone(m message) {
	var p struct {
		Context int `json:"executionContextId"` // none: all of the session
	}
	_ = json.Unmarshal(m.Params, &p) // without it, the same
	if m.Session == d.holder.session && (p.Context == 0 || p.Context == d.holder.context) {
		d.left()
	}
}

// left tells that no entry has the keyboard any more.
func (d *devtools) left() {
	if d.holder != (holder{}) {
		d.holder = holder{}
		d.emit(Focused{})
	}
}

// reveal scrolls the entry into sight, in all the frames that it is in. The
// page is smaller while keys stand below it.
func (d *devtools) reveal(ctx context.Context) {
	if d.holder == (holder{}) {
		return
	}
	const group = "lotse-entry"
	var found struct {
		Result struct {
			ObjectID string `json:"objectId"`
		} `json:"result"`
	}
	err := d.call(ctx, d.holder.session, "Runtime.evaluate", map[string]any{
		"expression": "lotseFocused()", "contextId": d.holder.context, "objectGroup": group,
	}, &found)
	if err != nil || found.Result.ObjectID == "" {
		return // it is gone by now
	}
	d.try(ctx, d.holder.session, "DOM.scrollIntoViewIfNeeded", map[string]any{"objectId": found.Result.ObjectID})
	d.try(ctx, d.holder.session, "Runtime.releaseObjectGroup", map[string]any{"objectGroup": group})
}
