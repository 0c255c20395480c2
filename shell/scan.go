// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"image"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// carryOutScan begins what a screen wants of the scan.
func (s *Shell) carryOutScan(e screen.Effect) {
	v := s.visit
	switch e := e.(type) {
	case screen.StartScan:
		s.startScan(e)
	case screen.StopScan:
		if v.stopScan != nil {
			v.stopScan()
		}
	case screen.DropPage:
		if v.scan != nil {
			if err := v.scan.Remove(v.scan.Pages()); err != nil {
				s.Log.Error("drop scanned page", "err", err)
			}
		}
	case screen.FinishScan:
		s.finishScan()
	case screen.DiscardScan:
		s.discardScan()
	}
}

func (s *Shell) startScan(e screen.StartScan) {
	v := s.visit
	if v.scan == nil {
		scan, err := s.Tray.NewScan()
		if err != nil {
			s.Log.Error("begin scan", "err", err)
			s.tell(v, screen.ScanFailed{Reason: devices.ReasonOther})
			return
		}
		v.scan = scan
	}
	scan := v.scan
	ctx, stop := context.WithCancel(v.ctx)
	v.stopScan = stop
	s.run(func(context.Context) screen.Intent {
		defer stop()
		return s.scanPages(ctx, v, scan, e)
	})
}

// scanPages takes what the scanner sends, and tells how far it is.
func (s *Shell) scanPages(ctx context.Context, v *visit, scan *documents.Scan, e screen.StartScan) screen.Intent {
	before := scan.Pages()
	watched, unwatch := context.WithCancel(ctx)
	go s.watchScan(watched, v, scan)
	err := s.Devices.Scan(ctx, e.Scanner, e.Options, scan)
	unwatch()
	pages := scan.Pages()
	if err != nil {
		s.Log.Warn("scan ended early", "scanner", e.Scanner, "pages", pages-before, "err", err)
	}
	if err != nil && pages == before {
		return screen.ScanFailed{Pages: pages, Reason: reasonOf(err)}
	}
	return screen.ScanPaused{Pages: pages, Image: s.scanned(scan)}
}

func (s *Shell) scanned(scan *documents.Scan) image.Image {
	img, err := scan.Preview(scan.Pages(), previewWidth)
	if err != nil {
		s.Log.Error("show scanned page", "err", err)
		return nil
	}
	return img
}

// progressStep is the time between two pictures of a page coming in.
const progressStep = 200 * time.Millisecond

// watchScan tells how far the page is until ctx ends.
func (s *Shell) watchScan(ctx context.Context, v *visit, scan *documents.Scan) {
	tick := time.NewTicker(progressStep)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			part, _ := scan.Progress()
			s.tell(v, screen.ScanProgress{Page: scan.Pages() + 1, Fraction: part})
		}
	}
}

func (s *Shell) finishScan() {
	v, scan := s.visit, s.visit.scan
	if scan == nil {
		s.tell(v, screen.DocumentFailed{})
		return
	}
	s.run(func(ctx context.Context) screen.Intent {
		d, err := scan.Finish(ctx)
		if err != nil {
			s.Log.Error("save scan", "err", err)
			return screen.DocumentFailed{}
		}
		s.mail.put(scanFinished{v})
		s.tell(v, s.trayed())
		return screen.ScanSaved{Document: shownDocument(d)}
	})
}

// scanFinished lets the next scan begin a document of its own.
type scanFinished struct{ visit *visit }

func (s *Shell) discardScan() {
	v := s.visit
	if v.stopScan != nil {
		v.stopScan()
	}
	scan := v.scan
	v.scan = nil
	if scan == nil {
		return
	}
	s.run(func(context.Context) screen.Intent {
		if err := scan.Discard(); err != nil {
			s.Log.Error("discard scan", "err", err)
		}
		return nil
	})
}
