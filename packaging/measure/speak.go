// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/jezek/xgb/xproto"
)

const (
	words  = 100 // keys that make it speak
	hushes = 20
	keyTab = 0xff09
	keyF2  = 0xffbf
)

// speak measures from a key to the first sound of what the focus has come to,
// and from the key that ends the voice to the last sound, both as samples on
// the loudspeaker.
func (b *bench) speak(ctx context.Context) (_ []figure, err error) {
	k, err := b.athome(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	e, err := listen(ctx)
	if err != nil {
		return nil, err
	}
	defer e.close()
	if err := k.voice(ctx, e); err != nil {
		return nil, err
	}
	var first sample
	for range words {
		pressed, err := k.screen.key(keyTab)
		if err != nil {
			return nil, err
		}
		sounds, err := e.next(ctx, true)
		if err != nil {
			return nil, err
		}
		first = append(first, sounds.Sub(pressed))
		if _, err := e.next(ctx, false); err != nil {
			return nil, err
		}
	}
	silence, err := k.silences(ctx, e)
	if err != nil {
		return nil, err
	}
	return []figure{
		{name: "key to voice, median", ours: first.median(), unit: "ms", note: first.spread()},
		{name: "key to voice, p95", ours: first.p95(), unit: "ms", target: 50, note: "focus on home, from X event to sample"},
		{name: "key to silence, p95", ours: silence.p95(), unit: "ms", target: 100, note: silence.spread()},
	}, nil
}

// voice turns it on and lets it finish.
func (k *kiosk) voice(ctx context.Context, e *ear) error {
	if _, err := k.screen.key(keyF2); err != nil {
		return err
	}
	if _, err := e.next(ctx, true); err != nil {
		return fmt.Errorf("turn the voice on: %w", err)
	}
	_, err := e.next(ctx, false)
	return err
}

// silences turns the voice off in the middle of a word, and on again.
func (k *kiosk) silences(ctx context.Context, e *ear) (sample, error) {
	var list sample
	press := func(key xproto.Keysym, loud bool) error {
		pressed, err := k.screen.key(key)
		if err != nil {
			return err
		}
		at, err := e.next(ctx, loud)
		if !loud {
			list = append(list, at.Sub(pressed))
		}
		return err
	}
	// It is on, so the first key only turns it off, in silence.
	if _, err := k.screen.key(keyF2); err != nil {
		return nil, err
	}
	for range hushes {
		if err := pause(ctx, hush); err != nil {
			return nil, err
		}
		if err := press(keyF2, true); err != nil {
			return nil, err
		}
		if err := pause(ctx, hush); err != nil {
			return nil, err
		}
		if err := press(keyF2, false); err != nil {
			return nil, err
		}
	}
	return list, nil
}
