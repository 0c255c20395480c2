// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"image"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/devices"
)

// Intent is something that a person wants or that has happened. Those that only
// a place's own nodes ask for are unexported and stand beside the place.
type Intent = accessibility.Intent

// What the bar and the keypad ask for, on every screen.
type (
	// Home goes to home; a web page stays open behind it.
	Home struct{}
	// Back goes one step back; on a web page, to the page before.
	Back struct{}
	// ReadAloud speaks the whole screen and leaves speech on; pressed while
	// speech is on it turns speech off.
	ReadAloud struct{}
	// Bigger takes the next text size, and after the largest the smallest.
	Bigger struct{}
	// Contrast takes the next colour theme.
	Contrast struct{}
	// Languages opens the choice of languages.
	Languages struct{}
	// Help opens the help screen.
	Help struct{}
	// End asks whether to end the visit.
	End struct{}
	// Louder and Quieter set how loud everything is, Faster and Slower how fast
	// the voice is.
	Louder  struct{}
	Quieter struct{}
	Faster  struct{}
	Slower  struct{}
	// Curtain makes the screen dark for who listens, and light again.
	Curtain struct{}
)

// What devices and time tell.
type (
	// Measured tells the size of the screen.
	Measured struct{ Room Room }
	// Overflowed tells that the screen is taller than its place, and in which
	// directions there is more.
	Overflowed struct{ Up, Down bool }
	// DevicesChanged brings the state of all devices.
	DevicesChanged struct{ State devices.State }
	// JobChanged brings the state of a print job of this visit.
	JobChanged struct{ Job devices.Job }
	// TrayChanged brings the documents of this visit.
	TrayChanged struct{ Documents []Document }
	// HeadphonesIn and HeadphonesOut tell that they were plugged in or out.
	HeadphonesIn  struct{}
	HeadphonesOut struct{}
	// PrivateHeld tells that something was to be read aloud that others must not
	// hear unless the visitor wants it.
	PrivateHeld struct{}
	// Faded tells that what was just set has been to be seen for long enough.
	Faded struct{}
	// KeyExplained tells that somebody wants to know what a key does; Action is
	// empty for one that does nothing. KeysAsked tells that they want to know it
	// of the next keys.
	KeyExplained struct{ Action string }
	KeysAsked    struct{}
	// Turn tells the start screen to greet in the next language.
	Turn struct{}
	// Resting tells that nobody has done anything for a while and how many
	// seconds are left before the visit ends.
	Resting struct{ Seconds int }
	// Awake tells that somebody is there after all.
	Awake struct{}
	// Expired tells that nobody answered the warning.
	Expired struct{}
)

// What came of an effect.
type (
	// PreviewReady brings the picture of a page; Image is nil if there is none.
	PreviewReady struct {
		Document string
		Page     int
		Image    image.Image
	}
	// CoverReady brings the small picture of a document; Image is nil if there
	// is none.
	CoverReady struct {
		Document string
		Image    image.Image
	}
	// DocumentReady brings a document that was asked for by MakeSlip or
	// TakeForm, already in the tray.
	DocumentReady struct{ Document Document }
	// DocumentFailed tells that it could not be made.
	DocumentFailed struct{}
	// PrintAccepted tells that the printer has the job.
	PrintAccepted struct{ Job devices.JobID }
	// PrintRefused tells that nothing will be printed.
	PrintRefused struct{ Reason devices.Reason }
	// ScanProgress tells how much of the page has come in, 0 to 1.
	ScanProgress struct {
		Page     int
		Fraction float64
	}
	// ScanPaused tells that the page is in, or all pages from the feeder.
	ScanPaused struct {
		Pages int
		Image image.Image // of the last page
	}
	// ScanFailed tells why no further page came in; Pages are kept.
	ScanFailed struct {
		Pages  int
		Reason devices.Reason
	}
	// ScanShown brings the picture of the page that is the last one after
	// DropPage.
	ScanShown struct {
		Pages int
		Image image.Image
	}
	// ScanSaved brings the finished document.
	ScanSaved struct{ Document Document }
	// ScanUnsaved tells that it could not be made; the pages are kept.
	ScanUnsaved struct{}
	// PageOpened tells that the web page is on the screen.
	PageOpened struct{}
	// PageFailed tells why it cannot be shown.
	PageFailed struct{ Reason PageFault }
	// PageClosed tells that the browser has ended by itself.
	PageClosed struct{}
	// PageAtStart tells that there is no page before this one.
	PageAtStart struct{}
	// EntryFocused tells that an entry of the web page has the keyboard, and
	// comes again when the visitor touches it; EntryLeft that none has it.
	EntryFocused struct{ Kind EntryKind }
	EntryLeft    struct{}
	// FileWanted tells that the web page asks for a file.
	FileWanted struct{ Request string }
	// Saved tells that the web page was printed or a file was downloaded.
	Saved struct{ Document Document }
	// SaveFailed tells that what the page saved cannot be kept.
	SaveFailed struct{ Full bool }
	// Wiped tells how the erasing ended.
	Wiped struct{ Fault string }
)

// PageFault is why a web page cannot be shown.
type PageFault string

// The page faults.
const (
	PageBlocked     PageFault = "blocked"
	PageNoNetwork   PageFault = "network"
	PageCertificate PageFault = "certificate"
	PageCrashed     PageFault = "crashed"
	PageNoBrowser   PageFault = "missing"
)
