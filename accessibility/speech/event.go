// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import "github.com/lotse-kiosk/lotse/accessibility"

// Moment is what happened to speech.
type Moment uint8

// Speech that sounds is activity: a visitor who listens is not idle.
const (
	Started Moment = iota // an utterance begins to sound
	Ended                 // it is over or was cut
	Quiet                 // nothing is left to say
)

// Event tells the screen what is being said.
type Event struct {
	Moment Moment
	// Node is what is being said; empty for Quiet.
	Node accessibility.ID
}

// events is a channel that never makes its sender wait: when nobody listens,
// the oldest event gives way.
type events chan Event

func (c events) send(e Event) {
	for {
		select {
		case c <- e:
			return
		default:
		}
		select {
		case <-c:
		default:
		}
	}
}
