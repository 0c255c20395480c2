// SPDX-License-Identifier: GPL-3.0-or-later

// Measure tells how long the terminal takes and how much it needs, with a peer
// measured in the same run beside each figure that has one. It drives the real
// programs on a rig, as a visitor's finger does, and reads what they put on the
// screen; it judges the figures in its table and never by its exit code.
//
//	measure -bin DIR [FIGURE...]     start memory tap change end scan speak
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"syscall"
)

func main() {
	bin := flag.String("bin", "", "`folder` with lotse and bare")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *bin, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// bench is what every figure is measured with.
type bench struct {
	bin    string
	rig    string
	folder string // memory-backed, of this run alone
	screen *display
}

// measured is one way to come to figures.
type measured struct {
	name string
	run  func(*bench, context.Context) ([]figure, error)
}

func all() []measured {
	return []measured{
		{"start", (*bench).start},
		{"memory", (*bench).memory},
		{"tap", (*bench).tap},
		{"change", (*bench).change},
		{"end", (*bench).end},
		{"scan", (*bench).scan},
		{"speak", (*bench).speak},
	}
}

func run(ctx context.Context, bin string, names []string) error {
	rig := os.Getenv("LOTSE_RIG")
	if rig == "" {
		return fmt.Errorf("no LOTSE_RIG: use packaging/bench")
	}
	// A short name: the path of a unix socket may have 107 bytes only.
	folder, err := os.MkdirTemp(os.Getenv("XDG_RUNTIME_DIR"), "m")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	screen, err := openDisplay()
	if err != nil {
		return err
	}
	defer screen.close()
	b := &bench{bin: bin, rig: rig, folder: folder, screen: screen}
	t := newTable(os.Stdout)
	defer t.end()
	for _, m := range all() {
		if len(names) > 0 && !slices.Contains(names, m.name) {
			continue
		}
		fmt.Fprintln(os.Stderr, "measuring:", m.name)
		figures, err := m.run(b, ctx)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		t.add(figures...)
	}
	return nil
}

// room makes a new folder of this run.
func (b *bench) room() (string, error) { return os.MkdirTemp(b.folder, "") }
