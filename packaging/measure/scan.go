// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/client"
	"github.com/lotse-kiosk/lotse/shell/documents"
)

const (
	scanRuns  = 10
	slowScans = 3
	manyPages = 30
	// lineDelay makes the test scanner as slow as a real one: about 4 s for a
	// page of A4 in colour.
	lineDelay = 32000 // µs for each of its reads
)

// scan measures a page of A4 in colour at 300 dpi from asking for it until it
// lies in the visitor's tray, beside SANE's own program writing the raw page to
// a file in the same storage; the two take turns.
func (b *bench) scan(ctx context.Context) ([]figure, error) {
	s, err := b.openScans()
	if err != nil {
		return nil, err
	}
	defer s.close()
	wire, theirs, err := s.compare(ctx, scanRuns, drop{io.Discard})
	if err != nil {
		return nil, err
	}
	tray, _, err := s.compare(ctx, scanRuns, s.pages)
	if err != nil {
		return nil, err
	}
	if err := b.slow(); err != nil {
		return nil, err
	}
	slow, slower, err := s.compare(ctx, slowScans, s.pages)
	var growth []figure
	if err == nil {
		growth, err = b.grow(ctx)
	}
	err = errors.Join(err, b.fast())
	return append([]figure{
		{name: "A4 scan, to the shell", ours: wire.median(), unit: "ms", peer: "scanimage", theirs: theirs.median(), target: 1.15, note: "scanner without any delay; " + wire.spread()},
		{name: "A4 scan, into the tray", ours: tray.median(), unit: "ms", peer: "scanimage", theirs: theirs.median(), note: "and compressed; " + tray.spread()},
		{name: "A4 scan, into the tray", ours: slow.median(), unit: "ms", peer: "scanimage", theirs: slower.median(), target: 1.15, note: "scanner as slow as real ones"},
	}, growth...), err
}

// drop is a sink that keeps nothing.
type drop struct{ io.Writer }

func (drop) Begin(devices.PageInfo) error { return nil }
func (drop) End() error                   { return nil }

// scans is what the shell scans with.
type scans struct {
	service *client.Client
	tray    *documents.Tray
	pages   *documents.Scan
	file    string // of the peer
	scanner string
}

func (b *bench) openScans() (*scans, error) {
	folder, err := b.room()
	if err != nil {
		return nil, err
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	tray, err := documents.Open(filepath.Join(folder, "tray"), documents.Tools{}, log)
	if err != nil {
		return nil, err
	}
	pages, err := tray.NewScan()
	if err != nil {
		return nil, errors.Join(err, tray.Close())
	}
	return &scans{client.New(log), tray, pages, filepath.Join(folder, "page.pnm"), os.Getenv("LOTSE_SCANNER")}, nil
}

func (s *scans) close() {
	_ = s.service.Close()
	_ = s.tray.Close()
}

func (s *scans) compare(ctx context.Context, runs int, sink devices.PageSink) (ours, theirs sample, err error) {
	for range runs {
		begun := time.Now()
		o := devices.ScanOptions{Source: devices.SourceGlass, Color: true, DPI: 300}
		if err := s.service.Scan(ctx, s.scanner, o, sink); err != nil {
			return nil, nil, fmt.Errorf("scan: %w", err)
		}
		ours = append(ours, time.Since(begun))
		// Waits until our worker is gone: it must not run beside the other.
		if err := s.service.Forget(ctx); err != nil {
			return nil, nil, fmt.Errorf("forget scan: %w", err)
		}
		begun = time.Now()
		if err := s.scanimage(ctx); err != nil {
			return nil, nil, err
		}
		theirs = append(theirs, time.Since(begun))
	}
	return ours, theirs, nil
}

func (s *scans) scanimage(ctx context.Context) error {
	out, err := exec.CommandContext(ctx, "scanimage", "-d", s.scanner, "--mode", "Color", "--resolution", "300",
		"--source", "Flatbed", "-x", "210", "-y", "297", "--format=pnm", "-o", s.file).CombinedOutput()
	if err != nil {
		return fmt.Errorf("scanimage: %w: %s", err, out)
	}
	return nil
}
