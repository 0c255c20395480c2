// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

const (
	// patience is how long an engine may take for a sentence. What is later
	// would be said to somebody who has already touched something else.
	patience = time.Second
	// rest is how long an engine that failed is not asked: a hanging one
	// would cost every sentence its patience.
	rest = 30 * time.Second
)

// Chain is an engine made of several in the order in which they are wanted:
// each language is spoken by the first that has a voice for it and works. The
// log is told once when one stops working, and once when it works again.
type Chain struct {
	engines []Engine
	log     *slog.Logger
	now     func() time.Time

	mu sync.Mutex
	// broken is until when an engine is not asked, by its place in engines. It
	// stays in here until it has spoken again.
	broken map[int]time.Time
}

var _ Engine = (*Chain)(nil)

// NewChain returns a chain; now is the clock.
func NewChain(engines []Engine, log *slog.Logger, now func() time.Time) *Chain {
	return &Chain{engines: engines, log: log, now: now, broken: map[int]time.Time{}}
}

// String names what it is.
func (c *Chain) String() string { return "chain" }

// Synthesize asks one engine after the other. It is ErrNoVoice if every
// working one lacks the language, and ErrNoEngine if none works.
func (c *Chain) Synthesize(ctx context.Context, u accessibility.Utterance, rate Rate) (audio.PCM, error) {
	failure := ErrNoEngine
	for i, e := range c.engines {
		if c.resting(i) {
			continue
		}
		clip, err := c.ask(ctx, e, u, rate)
		switch {
		case err == nil:
			c.works(i)
			return clip, nil
		case ctx.Err() != nil:
			return nil, ctx.Err() // nobody wants it any more
		case errors.Is(err, ErrNoVoice):
			failure = ErrNoVoice
		default:
			c.fails(i, err)
		}
	}
	return nil, failure
}

func (c *Chain) ask(ctx context.Context, e Engine, u accessibility.Utterance, rate Rate) (audio.PCM, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return e.Synthesize(ctx, u, rate)
}

func (c *Chain) resting(i int) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	until, broken := c.broken[i]
	return broken && c.now().Before(until)
}

func (c *Chain) works(i int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, broken := c.broken[i]; broken {
		c.log.Info("speech engine works again", "engine", c.engines[i].String())
		delete(c.broken, i)
	}
}

func (c *Chain) fails(i int, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.broken[i]; !known {
		c.log.Warn("speech engine does not work", "engine", c.engines[i].String(), "error", err)
	}
	c.broken[i] = c.now().Add(rest)
}
