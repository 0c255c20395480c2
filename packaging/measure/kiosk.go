// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// kiosk is a running shell, and where on its screen things are.
type kiosk struct {
	*program
	screen *display
	drawn  chan drawn
	now    drawn // the newest that was taken
	pipe   *os.File
}

// drawn is one screen as the shell's trace has it.
type drawn struct {
	Screen string
	Lang   string
	Theme  string
	Nodes  []node
	at     time.Time // when it was read; the pixels come right after
}

// node is something on a screen.
type node struct {
	ID         string
	Role       string
	Enabled    bool
	X, Y, W, H float64
}

func (n node) middle() (x, y int) { return int(n.X + n.W/2), int(n.Y + n.H/2) }

// find returns the node with that ID.
func (d drawn) find(id string) (node, error) {
	for _, n := range d.Nodes {
		if n.ID == id {
			return n, nil
		}
	}
	return node{}, fmt.Errorf("screen %s has no %s", d.Screen, id)
}

// is reports whether it is the screen of that name, or a page of it.
func (d drawn) is(screen string) bool {
	page, found := strings.CutPrefix(d.Screen, screen+"/")
	return d.Screen == screen || found && strings.Trim(page, "0123456789") == ""
}

// openKiosk starts the shell; its trace comes through a pipe, so that nothing
// has to look for it.
func (b *bench) openKiosk() (*kiosk, error) {
	folder, err := b.room()
	if err != nil {
		return nil, err
	}
	name := filepath.Join(folder, "trace")
	if err := unix.Mkfifo(name, 0o600); err != nil {
		return nil, fmt.Errorf("make pipe: %w", err)
	}
	// For writing too: else opening it would wait for the shell.
	pipe, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	if err := b.screen.forget(); err != nil {
		return nil, err
	}
	p, err := b.begin(filepath.Join(b.bin, "lotse"), "--config", os.Getenv("LOTSE_CONFIG"),
		"--runtime", filepath.Join(folder, "r"), "--trace", name)
	if err != nil {
		return nil, err
	}
	k := &kiosk{program: p, screen: b.screen, drawn: make(chan drawn, 1000), pipe: pipe}
	go k.read()
	return k, nil
}

func (k *kiosk) read() {
	lines := json.NewDecoder(k.pipe)
	for {
		var d drawn
		if err := lines.Decode(&d); err != nil {
			close(k.drawn)
			return
		}
		if d.Screen == "" {
			continue // what is said
		}
		d.at = time.Now()
		k.drawn <- d
	}
}

func (k *kiosk) end() error {
	err := k.program.end()
	_ = k.pipe.Close()
	return err
}

// expect waits for a screen that is so.
func (k *kiosk) expect(ctx context.Context, what string, is func(drawn) bool) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for !is(k.now) {
		select {
		case d, open := <-k.drawn:
			if !open {
				return fmt.Errorf("waiting for %s: the shell is gone", what)
			}
			k.now = d
		case <-k.ended:
			return fmt.Errorf("waiting for %s: the shell ended", what)
		case <-ctx.Done():
			return fmt.Errorf("waiting for %s on %s: %w", what, k.now.Screen, ctx.Err())
		}
	}
	return nil
}

// reach waits for the screen of that name, with a control on it if one is
// named.
func (k *kiosk) reach(ctx context.Context, screen string, controls ...string) error {
	return k.expect(ctx, strings.Join(append(controls, screen), " on "), func(d drawn) bool {
		for _, id := range controls {
			if n, err := d.find(id); err != nil || !n.Enabled {
				return false
			}
		}
		return d.is(screen)
	})
}

// touch touches a control by its ID and returns when the finger was lifted.
func (k *kiosk) touch(id string) (time.Time, error) {
	n, err := k.now.find(id)
	if err != nil {
		return time.Time{}, err
	}
	return k.screen.touch(n.middle())
}

// follow touches a control and waits for the screen that it leads to.
func (k *kiosk) follow(ctx context.Context, id, screen string, controls ...string) error {
	if _, err := k.touch(id); err != nil {
		return err
	}
	return k.reach(ctx, screen, controls...)
}

// turn goes through the pages of a screen to the one that has a control.
func (k *kiosk) turn(ctx context.Context, id string) error {
	screen := strings.TrimRight(k.now.Screen, "/0123456789")
	for {
		if _, err := k.now.find(id); err == nil {
			return nil
		}
		before := k.now.Screen
		if _, err := k.touch("page/next"); err != nil {
			return fmt.Errorf("look for %s: %w", id, err)
		}
		next := func(d drawn) bool { return d.Screen != before && d.is(screen) }
		if err := k.expect(ctx, "the next page", next); err != nil {
			return err
		}
	}
}

// home goes from the start screen to home in German.
func (k *kiosk) home(ctx context.Context) error {
	if err := k.reach(ctx, "attract", "start"); err != nil {
		return err
	}
	if err := k.follow(ctx, "start", "language", "language/de"); err != nil {
		return err
	}
	return k.follow(ctx, "language/de", "home", "bar/home")
}

// athome opens a kiosk that has come to rest at home.
func (b *bench) athome(ctx context.Context) (*kiosk, error) {
	k, err := b.openKiosk()
	if err != nil {
		return nil, err
	}
	if err = k.home(ctx); err == nil {
		_, err = b.screen.settled(ctx, quiet)
	}
	if err != nil {
		_ = k.end()
		return nil, err
	}
	return k, nil
}
