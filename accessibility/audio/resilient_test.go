// SPDX-License-Identifier: GPL-3.0-or-later

package audio_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// plug opens a recorder while card is set.
type plug struct{ card *audio.Recorder }

func (p *plug) open(context.Context) (audio.Output, error) {
	if p.card == nil {
		return nil, audio.ErrNoDevice
	}
	return p.card, nil
}

func play(t *testing.T, out audio.Output) {
	t.Helper()
	p, err := out.Play(constant(audio.Rate/100, 5000))
	if err != nil {
		t.Fatal(err)
	}
	p.Stop(0)
	<-p.Done()
}

func TestMissingCardIsLoggedOnceAndFoundLater(t *testing.T) {
	var log bytes.Buffer
	var socket plug
	out := audio.NewResilient(socket.open, slog.New(slog.NewTextHandler(&log, nil)))
	out.Impatient(0)
	for range 3 {
		if out.Reopen(t.Context()) {
			t.Fatal("found a card where there is none")
		}
		play(t, out)
	}
	if n := strings.Count(log.String(), "level=WARN"); n != 1 {
		t.Errorf("logged %d times:\n%s", n, log.String())
	}
	socket.card = audio.NewRecorder()
	for range 2 {
		if !out.Reopen(t.Context()) {
			t.Fatal("the card was not found")
		}
	}
	play(t, out)
	if len(socket.card.Takes) != 1 {
		t.Error("the card played nothing")
	}
	socket.card.Refuse(audio.ErrNoDevice)
	play(t, out)
	play(t, out)
	if n := strings.Count(log.String(), "level=WARN"); n != 2 {
		t.Errorf("losing the card again was logged %d times in all", n)
	}
}

func TestLostCardIsFoundByItself(t *testing.T) {
	cards := make(chan *audio.Recorder, 3)
	tries := make(chan struct{}, 100)
	open := func(context.Context) (audio.Output, error) {
		select {
		case c := <-cards:
			return c, nil
		default:
			select {
			case tries <- struct{}{}:
			default:
			}
			return nil, audio.ErrNoDevice
		}
	}
	first, second := audio.NewRecorder(), audio.NewRecorder()
	cards <- first
	out := audio.NewResilient(open, slog.New(slog.DiscardHandler))
	out.Impatient(1 << 30)
	if !out.Reopen(t.Context()) {
		t.Fatal("not opened")
	}
	first.Refuse(audio.ErrNoDevice)
	play(t, out)
	<-tries
	<-tries
	cards <- second
	for len(second.Takes) == 0 && t.Context().Err() == nil {
		play(t, out)
	}
	if err := out.Close(); err != nil {
		t.Error(err)
	}
}

func TestCloseEndsTheSearch(t *testing.T) {
	card := audio.NewRecorder()
	found := false
	out := audio.NewResilient(func(context.Context) (audio.Output, error) {
		if found {
			return nil, audio.ErrNoDevice
		}
		found = true
		return card, nil
	}, slog.New(slog.DiscardHandler))
	out.Reopen(t.Context())
	card.Refuse(audio.ErrNoDevice)
	play(t, out)
	if err := out.Close(); err != nil { // returns only when the search has ended
		t.Error(err)
	}
}

func TestSilenceLastsAsLongAsSound(t *testing.T) {
	clip := constant(audio.Rate/20, 5000)
	begun := time.Now()
	p, err := audio.Silent{}.Play(clip)
	if err != nil {
		t.Fatal(err)
	}
	<-p.Done()
	if time.Since(begun) < clip.Duration() || p.Position() != clip.Duration() {
		t.Errorf("position %v after %v", p.Position(), time.Since(begun))
	}
}

func TestSilenceCanBeStopped(t *testing.T) {
	p, err := audio.Silent{}.Play(constant(audio.Rate*60, 5000))
	if err != nil {
		t.Fatal(err)
	}
	p.Stop(0)
	<-p.Done()
	if p.Position() >= time.Minute {
		t.Errorf("position %v", p.Position())
	}
}
