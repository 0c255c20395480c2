// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

const (
	startRuns = 5
	// quiet is how long nothing changes before a screen counts as drawn.
	quiet = time.Second
)

// start measures from starting a program to its last change of the screen; the
// shell's includes the touches through its start screen and the languages,
// each as soon as it is drawn. The programs take turns.
func (b *bench) start(ctx context.Context) ([]figure, error) {
	var ours, first, theirs, bare sample
	for range startRuns {
		greeted, home, err := b.startKiosk(ctx)
		if err != nil {
			return nil, fmt.Errorf("shell: %w", err)
		}
		first, ours = append(first, greeted), append(ours, home)
		took, err := b.startPeer(ctx, b.openChromium)
		if err != nil {
			return nil, fmt.Errorf("chromium: %w", err)
		}
		theirs = append(theirs, took)
		if took, err = b.startPeer(ctx, b.openBare); err != nil {
			return nil, fmt.Errorf("bare window: %w", err)
		}
		bare = append(bare, took)
	}
	return []figure{
		{name: "start to home tiles", ours: ours.median(), unit: "ms", peer: "chromium", theirs: theirs.median(), target: 0.35, note: ours.spread()},
		{name: "start to home tiles", ours: ours.median(), unit: "ms", peer: "bare fyne", theirs: bare.median(), target: 1.5, note: "peer: " + bare.spread()},
		{name: "start to start screen", ours: first.median(), unit: "ms", peer: "bare fyne", theirs: bare.median(), note: first.spread()},
	}, nil
}

// startKiosk returns how long it took to the start screen and to home.
func (b *bench) startKiosk(ctx context.Context) (greeted, home time.Duration, err error) {
	k, err := b.openKiosk()
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	at, err := k.shown(ctx, "attract", "start")
	if err != nil {
		return 0, 0, err
	}
	greeted = at.Sub(k.started)
	for _, step := range [][3]string{{"start", "language", "language/de"}, {"language/de", "home", "bar/home"}} {
		if _, err = k.touch(step[0]); err != nil {
			return 0, 0, err
		}
		if at, err = k.shown(ctx, step[1], step[2]); err != nil {
			return 0, 0, err
		}
	}
	last, err := b.screen.settled(ctx, quiet)
	if last.After(at) {
		at = last
	}
	return greeted, at.Sub(k.started), err
}

// shown waits until a screen's pixels are there and returns when they came: the
// shell says what it draws right before it does.
func (k *kiosk) shown(ctx context.Context, screen, control string) (time.Time, error) {
	if err := k.reach(ctx, screen, control); err != nil {
		return time.Time{}, err
	}
	for {
		at, err := k.screen.changed(ctx, still)
		if err != nil || at.After(k.now.at) {
			return at, err
		}
		if at.IsZero() {
			// We heard of the screen later than it came.
			return k.screen.last, nil
		}
	}
}

// startPeer returns how long a program took to its last change.
func (b *bench) startPeer(ctx context.Context, open func() (*program, error)) (took time.Duration, err error) {
	p, err := open()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, p.end()) }()
	last, err := b.screen.drawn(ctx, 2*quiet)
	return last.Sub(p.started), err
}
