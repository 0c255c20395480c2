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
		s.dropPage()
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
		s.tellScan(v, scan, s.scanPages(ctx, v, scan, e))
		return nil
	})
}

// scanNews is what became of a scan. It reaches nobody once the scan's pages
// have been thrown away.
type scanNews struct {
	visit  *visit
	scan   *documents.Scan
	intent screen.Intent
}

func (s *Shell) tellScan(v *visit, scan *documents.Scan, in screen.Intent) {
	s.mail.put(scanNews{v, scan, in})
}

// scanned takes what became of a scan. The one after a finished one begins a
// document of its own.
func (s *Shell) scanned(n scanNews) {
	if n.visit != s.visit || n.visit.scan != n.scan {
		return
	}
	if _, finished := n.intent.(screen.ScanSaved); finished {
		n.visit.scan = nil
	}
	s.do(n.intent)
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
	return screen.ScanPaused{Pages: pages, Image: s.scannedPage(scan, pages)}
}

func (s *Shell) scannedPage(scan *documents.Scan, page int) image.Image {
	img, err := scan.Preview(page, previewWidth)
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
			s.tellScan(v, scan, screen.ScanProgress{Page: scan.Pages() + 1, Fraction: part})
		}
	}
}

func (s *Shell) finishScan() {
	v, scan := s.visit, s.visit.scan
	if scan == nil {
		s.tell(v, screen.ScanUnsaved{})
		return
	}
	s.run(func(ctx context.Context) screen.Intent {
		d, err := scan.Finish(ctx)
		if err != nil {
			s.Log.Error("save scan", "err", err)
			return screen.ScanUnsaved{}
		}
		s.tell(v, s.trayed())
		s.tellScan(v, scan, screen.ScanSaved{Document: shownDocument(d)})
		return nil
	})
}

// dropPage removes the last page at once, because the next scan may begin at
// any moment, and shows the one before it as soon as it is drawn.
func (s *Shell) dropPage() {
	v, scan := s.visit, s.visit.scan
	if scan == nil {
		return
	}
	if err := scan.Remove(scan.Pages()); err != nil {
		s.Log.Error("drop scanned page", "err", err)
	}
	pages := scan.Pages()
	if pages == 0 {
		return
	}
	s.run(func(context.Context) screen.Intent {
		s.tellScan(v, scan, screen.ScanShown{Pages: pages, Image: s.scannedPage(scan, pages)})
		return nil
	})
}

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
