// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"context"
	"errors"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

var (
	// ErrNoVoice is returned for a language that an engine does not speak.
	ErrNoVoice = errors.New("no voice for the language")
	// ErrNoEngine is returned when no engine is in working order.
	ErrNoEngine = errors.New("no speech engine works")
)

// Engine makes speech. Every implementation passes the suite in package
// speechtest.
type Engine interface {
	// Synthesize returns the whole utterance as sound that starts without
	// silence; nothing at all if there is nothing to pronounce. It gives up
	// when ctx ends, is used by several goroutines, keeps nothing of the
	// text and puts none of it into its errors. A language it has no voice
	// for is ErrNoVoice. The caller does not retry.
	Synthesize(ctx context.Context, u accessibility.Utterance, rate Rate) (audio.PCM, error)
	// String names the engine in the log.
	String() string
}

// Rate is one of eight speeds of speech, 1 to 8; the pitch stays (VVSG 2.0
// 7.1-K). Other numbers are taken for the nearest.
type Rate int

// Every visitor starts with Normal.
const (
	Slowest Rate = 1
	Normal  Rate = 4
	Fastest Rate = 8
)

// within returns the nearest rate there is.
func (r Rate) within() Rate { return min(max(r, Slowest), Fastest) }
