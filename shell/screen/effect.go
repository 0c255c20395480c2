// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// Effect is something that a state wants done outside the loop. What comes of
// it returns as an [Intent].
type Effect interface{ effect() }

// The effects. Each says which intents answer it.
type (
	// ReadScreen speaks everything on the screen. No answer.
	ReadScreen struct{}
	// Greet says hello to who listens, how it works, and the screen. No answer.
	Greet struct{}
	// SayPlace says where the visitor is. No answer.
	SayPlace struct{}
	// ReadPage speaks the open web page. No answer.
	ReadPage struct{}
	// StopSpeech silences the voice. No answer.
	StopSpeech struct{}
	// Preview wants a page as a picture: PreviewReady.
	Preview struct {
		Document string
		Page     int
	}
	// Cover wants the first page of a document as a small picture: CoverReady.
	Cover struct{ Document string }
	// Print wants a document printed: PrintAccepted, then JobChanged, or
	// PrintRefused.
	Print struct {
		Document string
		Printer  string
		Options  devices.PrintOptions
	}
	// CancelJob takes a print job back: JobChanged.
	CancelJob struct{ Job devices.JobID }
	// StartScan begins or continues the visitor's scan: ScanProgress, then
	// ScanPaused or ScanFailed.
	StartScan struct {
		Scanner string
		Options devices.ScanOptions
	}
	// StopScan stops the page that is coming in: ScanFailed.
	StopScan struct{}
	// DropPage removes the last page of the scan: ScanShown if one is left.
	DropPage struct{}
	// FinishScan makes one document of the pages: ScanSaved or ScanUnsaved.
	FinishScan struct{}
	// DiscardScan throws the pages away. No answer.
	DiscardScan struct{}
	// DeleteDocument removes a document: TrayChanged.
	DeleteDocument struct{ Document string }
	// MakeSlip makes a document of a service's way without a computer:
	// DocumentReady or DocumentFailed.
	MakeSlip struct {
		Town  string
		Title string
		Lines []SlipLine
	}
	// TakeForm puts a form of the town into the tray: DocumentReady or
	// DocumentFailed.
	TakeForm struct {
		File string
		Name string
	}
	// OpenPage opens the browser: PageOpened or PageFailed.
	OpenPage struct {
		Online config.Online
		Block  []string // set for the open internet: everything but these
		Free   bool
	}
	// PageBack goes to the page before: PageAtStart if there is none.
	PageBack struct{}
	// PageReload tries the page again: PageOpened or PageFailed.
	PageReload struct{}
	// ClosePage ends the browser. No answer.
	ClosePage struct{}
	// AnswerFile gives the web page a document, or none to cancel. Name is
	// what the page will see the file called.
	AnswerFile struct{ Request, Document, Name string }
	// Write presses a key in the entry of the web page: one that writes Text, or
	// what Edit says. No answer. It is kept nowhere; of a masked one nobody hears
	// what it was.
	Write struct {
		Text   string
		Edit   Edit
		Masked bool
	}
	// StartVisit begins a stay. No answer.
	StartVisit struct{}
	// Wipe erases everything and verifies it: Wiped.
	Wipe struct{}
)

// SlipLine is one thing that a slip says.
type SlipLine struct {
	Heading, Text string
	AsWritten     bool // a telephone number keeps its order in every language
}

func (ReadScreen) effect()     {}
func (Greet) effect()          {}
func (SayPlace) effect()       {}
func (ReadPage) effect()       {}
func (StopSpeech) effect()     {}
func (Cover) effect()          {}
func (Preview) effect()        {}
func (Print) effect()          {}
func (CancelJob) effect()      {}
func (StartScan) effect()      {}
func (StopScan) effect()       {}
func (DropPage) effect()       {}
func (FinishScan) effect()     {}
func (DiscardScan) effect()    {}
func (DeleteDocument) effect() {}
func (MakeSlip) effect()       {}
func (TakeForm) effect()       {}
func (OpenPage) effect()       {}
func (PageBack) effect()       {}
func (PageReload) effect()     {}
func (ClosePage) effect()      {}
func (AnswerFile) effect()     {}
func (Write) effect()          {}
func (StartVisit) effect()     {}
func (Wipe) effect()           {}
