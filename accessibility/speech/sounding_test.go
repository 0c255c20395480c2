// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

func TestHeardIsWhatSoundsOnce(t *testing.T) {
	heard := make(chan accessibility.Utterance, 10)
	s := newStage(t, func(o *speech.Options) { o.Heard = func(u accessibility.Utterance) { heard <- u } })
	s.Say(speech.Now, append(private("one"), say("two", "never")...))
	s.hears("one").Finish()
	s.hears("two")
	s.Pause()
	s.Resume()
	s.take() // goes on with two
	s.Say(speech.Now, say("three"))
	s.hears("three")
	s.Clean()
	close(heard)
	var told []accessibility.Utterance
	for u := range heard {
		told = append(told, u)
	}
	if want := append(private("one"), say("two", "three")...); !slices.Equal(told, want) {
		t.Errorf("told %+v, want %+v", told, want)
	}
}
