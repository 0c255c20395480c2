// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// slow makes the rig's scanner as slow as a real one, for whoever opens it next.
func (b *bench) slow() error {
	return b.rewire("read-delay false", fmt.Sprintf("read-delay true\nread-delay-duration %d", lineDelay))
}

func (b *bench) fast() error {
	return b.rewire(fmt.Sprintf("read-delay true\nread-delay-duration %d", lineDelay), "read-delay false")
}

func (b *bench) rewire(from, to string) error {
	name := filepath.Join(b.rig, "sane", "test.conf")
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !strings.Contains(string(text), from) {
		return fmt.Errorf("the scanner's file does not say %q", from)
	}
	// The folder belongs to the rig's user, its files need not.
	if err := os.WriteFile(name+".new", []byte(strings.Replace(string(text), from, to, 1)), 0o600); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}

// grow scans many pages into one document on the screen, and tells how much
// more memory shell and service need after the last than after the third.
func (b *bench) grow(ctx context.Context) (_ []figure, err error) {
	k, err := b.athome(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, k.end()) }()
	service, err := b.named("lotse-devices")
	if err != nil {
		return nil, err
	}
	if err := k.turn(ctx, "home/scan"); err != nil {
		return nil, err
	}
	if err := k.follow(ctx, "home/scan", "scan", "color/color"); err != nil {
		return nil, err
	}
	if err := k.follow(ctx, "color/color", "scan", "start"); err != nil {
		return nil, err
	}
	var shell, devices [2]float64
	for page := 1; page <= manyPages; page++ {
		if err := k.follow(ctx, "start", "scan/review", "next"); err != nil {
			return nil, err
		}
		at := 0
		if page > 3 {
			at = 1
		}
		if page == 3 || page == manyPages {
			if shell[at], err = pss(k.cmd.Process.Pid); err != nil {
				return nil, err
			}
			if devices[at], err = pss(service); err != nil {
				return nil, err
			}
		}
		if err := k.follow(ctx, "next", "scan", "start"); err != nil {
			return nil, err
		}
	}
	return []figure{
		{name: "memory of shell, page 30", ours: shell[1], unit: "MB", peer: "at page 3", theirs: shell[0], target: 1.1},
		{name: "memory of service, page 30", ours: devices[1], unit: "MB", peer: "at page 3", theirs: devices[0], target: 1.1},
	}, nil
}
