// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

const (
	idleTime = 30 * time.Second
	// restTime is how long the shell keeps the sound card awake after a start.
	restTime = 25 * time.Second
)

// memory measures what shell and devices service need at home while nobody
// touches anything.
func (b *bench) memory(ctx context.Context) (_ []figure, err error) {
	note := "shell and devices service"
	if others, err := running("chromium"); err != nil || others > 0 {
		note = fmt.Sprintf("NOT COMPARABLE: %d other programs share the peer's memory", others)
	}
	theirs, err := b.weighChromium(ctx)
	if err != nil {
		return nil, err
	}
	k, err := b.athome(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	service, err := b.named("lotse-devices")
	if err != nil {
		return nil, err
	}
	family, err := descendants(k.cmd.Process.Pid)
	if err != nil {
		return nil, err
	}
	family = append(family, service)
	if err := pause(ctx, restTime); err != nil {
		return nil, err
	}
	used, err := busy(ctx, idleTime, family)
	if err != nil {
		return nil, err
	}
	weight, err := pss(family...)
	if err != nil {
		return nil, err
	}
	alone, err := pss(service)
	return []figure{
		{name: "memory at home (PSS)", ours: weight, unit: "MB", peer: "chromium", theirs: theirs, target: 0.45, note: note},
		{name: "of it devices service", ours: alone, unit: "MB"},
		{name: "processor at home, idle", ours: 100 * used.Seconds() / idleTime.Seconds(), unit: "%", target: 1, note: "of one core, over " + idleTime.String()},
	}, err
}

// weighChromium is the peer's memory when its page has come to rest.
func (b *bench) weighChromium(ctx context.Context) (mib float64, err error) {
	p, err := b.openChromium()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, p.end()) }()
	if _, err := b.screen.drawn(ctx, 5*quiet); err != nil {
		return 0, err
	}
	family, err := descendants(p.cmd.Process.Pid)
	if err != nil {
		return 0, err
	}
	return pss(family...)
}

// busy is the processor time that processes use in a while.
func busy(ctx context.Context, while time.Duration, pids []int) (time.Duration, error) {
	before, err := cpu(pids...)
	if err != nil {
		return 0, err
	}
	if err := pause(ctx, while); err != nil {
		return 0, err
	}
	after, err := cpu(pids...)
	return after - before, err
}

// pause lets time pass.
func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
