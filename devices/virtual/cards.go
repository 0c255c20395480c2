// SPDX-License-Identifier: GPL-3.0-or-later

package virtual

import (
	"context"
	"slices"

	"github.com/lotse-kiosk/lotse/devices"
)

// Cards is one reader whose card a test puts in and takes out.
type Cards struct {
	id  string
	set chan []byte
}

var _ devices.CardDriver = (*Cards)(nil)

// NewCards returns an empty reader.
func NewCards(id string) *Cards { return &Cards{id: id, set: make(chan []byte)} }

// Insert puts a card with the answer to reset in; nil takes it out. It waits
// until the watcher has taken notice, or ctx ends.
func (c *Cards) Insert(ctx context.Context, atr []byte) {
	select {
	case c.set <- slices.Clone(atr):
	case <-ctx.Done():
	}
}

// Watch is [devices.CardDriver.Watch]. Only one may watch.
func (c *Cards) Watch(ctx context.Context) <-chan []devices.CardReader {
	out := make(chan []devices.CardReader)
	go func() {
		defer close(out)
		var atr []byte
		for {
			reader := devices.CardReader{ID: c.id, Present: atr != nil, ATR: atr}
			select {
			case out <- []devices.CardReader{reader}:
			case <-ctx.Done():
				return
			}
			select {
			case atr = <-c.set:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
