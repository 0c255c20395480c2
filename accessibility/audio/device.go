// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/hajimehoshi/oto/v2"
)

// ErrNoDevice is returned where there is no sound card, or none any more.
var ErrNoDevice = errors.New("no sound device")

const (
	// cardBuffer is what the sound card has ahead, and so the least time from
	// Play to sound. The library's own choice is five times as long.
	cardBuffer = 20 * time.Millisecond
	// readAhead is what the library has ahead of the sound card. It bridges
	// times in which the machine is busy; a stop does not wait for it.
	readAhead = 250 * time.Millisecond
)

// Device is the sound card.
type Device struct{ oto *oto.Context }

var _ Output = (*Device)(nil)

// Open opens the system's sound card and keeps it open, playing silence, so
// that sound starts without delay. It waits for the card until ctx ends.
//
// The library under it allows one device in a process and has no way to close
// it: call Open again only after it failed, or after Play did.
func Open(ctx context.Context) (*Device, error) {
	o, ready, err := oto.NewContextWithOptions(&oto.NewContextOptions{
		SampleRate:   Rate,
		ChannelCount: 1,
		Format:       oto.FormatSignedInt16LE,
		BufferSize:   cardBuffer,
	})
	if err != nil {
		return nil, fmt.Errorf("open sound: %w", errors.Join(ErrNoDevice, err))
	}
	select {
	case <-ready:
	case <-ctx.Done():
		return nil, fmt.Errorf("open sound: %w", errors.Join(ErrNoDevice, ctx.Err()))
	}
	if err := o.Err(); err != nil {
		return nil, fmt.Errorf("open sound: %w", errors.Join(ErrNoDevice, err))
	}
	return &Device{o}, nil
}

// Play starts the clip.
func (d *Device) Play(pcm PCM) (Playback, error) {
	if err := d.oto.Err(); err != nil {
		return nil, fmt.Errorf("play sound: %w", errors.Join(ErrNoDevice, err))
	}
	p := &playing{clip: newClip(pcm), done: make(chan struct{})}
	p.player = d.oto.NewPlayer(p.clip)
	if b, ok := p.player.(oto.BufferSizeSetter); ok {
		b.SetBufferSize(2 * samples(readAhead))
	}
	p.player.Play()
	go p.watch(pcm.Duration(), d.oto.Err)
	return p, nil
}

// Close makes the card play nothing more. The card itself stays open until
// the process ends.
func (d *Device) Close() error {
	if err := d.oto.Suspend(); err != nil {
		return fmt.Errorf("close sound: %w", err)
	}
	return nil
}

// playing is one clip on the sound card.
type playing struct {
	clip   *clip
	player oto.Player
	done   chan struct{}
}

// Stop cuts what is not yet with the sound card.
func (p *playing) Stop(fade time.Duration) {
	seeker, ok := p.player.(io.Seeker)
	if !ok {
		p.player.Pause()
		return
	}
	p.clip.stopAfter(fade)
	// A slice may go out between these two lines. Then the fade repeats it,
	// which is too short to hear.
	at := p.clip.played(p.player.UnplayedBufferSize() / 2)
	_, _ = seeker.Seek(int64(2*at), io.SeekStart) // fails only for other whences
}

func (p *playing) Done() <-chan struct{} { return p.done }

func (p *playing) Position() time.Duration {
	at := p.clip.played(p.player.UnplayedBufferSize() / 2)
	return time.Duration(at) * time.Second / Rate
}

// watch closes done when the clip is out. The library tells nobody, so it has
// to be asked; but only at the end, and never for longer than a card that
// works would take.
func (p *playing) watch(long time.Duration, failed func() error) {
	defer close(p.done)
	defer p.player.Close()
	const grace = time.Second
	patience := time.NewTimer(long + grace)
	defer patience.Stop()
	select {
	case <-p.clip.ended:
	case <-patience.C:
		return
	}
	ask := time.NewTicker(3 * time.Millisecond)
	defer ask.Stop()
	for p.player.IsPlaying() && failed() == nil {
		select {
		case <-ask.C:
		case <-patience.C:
			return
		}
	}
}
