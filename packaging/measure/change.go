// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"time"
)

const (
	changes = 20
	// still is how long nothing changes before a change counts as over.
	still = 300 * time.Millisecond
	keyF4 = 0xffc1
	keyF5 = 0xffc2
)

// change measures from asking for another look of home to the last change on
// the screen: the colours by their key, the language by a touch in the list.
func (b *bench) change(ctx context.Context) (_ []figure, err error) {
	k, err := b.athome(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	var themes, languages sample
	for range changes {
		took, err := k.retheme(ctx)
		if err != nil {
			return nil, err
		}
		themes = append(themes, took)
	}
	for n := range changes {
		tags := [...]string{"ar", "de", "en", "sv", "da"}
		took, err := k.translate(ctx, tags[n%len(tags)])
		if err != nil {
			return nil, err
		}
		languages = append(languages, took)
	}
	return []figure{
		{name: "colours change, p95", ours: themes.p95(), unit: "ms", target: 150, note: themes.spread()},
		{name: "language changes, p95", ours: languages.p95(), unit: "ms", target: 150, note: languages.spread()},
	}, nil
}

func (k *kiosk) retheme(ctx context.Context) (time.Duration, error) {
	if err := k.screen.forget(); err != nil {
		return 0, err
	}
	before := k.now.Theme
	asked, err := k.screen.key(keyF4)
	if err != nil {
		return 0, err
	}
	return k.redrawn(ctx, asked, func(d drawn) bool { return d.Theme != before })
}

func (k *kiosk) translate(ctx context.Context, tag string) (time.Duration, error) {
	if _, err := k.screen.key(keyF5); err != nil {
		return 0, err
	}
	if err := k.reach(ctx, "language"); err != nil {
		return 0, err
	}
	if err := k.turn(ctx, "language/"+tag); err != nil {
		return 0, err
	}
	if _, err := k.screen.settled(ctx, still); err != nil {
		return 0, err
	}
	asked, err := k.touch("language/" + tag)
	if err != nil {
		return 0, err
	}
	return k.redrawn(ctx, asked, func(d drawn) bool { return d.is("home") && d.Lang == tag })
}

// redrawn waits for a screen that is so and for its last change.
func (k *kiosk) redrawn(ctx context.Context, since time.Time, is func(drawn) bool) (time.Duration, error) {
	if err := k.expect(ctx, "another look", is); err != nil {
		return 0, err
	}
	last, err := k.screen.drawn(ctx, still)
	return last.Sub(since), err
}
