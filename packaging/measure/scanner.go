// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	var shell, devices []float64
	for range manyPages {
		if err := k.follow(ctx, "start", "scan/review", "next"); err != nil {
			return nil, err
		}
		for pid, into := range map[int]*[]float64{k.cmd.Process.Pid: &shell, service: &devices} {
			weight, err := pss(pid)
			if err != nil {
				return nil, err
			}
			*into = append(*into, weight)
		}
		if err := k.follow(ctx, "next", "scan", "start"); err != nil {
			return nil, err
		}
	}
	return []figure{
		{name: "shell, scanning pages 21–30", ours: middle(shell[20:]), unit: "MB", peer: "pages 4–13", theirs: middle(shell[3:13]), target: 1.1},
		{name: "service, scanning pages 21–30", ours: middle(devices[20:]), unit: "MB", peer: "pages 4–13", theirs: middle(devices[3:13]), target: 1.1},
	}, nil
}

// middle is the median: what a page of 26 MB leaves to be collected comes and
// goes.
func middle(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}
