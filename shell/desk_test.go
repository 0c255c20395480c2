// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"strings"
	"sync"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

// desk stands in for the window manager.
type desk struct {
	mu      sync.Mutex
	shell   uint32
	covered bool
	drawn   bool // the curtain
	content [4]int
	idle    time.Duration
	stuck   error // what emptying the clipboard comes to
	wiped   int
}

func (d *desk) SetShell(window uint32) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.shell = window
}

// told is the window that it was told of last.
func (d *desk) told() uint32 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.shell
}

func (*desk) Accept(func(int) bool) {}

func (d *desk) SetContent(x, y, w, h int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.content = [4]int{x, y, w, h}
}

func (d *desk) Cover(covered bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.covered = covered
}

func (d *desk) Curtain(drawn bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.drawn = drawn
}

func (d *desk) dark() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.drawn
}

func (d *desk) shows() (page bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.covered
}

func (d *desk) Idle() (time.Duration, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.idle, nil
}

func (d *desk) rest(idle time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.idle = idle
}

func (d *desk) ClearClipboard() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.wiped++
	return d.stuck
}

func (d *desk) wipes() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wiped
}

func (d *desk) fail(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stuck = err
}

// voice writes down what it is to say.
type voice struct {
	mu       sync.Mutex
	said     []string
	sounds   []audio.Earcon
	repeated int
	stopped  int
	held     int
	hushed   int
	rate     speech.Rate
	volume   audio.Volume
	events   chan speech.Event
}

func newVoice() *voice { return &voice{events: make(chan speech.Event)} }

func (v *voice) Say(_ speech.Class, said []accessibility.Utterance) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, u := range said {
		v.said = append(v.said, u.Text)
	}
}

func (v *voice) Repeat([]accessibility.Utterance) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.repeated++
}

func (v *voice) Stop() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.stopped++
}

func (v *voice) Hush() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.hushed++
}

func (v *voice) Hold() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.held++
}

func (v *voice) SetRate(r speech.Rate) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.rate = r
}

func (v *voice) SetVolume(volume audio.Volume) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.volume = volume
}

// tuned is how fast and how loud it speaks; 0 for what was never set.
func (v *voice) tuned() (speech.Rate, audio.Volume) {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.rate, v.volume
}

func (v *voice) Sound(e audio.Earcon) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.sounds = append(v.sounds, e)
}

func (*voice) Warm([]accessibility.Utterance) {}

func (v *voice) Reset() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.said = nil
}

func (v *voice) Clean() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return len(v.said) == 0
}

func (v *voice) Events() <-chan speech.Event { return v.events }

// heard returns what was said since it was asked last, in one piece.
func (v *voice) heard() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	said := v.said
	v.said = nil
	return said
}

// goesOn reports whether these words have been said, and forgets what was said
// up to them.
func (v *voice) goesOn(words string) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	for i, s := range v.said {
		if strings.Contains(s, words) {
			v.said = v.said[i+1:]
			return true
		}
	}
	return false
}

func (v *voice) warnings() int {
	v.mu.Lock()
	defer v.mu.Unlock()
	n := 0
	for _, e := range v.sounds {
		if e == audio.Warning {
			n++
		}
	}
	return n
}
