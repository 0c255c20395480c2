// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"image"

	"github.com/lotse-kiosk/lotse/devices"
)

// scanWork is the visitor's scan while its pages come in.
type scanWork struct {
	stage    scanStage
	pages    int
	fraction float64
	image    image.Image // of the last page
	fault    devices.Reason
}

type scanStage uint8

const (
	scanIdle   scanStage = iota // nothing lies on the scanner yet
	scanMoving                  // a page is coming in
	scanReview                  // the last page is shown
	scanSaving                  // the document is being made
)

func (w scanWork) learn(in Intent) scanWork {
	switch in := in.(type) {
	case ScanProgress:
		if w.stage == scanMoving {
			w.fraction = in.Fraction
			w.pages = max(w.pages, in.Page-1)
		}
	case ScanPaused:
		if w.stage == scanMoving {
			w = scanWork{stage: scanReview, pages: in.Pages, image: in.Image}
		}
	case ScanFailed:
		w = w.failed(in)
	case ScanShown:
		if w.pages == in.Pages {
			w.image = in.Image
		}
	case ScanUnsaved:
		if w.stage == scanSaving {
			w.stage, w.fault = scanReview, devices.ReasonOther
		}
	case ScanSaved:
		w = scanWork{}
	}
	return w
}

func (w scanWork) failed(in ScanFailed) scanWork {
	if w.stage != scanMoving {
		return w
	}
	w.stage, w.fault, w.pages = scanIdle, in.Reason, in.Pages
	switch in.Reason {
	case devices.ReasonCancelled:
		w.fault = "" // by the visitor, who knows
	case devices.ReasonPaperJam, devices.ReasonCoverOpen, devices.ReasonOffline, devices.ReasonFeederEmpty,
		devices.ReasonBusy, devices.ReasonRefused, devices.ReasonGone:
	default:
		w.fault = devices.ReasonOther // the words for the rest are a printer's
	}
	return w
}
