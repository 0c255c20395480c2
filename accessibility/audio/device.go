// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/hajimehoshi/oto/v2"
)

// ErrNoDevice is returned where there is no sound card, or none any more.
var ErrNoDevice = errors.New("no sound device")

// cardBuffer is what the sound card has ahead, and so the least time from Play
// to sound. The library's own choice is five times as long.
const cardBuffer = 20 * time.Millisecond

// Device is the sound card.
type Device struct {
	oto  *oto.Context
	rest *rest
}

var _ Output = (*Device)(nil)

// Open opens the system's sound card and keeps it open; it rests while nothing
// is to be heard for a while. Open waits for the card until ctx ends.
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
	return &Device{oto: o, rest: newRest(o, restAfter)}, nil
}

// Play starts the clip.
func (d *Device) Play(pcm PCM) (Playback, error) {
	if err := d.oto.Err(); err != nil {
		return nil, fmt.Errorf("play sound: %w", errors.Join(ErrNoDevice, err))
	}
	if err := d.rest.begin(); err != nil {
		return nil, fmt.Errorf("play sound: %w", errors.Join(ErrNoDevice, err))
	}
	p := &playing{clip: newClip(pcm), cut: make(chan struct{}), done: make(chan struct{})}
	p.player = d.oto.NewPlayer(p.clip)
	if b, ok := p.player.(oto.BufferSizeSetter); ok {
		// The library reads on a goroutine of its own, and a cut in the middle
		// of that would race with it. So it gets the whole clip at once.
		b.SetBufferSize(max(2, 2*len(pcm)))
	}
	p.player.Play()
	go func() {
		defer d.rest.end()
		p.watch(pcm.Duration(), d.oto.Err)
	}()
	return p, nil
}

// Close makes the card play nothing more. The card itself stays open until
// the process ends.
func (d *Device) Close() error {
	if err := d.rest.stop(); err != nil {
		return fmt.Errorf("close sound: %w", err)
	}
	return nil
}

// playing is one clip on the sound card.
type playing struct {
	clip   *clip
	player oto.Player
	once   sync.Once
	cut    chan struct{} // closed by Stop
	done   chan struct{}
}

// Stop cuts what is not yet with the sound card.
func (p *playing) Stop(fade time.Duration) {
	p.once.Do(func() {
		defer close(p.cut)
		seeker, ok := p.player.(io.Seeker)
		if !ok {
			p.player.Pause()
			return
		}
		p.clip.stopAfter(fade)
		// The card may take 10 ms between these two lines. Then the fade
		// repeats them, which is too short to hear.
		at := p.clip.played(p.player.UnplayedBufferSize() / 2)
		_, _ = seeker.Seek(int64(2*at), io.SeekStart) // fails only for other whences
	})
}

func (p *playing) Done() <-chan struct{} { return p.done }

func (p *playing) Position() time.Duration {
	return time.Duration(p.position()) * time.Second / Rate
}

func (p *playing) position() int { return p.clip.played(p.player.UnplayedBufferSize() / 2) }

// watch closes done when the clip is out. The library tells nobody, so it has
// to be asked, but only when the end is near.
func (p *playing) watch(long time.Duration, failed func() error) {
	defer close(p.done)
	defer p.player.Close()
	near := time.NewTimer(long)
	defer near.Stop()
	select {
	case <-p.cut:
	case <-near.C:
	}
	// A busy machine plays with gaps; a card that takes nothing at all for a
	// second is gone.
	const patience = time.Second
	ask := time.NewTicker(3 * time.Millisecond)
	defer ask.Stop()
	left, moved := p.player.UnplayedBufferSize(), time.Now()
	for p.player.IsPlaying() && failed() == nil {
		<-ask.C
		if now := p.player.UnplayedBufferSize(); now != left {
			left, moved = now, time.Now()
		}
		if time.Since(moved) > patience {
			return
		}
	}
}
