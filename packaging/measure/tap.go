// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

const taps = 200

// tap measures from a finger's touch to the first changed pixel inside of what
// it touches. It is lifted beside every control, so that nothing happens.
func (b *bench) tap(ctx context.Context) (_ []figure, err error) {
	k, err := b.athome(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	var targets []node
	for _, n := range k.now.Nodes {
		if n.Enabled && (strings.HasPrefix(n.ID, "home/") || strings.HasPrefix(n.ID, "bar/")) {
			targets = append(targets, n)
		}
	}
	title, err := k.now.find("title")
	if err != nil {
		return nil, err
	}
	// Always the same taps: a run can be set beside another.
	random := rand.New(rand.NewPCG(1, 2))
	var times sample
	for range taps {
		wait := 50*time.Millisecond + time.Duration(random.Int64N(int64(100*time.Millisecond)))
		if err := pause(ctx, wait); err != nil {
			return nil, err
		}
		took, err := k.tapped(ctx, targets[random.IntN(len(targets))], title)
		if err != nil {
			return nil, err
		}
		times = append(times, took)
	}
	return []figure{
		{name: "tap to light, median", ours: times.median(), unit: "ms", note: times.spread()},
		{name: "tap to light, p95", ours: times.p95(), unit: "ms", target: 50, note: fmt.Sprintf("%d tiles and bar buttons", len(targets))},
	}, nil
}

// tapped presses a control and lifts the finger beside it.
func (k *kiosk) tapped(ctx context.Context, n, beside node) (time.Duration, error) {
	x, y := n.middle()
	if err := k.screen.point(x, y); err != nil {
		return 0, err
	}
	// Its ground, left of the words.
	x, y = int(n.X+n.W*0.06)+1, int(n.Y+n.H/2)
	if err := k.screen.forget(); err != nil {
		return 0, err
	}
	was, err := k.screen.pixel(x, y)
	if err != nil {
		return 0, err
	}
	pressed, err := k.screen.press()
	if err != nil {
		return 0, err
	}
	lit, err := k.screen.recolored(ctx, x, y, was)
	if err != nil {
		return 0, fmt.Errorf("press %s: %w", n.ID, err)
	}
	if err := k.screen.point(beside.middle()); err != nil {
		return 0, err
	}
	if _, err := k.screen.lift(); err != nil {
		return 0, err
	}
	_, err = k.screen.settled(ctx, 50*time.Millisecond)
	return lit.Sub(pressed), err
}
