// SPDX-License-Identifier: GPL-3.0-or-later

package browser

// Event is something that came out of the page: one of [Opened], [Failed],
// [FileWanted], [Asked], [Unasked], [Printed], [Downloaded], [Focused] and [Closed].
type Event interface{ event() }

// Opened says that a page is there, the first one or the next.
type Opened struct{}

// Failed says that a page did not come. What Chromium shows in its place is in
// its own words: hide the window, and show it again after [Opened].
type Failed struct {
	Reason Reason
	Host   string // of the address, never more of it; may be empty
}

// Reason is why a page did not come.
type Reason string

// The reasons, each with a way on of its own.
const (
	ReasonBlocked     Reason = "blocked"     // not a page of this service: go back
	ReasonNetwork     Reason = "network"     // try again, or later
	ReasonCertificate Reason = "certificate" // nobody can say who is at the other end
	ReasonCrashed     Reason = "crashed"     // try again; what was typed is lost
)

// FileWanted says that the page asks for files. Answer with
// [Browser.AnswerFiles]; the page waits for it as long as it takes.
type FileWanted struct {
	ID       uint32
	Multiple bool
	Accept   []string // MIME types ("image/png") and patterns ("*.pdf"); none means any
}

// Asked says that a script of the page has stopped it with something to read or
// to answer; answer with [Browser.Reply]. Hide the window until then: what
// Chromium shows is in its own words.
type Asked struct {
	Kind DialogKind
	Text string // the page's own, in one paragraph; may be empty
}

// Unasked says that the page goes on, with an answer or without.
type Unasked struct{}

// Printed says that the page printed itself. The file is a PDF in the documents
// folder.
type Printed struct{ Path string }

// Downloaded says that a file has arrived completely in the documents folder.
type Downloaded struct{ Path string }

// Focused says that an entry of the page has the keyboard, or, with the zero
// Entry, that none has it any more. It comes again when the visitor touches the
// entry that has it.
type Focused struct{ Entry Entry }

// Closed is the last event: the browser has ended. Err is nil when the shell or
// the page closed it, and wraps [ErrCrashed] otherwise. [Browser.Close] is still
// needed to clear up.
type Closed struct{ Err error }

func (Opened) event()     {}
func (Failed) event()     {}
func (FileWanted) event() {}
func (Asked) event()      {}
func (Unasked) event()    {}
func (Printed) event()    {}
func (Downloaded) event() {}
func (Focused) event()    {}
func (Closed) event()     {}
