// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

const endings = 10

// end measures from confirming the end of a visit that has a web page open to
// the start screen; by then the page and its programs must be gone.
func (b *bench) end(ctx context.Context) (_ []figure, err error) {
	k, err := b.openKiosk()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	var times sample
	for range endings {
		took, err := k.visit(ctx)
		if err != nil {
			return nil, err
		}
		times = append(times, took)
	}
	return []figure{
		{name: "end to clean start screen, p95", ours: times.p95(), unit: "ms", target: 1000, note: "a page open; " + times.spread()},
	}, nil
}

// visit opens a page of the town's web site, ends the visit and returns how
// long that took.
func (k *kiosk) visit(ctx context.Context) (time.Duration, error) {
	if err := k.home(ctx); err != nil {
		return 0, err
	}
	way := [...][2]string{
		{"home/group/geld-wohnen", "services"}, {"service/wohngeld", "service"}, {"way/online", "browse/open"},
	}
	for _, step := range way {
		if err := k.turn(ctx, step[0]); err != nil {
			return 0, err
		}
		if err := k.follow(ctx, step[0], step[1]); err != nil {
			return 0, err
		}
	}
	// The page itself goes on drawing for a moment.
	if _, err := k.screen.settled(ctx, quiet); err != nil {
		return 0, err
	}
	if err := k.follow(ctx, "bar/end", k.now.Screen, "question/yes"); err != nil {
		return 0, err
	}
	if _, err := k.screen.settled(ctx, still); err != nil {
		return 0, err
	}
	asked, err := k.touch("question/yes")
	if err != nil {
		return 0, err
	}
	at, err := k.shown(ctx, "attract", "start")
	if err != nil {
		return 0, err
	}
	left, err := descendants(k.cmd.Process.Pid)
	if err == nil && len(left) > 1 {
		err = fmt.Errorf("%d programs are left after the end", len(left)-1)
	}
	return at.Sub(asked), err
}
