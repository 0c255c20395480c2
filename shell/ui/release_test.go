// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
)

// What is not drawn any more must not be kept: the driver holds on to the
// objects of a screen for a minute.
func TestRedrawLetsPicturesGo(t *testing.T) {
	h := newHand(t)
	var old []*canvas.Image
	for _, o := range h.root.Objects {
		if picture, is := o.(*canvas.Image); is {
			old = append(old, picture)
		}
	}
	h.redraw()
	if len(old) == 0 {
		t.Fatal("the screen had no pictures")
	}
	for _, picture := range old {
		if picture.Image != nil {
			t.Fatal("a picture is held after its screen is gone")
		}
	}
}
