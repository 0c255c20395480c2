// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// rest handles the warning that nobody seems to be there any more.
func (s State) rest(in Intent) (State, []Effect, bool) {
	switch in := in.(type) {
	case Resting:
		s.resting = in.Seconds
	case Awake:
		s.resting = 0
	case Expired:
		s.resting, s.asking = 0, question{}
		s, effects := s.replace(ending{})
		return s, effects, true
	default:
		// Any other sign of life is an answer too, but what the hidden
		// screen would have done is not done: nobody could see it.
		if s.resting == 0 || !personal(in) {
			return s, nil, false
		}
		s.resting = 0
	}
	return s, nil, true
}

// personal reports whether a person asked for it, as opposed to a device or
// the browser.
func personal(in Intent) bool {
	switch in.(type) {
	case PreviewReady, DocumentReady, DocumentFailed, PageOpened, PageFailed, PageClosed,
		PageAtStart, FileWanted, Saved, SaveFailed, Turn, Wiped, HeadphonesOut, PrivateHeld, Faded, CoverReady,
		EntryFocused, EntryLeft:
		return false
	}
	return true
}

func (v view) warning() accessibility.Node {
	_, lasts := v.town.Terminal.Stay(v.settings.Times, v.settings.Speech)
	stay := button("warning/stay", v.T("warning.stay"), "hand-touch", Awake{})
	stay.State |= accessibility.Primary
	return accessibility.Node{
		ID: "warning", Role: accessibility.RoleDialog, Name: v.T("warning.title"), State: accessibility.Modal,
		Children: []accessibility.Node{
			text("warning/text", v.T("warning.text")),
			{
				ID: "warning/left", Role: accessibility.RoleProgress, Name: v.N("warning.left", v.resting),
				Fraction: float64(v.resting) / lasts.Seconds(),
			},
			group("warning/actions", accessibility.RoleActions, stay),
		},
	}
}
