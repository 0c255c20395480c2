// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/shell/screen"
)

// A handset that is always plugged in begins no visit, but who pulls it out is
// asked as anybody else.
func TestHeadphonesFromBeforeCountWhenTheyArePulledOut(t *testing.T) {
	v := at(t, screen.New(town(), wide).WithHeadphones(true), "de")
	if v.state.Visited() || v.state.Settings().Speech {
		t.Error("a visit has begun")
	}
	v.press("start", "language/de", "bar/read")
	v.do(screen.HeadphonesOut{})
	if !v.state.Hushed() || !v.has("question/yes") {
		t.Error("the voice goes on")
	}
}

// The end of a visit forgets everything but that they are still in.
func TestNextVisitorHasWhatIsPluggedIn(t *testing.T) {
	v := at(t, screen.New(town(), wide).WithHeadphones(true), "de")
	v.press("start", "language/de", "bar/end", "question/yes")
	v.do(screen.Wiped{})
	if !v.state.Confides() || v.state.Hushed() {
		t.Error("the headphones are forgotten")
	}
}
