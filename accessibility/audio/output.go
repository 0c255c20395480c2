// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import "time"

// Output is where sound goes. It may be used by several goroutines.
type Output interface {
	// Play starts the clip at once and returns without waiting. Clips that
	// are played at the same time are heard at the same time: who wants them
	// one after the other waits for Done. An error means that nothing of
	// the clip will be heard, now or later, and that trying again is of no
	// use until the output is opened anew.
	Play(PCM) (Playback, error)
	// Close ends all sound.
	Close() error
}

// Playback is one clip being played.
type Playback interface {
	// Stop lets the sound die away within fade and returns without waiting.
	// Stopping what has ended does nothing.
	Stop(fade time.Duration)
	// Done is closed when the last sample has gone to the sound card, or
	// will never go.
	Done() <-chan struct{}
	// Position is how much of the clip has gone to the sound card. After
	// Stop it stays where the clip was stopped.
	Position() time.Duration
}
