// SPDX-License-Identifier: GPL-3.0-or-later

package screen

// script is what the web page's script has stopped the page for. It waits until
// the visitor looks at the page and no other question is open.
type script struct {
	stage scriptStage
	kind  PageQuestion
	words string
}

type scriptStage uint8

const (
	scriptRuns scriptStage = iota
	scriptAsks
	// scriptTold is between the answer and what the page does with it: until
	// then the browser shows a window in its own words.
	scriptTold
)

// askForPage asks the visitor what the page asks.
func (s State) askForPage() State {
	_, here := s.place.(browse)
	if here && s.web.script.stage == scriptAsks && !s.asking.open() {
		s.asking = s.web.script.question()
	}
	return s
}

func (c script) question() question {
	var q question
	switch c.kind {
	case PageConfirms:
		q = question{key: "page-confirm"}
	case PagePrompts:
		q = question{key: "page-prompt", lone: true}
	case PageLeft:
		q = question{key: "page-leave", end: true}
	default:
		q = question{key: "page-alert", lone: true}
	}
	q.page = true
	if c.kind != PageLeft { // then they are the browser's
		q.words = c.words
	}
	// Nothing can be typed here, so a prompt gets no answer either way.
	q.then = tellPage(c.kind != PagePrompts)
	q.otherwise = tellPage(false)
	return q
}

// tellPage gives the page its answer.
func tellPage(agree bool) func(State) (State, []Effect) {
	return func(s State) (State, []Effect) {
		s.web.script.stage = scriptTold
		return s, []Effect{AnswerPage{Agree: agree}}
	}
}

// unasked takes the page's question away: it was answered, or the page is gone.
func (s State) unasked() State {
	s.web.script = script{}
	if s.asking.page {
		s.asking = question{}
	}
	return s
}
