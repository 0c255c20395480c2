// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/documents"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

// previewWidth is the width of a preview in pixels: sharp at the size at which
// the largest screen shows it, and quick to draw.
const previewWidth = 900

// carryOut begins what a screen wants done.
func (s *Shell) carryOut(e screen.Effect) {
	switch e := e.(type) {
	case screen.StartVisit:
		s.beginStay()
	case screen.ReadScreen:
		s.readScreen()
	case screen.Greet:
		s.greet()
	case screen.SayPlace:
		s.sayPlace()
	case screen.StopSpeech:
		s.stopSpeech()
	case screen.Preview:
		s.run(func(ctx context.Context) screen.Intent { return s.preview(ctx, e) })
	case screen.Cover:
		s.run(func(ctx context.Context) screen.Intent { return s.cover(ctx, e) })
	case screen.DeleteDocument:
		s.run(func(context.Context) screen.Intent { return s.delete(e) })
	case screen.Print:
		s.run(func(ctx context.Context) screen.Intent { return s.print(ctx, e) })
	case screen.CancelJob:
		s.run(func(ctx context.Context) screen.Intent { return s.cancelJob(ctx, e) })
	case screen.MakeSlip:
		s.makeSlip(e)
	case screen.TakeForm:
		s.takeForm(e)
	case screen.Wipe:
		s.wipe()
	case screen.StartScan, screen.StopScan, screen.DropPage, screen.FinishScan, screen.DiscardScan:
		s.carryOutScan(e)
	default:
		s.carryOutPage(e)
	}
}

func (s *Shell) preview(ctx context.Context, e screen.Preview) screen.Intent {
	img, err := s.Tray.Preview(ctx, e.Document, e.Page, previewWidth)
	if err != nil {
		s.Log.Warn("page has no preview", "page", e.Page, "err", err)
	}
	return screen.PreviewReady{Document: e.Document, Page: e.Page, Image: img}
}

func (s *Shell) cover(ctx context.Context, e screen.Cover) screen.Intent {
	img, err := s.Tray.Cover(ctx, e.Document)
	if err != nil {
		s.Log.Warn("document has no small picture", "err", err)
	}
	return screen.CoverReady{Document: e.Document, Image: img}
}

func (s *Shell) delete(e screen.DeleteDocument) screen.Intent {
	if err := s.Tray.Delete(e.Document); err != nil {
		s.Log.Error("delete document", "err", err)
	}
	return s.trayed()
}

// trayed tells what is in the tray now.
func (s *Shell) trayed() screen.Intent {
	list := s.Tray.List()
	shown := make([]screen.Document, len(list))
	for i, d := range list {
		shown[i] = shownDocument(d)
	}
	return screen.TrayChanged{Documents: shown}
}

func shownDocument(d documents.Document) screen.Document {
	return screen.Document{
		ID: d.ID, Origin: screen.Origin(d.Kind), Title: d.Title, Number: d.Number,
		Pages: d.Pages, Printable: d.Printable,
	}
}

func (s *Shell) print(ctx context.Context, e screen.Print) screen.Intent {
	pdf, err := s.Tray.Printable(ctx, e.Document)
	if err != nil {
		s.Log.Warn("document cannot be printed", "err", err)
		return screen.PrintRefused{Reason: devices.ReasonFormat}
	}
	defer pdf.Close()
	id, err := s.Devices.Print(ctx, e.Printer, pdf, e.Options)
	if err != nil {
		s.Log.Warn("print job not accepted", "printer", e.Printer, "err", err)
		return screen.PrintRefused{Reason: reasonOf(err)}
	}
	return screen.PrintAccepted{Job: id}
}

func (s *Shell) cancelJob(ctx context.Context, e screen.CancelJob) screen.Intent {
	if err := s.Devices.Cancel(ctx, e.Job); err != nil {
		s.Log.Warn("print job not cancelled", "err", err)
	}
	return nil
}

// reasonOf is what a visitor can be told of an error.
func reasonOf(err error) devices.Reason {
	var p *devices.Problem
	if errors.As(err, &p) {
		return p.Reason
	}
	if errors.Is(err, context.Canceled) {
		return devices.ReasonCancelled
	}
	return devices.ReasonOther
}

func (s *Shell) makeSlip(e screen.MakeSlip) {
	lang := s.state.Settings().Language
	slip := documents.Slip{Language: lang, Town: e.Town, Title: e.Title}
	for _, l := range e.Lines {
		slip.Lines = append(slip.Lines, documents.Line{Heading: l.Heading, Text: l.Text, AsWritten: l.AsWritten})
	}
	s.make("slip", func(ctx context.Context) (documents.Document, error) { return s.Tray.Slip(ctx, slip) })
}

func (s *Shell) takeForm(e screen.TakeForm) {
	file := filepath.Join(s.Town.Assets, filepath.FromSlash(e.File))
	s.make("form", func(ctx context.Context) (documents.Document, error) {
		return s.Tray.Add(ctx, file, documents.KindForm, e.Name)
	})
}

// make puts a document of the town into the tray.
func (s *Shell) make(what string, f func(context.Context) (documents.Document, error)) {
	v := s.visit
	s.run(func(ctx context.Context) screen.Intent {
		d, err := f(ctx)
		if err != nil {
			s.Log.Error("document of the town not made", "what", what, "err", err)
			return screen.DocumentFailed{}
		}
		s.tell(v, s.trayed())
		return screen.DocumentReady{Document: shownDocument(d)}
	})
}
