// SPDX-License-Identifier: GPL-3.0-or-later

package config

import "time"

// Text is one text in several languages, by BCP 47 tag.
type Text map[string]string

// In returns the text in the language, else in its [Base], else in the first
// of the fallbacks that has it, and the tag of the language it is in. Both are
// empty if none has it.
func (t Text) In(tag string, fallback ...string) (text, lang string) {
	for _, l := range append([]string{tag, Base(tag)}, fallback...) {
		if s := t[l]; s != "" {
			return s, l
		}
	}
	return "", ""
}

// Town is everything that an installation says: terminal.toml and the files in
// services/ and presets/. It is immutable once loaded.
type Town struct {
	Name      Text     // of the town or authority, as the start screen greets with it
	Crest     string   // pictogram
	Languages []string // BCP 47 tags in the order they are offered; never empty
	// Also are the last of Languages: the terminal speaks them, while the town
	// may have its texts in the first one only.
	Also     []string
	Groups   []Group // in the order they stand on home
	Services []Service
	Terminal Terminal
	Speech   Speech
	Internet Internet
	Desk     Desk
	Presets  []Preset // in the order they are offered
	Keys     Keys
	Refused  []Problem // what presets and keys.toml ask for and do not get
	// Assets is the folder's path on disk that the file names of forms are
	// relative to. It is set by the caller that opened the folder.
	Assets string
	// Settings are all values with their sources, as lotse check prints them.
	Settings []Setting
}

// Terminal is one machine.
type Terminal struct {
	// PixelsPerMM of the screen; 0 means: as the screen says by EDID.
	PixelsPerMM float64
	// Idle is the rest after which the warning comes, Warning how long it
	// stays. [EN 301 549 2.2.1; VVSG 2.0: 2–5 min and at least 45 s here]
	Idle    time.Duration
	Warning time.Duration
	// PagesAVisit is the limit of printed pages; 0 means none.
	PagesAVisit int
	// Printer and Scanner name the devices to use; empty means the first.
	Printer string
	Scanner string
	// PaperComesOut says where at this terminal, in the visitor's words.
	PaperComesOut Text
	// TextSize 1 to 4, Theme, Speech are what a visit starts with.
	TextSize int
	Theme    string
	Speech   bool
	// Keyboard tells when keys are shown on the screen.
	Keyboard string
}

// Internet is the tile for the open internet; it is offered when Start is set.
type Internet struct {
	Start string   // URL
	Block []string // URLBlocklist patterns
}

// Desk is where staff can be found: what the help screen says.
type Desk struct {
	Place Text
	Hours Text
	Phone string
}

// Group gathers services on home.
type Group struct {
	ID      string
	Name    Text
	Picture string
}

// Service is one errand that the town offers, from services/<id>.toml.
type Service struct {
	ID      string // the file's name without its ending
	Group   string
	Name    Text // a verb and a noun, as it stands on the tile
	About   Text // one sentence in plain words
	Picture string
	Bring   []Text
	Online  *Online
	Paper   *Paper
	Counter *Counter
	Phone   *Phone
}

// WithoutComputer reports whether the service can be had without the screen:
// every service must have at least one such way.
func (s Service) WithoutComputer() bool {
	return s.Paper != nil || s.Counter != nil || s.Phone != nil
}

// Online is the way through a web page.
type Online struct {
	URL   string
	Allow []string // URLAllowlist patterns beside the URL's own host
	// Camera lists the origins that may use camera and microphone.
	Camera []string
}

// Paper is a form to print.
type Paper struct {
	File string // a PDF, relative to the folder
	Name Text   // what the form is called
}

// Counter is the way in person.
type Counter struct {
	Place Text
	Hours Text
}

// Phone is the way by telephone.
type Phone struct {
	Number string
	Hours  Text
}

// Complete are the languages that have every text of the town; never empty in a
// town that was loaded.
func (t *Town) Complete() []string { return t.Languages[:len(t.Languages)-len(t.Also)] }

// Service returns the service with the id, and whether there is one.
func (t *Town) Service(id string) (Service, bool) {
	for _, s := range t.Services {
		if s.ID == id {
			return s, true
		}
	}
	return Service{}, false
}

// In returns the services of a group in the order of their files.
func (t *Town) In(group string) []Service {
	var list []Service
	for _, s := range t.Services {
		if s.Group == group {
			list = append(list, s)
		}
	}
	return list
}
