// SPDX-License-Identifier: GPL-3.0-or-later

package speechtest

import (
	"context"
	"sync"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

// Call is one sentence that an engine was asked for.
type Call struct {
	Text, Lang string
	Rate       speech.Rate
}

// Fake is an engine whose clips can be told apart. Its languages are all, but
// for what Behave says.
type Fake struct {
	// Calls gets every call.
	Calls chan Call
	// Behave, if set, is asked first; what it returns an error for fails.
	Behave func(ctx context.Context, c Call) error

	mu    sync.Mutex
	texts []string
}

var _ speech.Engine = (*Fake)(nil)

// NewFake returns an engine that was not asked yet.
func NewFake() *Fake { return &Fake{Calls: make(chan Call, 4096)} }

// String is its name in the log.
func (f *Fake) String() string { return "fake" }

// Synthesize returns a clip of a length that no other text has.
func (f *Fake) Synthesize(ctx context.Context, u accessibility.Utterance, rate speech.Rate) (audio.PCM, error) {
	call := Call{u.Text, u.Lang, rate}
	f.Calls <- call
	if f.Behave != nil {
		if err := f.Behave(ctx, call); err != nil {
			return nil, err
		}
	}
	clip := make(audio.PCM, base+f.number(u.Text))
	for i := range clip {
		clip[i] = 10000
	}
	return clip, nil
}

const base = 3 * audio.Rate

func (f *Fake) number(text string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, t := range f.texts {
		if t == text {
			return i
		}
	}
	f.texts = append(f.texts, text)
	return len(f.texts) - 1
}

// Text is what a clip says; empty for a clip that is not whole.
func (f *Fake) Text(clip audio.PCM) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if i := len(clip) - base; i >= 0 && i < len(f.texts) {
		return f.texts[i]
	}
	return ""
}
